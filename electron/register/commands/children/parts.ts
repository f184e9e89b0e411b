import { contract } from '../../../../shared/contract'
import type { ChildPart } from '../../../../shared/contract/children'
import { Refusal } from '../../../../shared/contract/errors'
import type { ReadDatabase } from '../../database/types'
import { command } from '../../rpc/handlers'
import type { SavedRow } from '../rowShapes'
import type { Door } from '../runCommand'
import { afterBringingBack, afterWithdrawing } from './neighbours'

const tableOf = {
  flag: 'child_flag',
  alias: 'child_alias',
  contact: 'contact',
  status: 'status_period',
  placement: 'placement',
} as const satisfies Record<ChildPart, string>

/** Status and placement follow one another: taking one out moves its neighbours. */
function isStretch(kind: ChildPart): kind is 'status' | 'placement' {
  return kind === 'status' || kind === 'placement'
}

interface PartNamed {
  readonly kind: ChildPart
  readonly id: string
  readonly version: number
}

/** A flag, name, person, status or placement recorded in error: kept, with its reason. */
export const withdrawPart = command(contract.children.withdrawPart, async (scope) =>
  withdrawPartOf(scope, scope.input),
)

/** A withdrawn part of a child's record counts again. */
export const bringBackPart = command(contract.children.bringBackPart, async (scope) => {
  const { input, db, write, audit } = scope
  const childId = await childOfPart(db, input)
  const { kind, id, version } = input
  const back = await write.bringBack(tableOf[kind], id, version)
  const saved = isStretch(kind) ? await afterBringingBack(scope, tableOf[kind], id) : back
  audit({
    action: `child.${kind}BroughtBack`,
    subject: { kind: 'child', id: childId },
    detail: { id },
  })
  return saved
})

/** Withdraws one part of a child's record with its reason and says so to the audit trail. */
export async function withdrawPartOf(
  door: Door,
  part: PartNamed & { readonly reason: string },
): Promise<SavedRow> {
  const { db, write, audit } = door
  const { kind, id, version, reason } = part
  const childId = await childOfPart(db, part)
  const saved = await write.withdraw(tableOf[kind], id, version, reason)
  if (isStretch(kind)) await afterWithdrawing(door, tableOf[kind], id)
  audit({
    action: `child.${kind}Withdrawn`,
    subject: { kind: 'child', id: childId },
    detail: { id, reason },
  })
  return saved
}

async function childOfPart(db: ReadDatabase, { kind, id }: PartNamed): Promise<string> {
  const row = await db.selectFrom(tableOf[kind]).select('child_id').where('id', '=', id).executeTakeFirst()
  if (row === undefined) throw new Refusal('NOT_FOUND', { what: kind })
  return row.child_id
}
