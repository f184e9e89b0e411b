import { contract } from '../../../../shared/contract'
import { Refusal } from '../../../../shared/contract/errors'
import { addDays, type LocalDate } from '../../../../shared/domain/time/localDate'
import type { PlacementTable } from '../../database/schema/placements'
import { placementColumns } from '../../queries/placements/facts'
import { command } from '../../rpc/handlers'
import { stretchesOf } from '../children/neighbours'
import { placeStretch } from '../children/periods'
import { refreshSnapshots } from '../children/refreshSnapshots'
import { InputProblems } from '../inputProblems'
import type { Door } from '../runCommand'
import { checkPlacement } from './checkPlacement'
import { endOfStretch } from './endOfStretch'
import { knownAuthorities } from './knownAuthority'
import { placeOf } from './placeOf'

/** Corrects or completes a placement. What was true on the day an episode began is told anew. */
export const changePlacement = command(contract.placements.change, async (scope) => {
  const { input, db, write, audit, now } = scope
  const { id, version, facts, draftId } = input
  const held = await db.selectFrom('placement').selectAll().where('id', '=', id).executeTakeFirst()
  if (held === undefined) throw new Refusal('NOT_FOUND', { what: 'placement' })
  checkPlacement(facts, 'facts.', { now, isKnown: await knownAuthorities(db), held })
  const saved = await write.update('placement', id, version, {
    ...placementColumns(facts),
    ...(await placeOf(scope, facts)),
    started_on: facts.startedOn,
    ended_on: await lastDay(scope, held, facts.startedOn, facts.endedOn),
  })
  if (draftId !== null) await write.endDraft(draftId)
  const episodes = await refreshSnapshots(scope, held.child_id)
  audit({
    action: 'child.placementChanged',
    subject: { kind: 'child', id: held.child_id },
    detail: { placementId: id, startedOn: facts.startedOn, episodes },
  })
  return saved
})

/**
 * Moves the neighbours of a placement whose first day changes: the one before it goes on over the days it leaves and
 * ends before the days it takes.
 *
 * @param saidEnd the last day in the form; undefined leaves it
 * @returns the last day it has then
 * @throws INVALID when another placement starts on that day
 */
async function lastDay(
  { db, write }: Door,
  held: PlacementTable,
  startsOn: LocalDate,
  saidEnd: LocalDate | null | undefined,
): Promise<LocalDate | null> {
  const said = saidEnd === undefined ? held.ended_on : saidEnd
  const others = (await stretchesOf(db, 'placement', held.child_id)).filter(({ id }) => id !== held.id)
  const moved = startsOn !== held.started_on
  // A placement of the council's files ends on the day the next one starts; one set by hand on the day before.
  const meets = [addDays(held.started_on, -1), held.started_on]
  const before = others.find(({ ended_on }) => moved && ended_on !== null && meets.includes(ended_on))
  const freed = others.map((other) =>
    other === before && startsOn > held.started_on ? { ...other, ended_on: addDays(startsOn, -1) } : other,
  )
  const { same, cut, endsOn } = placeStretch(freed, startsOn)
  if (same !== null) refuseSameDay()
  if (before !== undefined && startsOn > held.started_on)
    await write.update('placement', before.id, 'latest', { ended_on: addDays(startsOn, -1) })
  if (moved && cut !== null) await write.update('placement', cut.id, 'latest', { ended_on: cut.endedOn })
  const next = others.filter(({ started_on }) => started_on > startsOn)
  // Ends that touch the next one, as the council's files tell them, stay as they are.
  if (said !== null && said === held.ended_on && next.every(({ started_on }) => said <= started_on))
    return said
  return endOfStretch(said, endsOn)
}

function refuseSameDay(): never {
  const problems = new InputProblems()
  problems.add('facts.startedOn', 'Another placement of this child starts on that day. Correct that one.')
  problems.throwIfAny()
  throw new Error('unreachable')
}
