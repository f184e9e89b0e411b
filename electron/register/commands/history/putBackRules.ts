import type { ChildFacts } from '../../../../shared/contract/children'
import { isBack } from '../../../../shared/domain/episodes/span'
import { localDateOf } from '../../../../shared/domain/time/london'
import type { RecordTable } from '../../database/schema'
import type { ChildTable } from '../../database/schema/children'
import type { RegisterSchema } from '../../database/schema'
import type { ReadDatabase } from '../../database/types'
import { childFactsOf } from '../../queries/children/facts'
import { episodeTimes } from '../../queries/episodes/episodeTimes'
import type { RestorableTable } from '../../queries/history/waysBack'
import { markedTexts } from '../../queries/interviews/facts'
import { placementFactsOf } from '../../queries/placements/facts'
import { checkActionRow } from '../actions/actions'
import { checkChild } from '../children/checkChild'
import { childRow } from '../children/childRow'
import { refreshSnapshots } from '../children/refreshSnapshots'
import { refuseEndBeforeTurn } from '../episodes/changeType'
import { checkTimes } from '../episodes/checkEpisode'
import { episodeRow, refuseSecondOpen } from '../episodes/openEpisode'
import { checkHelpRow } from '../help/help'
import { ensureInterview } from '../interviews/ensureInterview'
import { interviewRow } from '../interviews/interviewRow'
import { saveMarks } from '../interviews/marks'
import { checkMeetingRow } from '../meetings/meetings'
import { checkPlacement } from '../placements/checkPlacement'
import { knownAuthorities } from '../placements/knownAuthority'
import type { Door } from '../runCommand'
import { checkShareRow } from '../sharing/sharing'
import { linksFollow, markFindsItsPlace, oneAnswerAQuestion } from './putBackLines'

/** What the record's form would have checked of the values put back, and what follows from them. */
type PutBackRule = (door: Door, id: string, before: object) => Promise<unknown>

/** Only what is put back is checked, as in the form: what the record holds besides may be newer than the lists. */
async function childIsRight({ db, now }: Door, id: string, before: object): Promise<void> {
  const held = childFactsOf(before as ChildTable)
  const facts = childFactsOf(await childRow(db, id))
  const given = Object.fromEntries(
    Object.entries(facts).filter(([fact, value]) => value !== held[fact as keyof ChildFacts]),
  ) as Partial<ChildFacts>
  await checkChild(db, { given, held, childId: id, path: '' }, localDateOf(now))
}

async function episodeIsRight(door: Door, id: string): Promise<void> {
  const row = await episodeRow(door.db, id)
  const times = episodeTimes(row)
  checkTimes(times, door.now)
  await refuseEndBeforeTurn(door, row)
  if (!isBack(times)) await refuseSecondOpen(door.db, row.child_id, times, id)
  await ensureInterview(door, row)
  await refreshSnapshots(door, row.child_id)
}

async function statusIsRight(door: Door, id: string): Promise<void> {
  const { child_id } = await rowOf(door.db, 'status_period', id)
  await refreshSnapshots(door, child_id)
}

async function placementIsRight(door: Door, id: string, before: object): Promise<void> {
  const row = await rowOf(door.db, 'placement', id)
  const held = before as RegisterSchema['placement']
  const isKnown = await knownAuthorities(door.db)
  checkPlacement(placementFactsOf(row, null), '', { now: door.now, isKnown, held })
  await refreshSnapshots(door, row.child_id)
}

/** Marks stand over the text that was there a moment ago: they move along to the one put back. */
async function marksFollow(door: Door, id: string, before: object): Promise<void> {
  const was = before as RegisterSchema['interview']
  const now = await interviewRow(door.db, id)
  await saveMarks(door, id, {}, { before: markedTexts(was), after: markedTexts(now) })
}

/** The form's own check of a row as it would stand. */
const rowIsRight =
  <T extends RestorableTable>(
    table: T,
    check: (row: RegisterSchema[T], before: RegisterSchema[T]) => void,
  ): PutBackRule =>
  async ({ db }, id, before) =>
    check(await rowOf(db, table, id), before as RegisterSchema[T])

async function rowOf<T extends RecordTable>(
  db: ReadDatabase,
  table: T,
  id: string,
): Promise<RegisterSchema[T]> {
  const row = await db
    .selectFrom(table as 'child')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  return row as unknown as RegisterSchema[T]
}

/** By table, besides what `brokenRules.ts` says of the whole; those without an entry need nothing more. */
export const putBackRules: Readonly<Partial<Record<RestorableTable, PutBackRule>>> = {
  child: childIsRight,
  status_period: statusIsRight,
  placement: placementIsRight,
  episode: episodeIsRight,
  interview: marksFollow,
  interview_mark: markFindsItsPlace,
  companion: linksFollow('companion', 'companion'),
  interview_place: linksFollow('interview_place', 'placeStayed'),
  interview_feedback: oneAnswerAQuestion,
  action: rowIsRight('action', checkActionRow),
  help: rowIsRight('help', checkHelpRow),
  share: rowIsRight('share', checkShareRow),
  meeting: rowIsRight('meeting', checkMeetingRow),
}
