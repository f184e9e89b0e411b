import { Refusal } from '../../../shared/contract/errors'
import { readOnly } from '../database/types'
import type { OpenRegister } from '../openRegister'
import type { CallContext } from '../rpc/callScope'
import { childrenBehind, keptLinks } from './childOfRecord'
import { closedTo, viewingAs, type ClosedChildren } from './closedChildren'

/** Calls that say nothing about any child, and must not wait for the database. */
const aboutNoChild = new Set(['anyone', 'register.enter'])

/**
 * Runs a call as whoever makes it: refused when its input names a restricted child closed to them, or any record of
 * one; and with the lists it makes saying "Restricted, ring …" in that child's place. Every refusal is entered in the
 * audit trail.
 *
 * @throws RESTRICTED
 */
export async function asViewer<R>(context: CallContext, input: unknown, run: () => Promise<R>): Promise<R> {
  const { open } = context.host
  if (open === null || aboutNoChild.has(context.meta.permission)) return run()
  const closed = await closedTo(readOnly(open.db), open.session.user.id)
  if (closed.size === 0) return run()
  if (context.meta.unseen !== true) await refuseClosed(open, closed, context.name, input)
  const output = await viewingAs(closed, run)
  return isStream(output) ? (streamAs(closed, output) as R) : output
}

async function refuseClosed(
  open: OpenRegister,
  closed: ClosedChildren,
  call: string,
  input: unknown,
): Promise<void> {
  const ids = [...new Set(uuidsIn(input))]
  if (ids.length === 0) return
  const behind = await childrenBehind(readOnly(open.db), open.scratch.get(keptLinks), ids)
  for (const childId of behind) {
    const ring = closed.get(childId)
    if (ring === undefined) continue
    const subject = { kind: 'child', id: childId }
    // oxlint-disable-next-line eslint/no-await-in-loop -- it throws: there is one at most
    await open.reads.enter('refused', { action: 'child.openingRefused', subject, detail: { call } })
    throw new Refusal('RESTRICTED', { childId, ...ring })
  }
}

const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/** Every id an input names, however deep. */
function uuidsIn(value: unknown): string[] {
  if (typeof value === 'string') return uuid.test(value) ? [value.toLowerCase()] : []
  if (typeof value !== 'object' || value === null || value instanceof Blob) return []
  return Object.values(value).flatMap(uuidsIn)
}

function isStream(output: unknown): output is AsyncGenerator<unknown, unknown, void> {
  return typeof output === 'object' && output !== null && Symbol.asyncIterator in output
}

/** A stream works while it is read, long after its call has answered: each step runs as the same viewer. */
async function* streamAs(
  closed: ClosedChildren,
  iterator: AsyncGenerator<unknown, unknown, void>,
): AsyncGenerator<unknown, unknown, void> {
  try {
    for (;;) {
      // oxlint-disable-next-line eslint/no-await-in-loop
      const step = await viewingAs(closed, () => iterator.next())
      if (step.done === true) return step.value
      yield step.value
    }
  } finally {
    await iterator.return(undefined)
  }
}
