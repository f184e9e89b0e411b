import { contract } from '../../../../shared/contract'
import { Refusal } from '../../../../shared/contract/errors'
import { isKnown } from '../../../../shared/domain/time/moment'
import type { ShareTable } from '../../database/schema/interviews'
import type { ReadDatabase } from '../../database/types'
import { rowMoment } from '../../queries/rowMoment'
import { command, type InputOf } from '../../rpc/handlers'
import { blankAsNull, checkHangsOn, hangsOnColumns } from '../hangsOn'
import { InputProblems, refuseFuture } from '../inputProblems'
import type { RowPatch } from '../rowShapes'

type ShareForm = InputOf<typeof contract.sharing.save>

/** Something was told to somebody: new without an id, changed with one. */
export const saveShare = command(contract.sharing.save, async ({ input, db, write, audit, now }) => {
  const { id, version, childId } = input
  await checkHangsOn(db, input)
  const held = id === null ? null : await shareRow(db, id)
  if (held !== null && held.child_id !== childId) throw new Refusal('NOT_FOUND', { what: 'sharing entry' })
  checkShare(input, held)
  refuseFuture('at', input.at, now)
  const saved =
    id === null
      ? await write.insert('share', { ...hangsOnColumns(input), ...shareColumns(input) })
      : await write.update('share', id, version ?? 0, shareColumns(input))
  audit({
    action: id === null ? 'sharing.recorded' : 'sharing.changed',
    subject: { kind: 'child', id: childId },
    detail: { id: saved.id, kind: input.kind, basis: input.basis },
  })
  return saved
})

/** Recorded in error; kept, with the reason. */
export const withdrawShare = command(contract.sharing.withdraw, async ({ input, db, write, audit }) => {
  const { id, version, reason } = input
  const subject = { kind: 'child', id: (await shareRow(db, id)).child_id } as const
  const saved = await write.withdraw('share', id, version, reason)
  audit({ action: 'sharing.withdrawn', subject, detail: { id, reason } })
  return saved
})

/** A withdrawn entry counts again. */
export const bringBackShare = command(contract.sharing.bringBack, async ({ input, db, write, audit }) => {
  const { id, version } = input
  const subject = { kind: 'child', id: (await shareRow(db, id)).child_id } as const
  const saved = await write.bringBack('share', id, version)
  audit({ action: 'sharing.broughtBack', subject, detail: { id } })
  return saved
})

async function shareRow(db: ReadDatabase, id: string): Promise<ShareTable> {
  const row = await db.selectFrom('share').selectAll().where('id', '=', id).executeTakeFirst()
  if (row === undefined) throw new Refusal('NOT_FOUND', { what: 'sharing entry' })
  return row
}

/** A row's own values, as its form would check them. @throws INVALID */
export function checkShareRow(row: ShareTable, held: ShareTable): void {
  const at = rowMoment({ at_at: row.at, at_precision: row.at_precision }, 'at')
  const { kind, basis, method, basis_note: basisNote, against_wish: againstWish } = row
  checkShare({ kind, basis, method, at, basisNote, againstWish, againstWishWhy: row.against_wish_why }, held)
}

function checkShare(
  input: Pick<ShareForm, 'kind' | 'method' | 'at' | 'basisNote' | 'againstWish' | 'againstWishWhy'> & {
    readonly basis: string | null
  },
  held: ShareTable | null,
): void {
  const problems = new InputProblems()
  problems.code('kind', 'shareKind', input.kind, held?.kind)
  problems.code('basis', 'shareBasis', input.basis, held?.basis)
  problems.code('method', 'shareMethod', input.method, held?.method)
  problems.moment('at', input.at)
  if (!isKnown(input.at)) problems.add('at', 'Say when it was shared; the day is enough.')
  if (input.basis === 'other' && blankAsNull(input.basisNote) === null)
    problems.add('basisNote', 'Say on what basis it was shared.')
  if (input.againstWish === 'yes' && blankAsNull(input.againstWishWhy) === null)
    problems.add('againstWishWhy', 'Say why it was shared although the child asked that it be not.')
  problems.throwIfAny()
}

function shareColumns(input: ShareForm) {
  return {
    kind: input.kind,
    recipient: input.recipient,
    what: input.what,
    at: input.at.at ?? '',
    at_precision: input.at.precision,
    basis: input.basis,
    basis_note: blankAsNull(input.basisNote),
    method: input.method,
    reference: blankAsNull(input.reference),
    by_name: input.byName,
    against_wish: input.againstWish,
    against_wish_why: input.againstWish === 'yes' ? blankAsNull(input.againstWishWhy) : null,
  } satisfies RowPatch<'share'>
}
