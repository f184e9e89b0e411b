import { contract } from '../../../../shared/contract'
import { Refusal } from '../../../../shared/contract/errors'
import { localDateOf } from '../../../../shared/domain/time/london'
import type { HelpTable } from '../../database/schema/afterwards'
import type { ReadDatabase } from '../../database/types'
import { command, type InputOf } from '../../rpc/handlers'
import { blankAsNull, checkHangsOn, hangsOnColumns } from '../hangsOn'
import { InputProblems, refuseFutureDay } from '../inputProblems'
import type { RowPatch } from '../rowShapes'

type HelpForm = InputOf<typeof contract.help.save>

/** Help offered to the child, or what became of it since: new without an id, changed with one. */
export const saveHelp = command(contract.help.save, async ({ input, db, write, audit, now }) => {
  const { id, version, childId } = input
  await checkHangsOn(db, input)
  const held = id === null ? null : await helpRow(db, id)
  if (held !== null && held.child_id !== childId) throw new Refusal('NOT_FOUND', { what: 'help' })
  checkHelp(input, held)
  for (const day of ['offeredOn', 'stateOn'] as const) refuseFutureDay(day, input[day], localDateOf(now))
  const saved =
    id === null
      ? await write.insert('help', { ...hangsOnColumns(input), ...helpColumns(input) })
      : await write.update('help', id, version ?? 0, helpColumns(input))
  audit({
    action: id === null ? 'help.added' : 'help.changed',
    subject: { kind: 'child', id: childId },
    detail: { id: saved.id, type: input.type, state: input.state },
  })
  return saved
})

/** Recorded in error; kept, with the reason. */
export const withdrawHelp = command(contract.help.withdraw, async ({ input, db, write, audit }) => {
  const { id, version, reason } = input
  const { child_id } = await helpRow(db, id)
  const saved = await write.withdraw('help', id, version, reason)
  audit({ action: 'help.withdrawn', subject: { kind: 'child', id: child_id }, detail: { id, reason } })
  return saved
})

/** A withdrawn entry counts again. */
export const bringBackHelp = command(contract.help.bringBack, async ({ input, db, write, audit }) => {
  const { id, version } = input
  const { child_id } = await helpRow(db, id)
  const saved = await write.bringBack('help', id, version)
  audit({ action: 'help.broughtBack', subject: { kind: 'child', id: child_id }, detail: { id } })
  return saved
})

async function helpRow(db: ReadDatabase, id: string): Promise<HelpTable> {
  const row = await db.selectFrom('help').selectAll().where('id', '=', id).executeTakeFirst()
  if (row === undefined) throw new Refusal('NOT_FOUND', { what: 'help' })
  return row
}

/** A row's own values, as its form would check them. @throws INVALID */
export function checkHelpRow(row: HelpTable, held: HelpTable): void {
  const { type, state, what, offered_on, state_on } = row
  checkHelp({ type, state, what, offeredOn: offered_on, stateOn: state_on }, held)
}

function checkHelp(
  input: Pick<HelpForm, 'type' | 'state' | 'what' | 'offeredOn' | 'stateOn'>,
  held: HelpTable | null,
): void {
  const problems = new InputProblems()
  problems.code('type', 'helpType', input.type, held?.type)
  problems.code('state', 'helpState', input.state, held?.state)
  if (input.type === 'other' && blankAsNull(input.what) === null)
    problems.add('what', 'Say what was offered.')
  problems.day('offeredOn', input.offeredOn)
  problems.day('stateOn', input.stateOn)
  if (input.offeredOn !== null && input.stateOn !== null && input.stateOn < input.offeredOn)
    problems.add('stateOn', 'This is earlier than the day it was offered.')
  problems.throwIfAny()
}

function helpColumns({ type, what, byWhom, offeredOn, state, stateOn, note }: HelpForm) {
  return {
    type,
    what: blankAsNull(what),
    by_whom: blankAsNull(byWhom),
    offered_on: offeredOn,
    state,
    state_on: stateOn,
    note: blankAsNull(note),
  } satisfies RowPatch<'help'>
}
