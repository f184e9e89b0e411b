import type { ChildFacts } from '../../../../shared/contract/children'
import { Refusal } from '../../../../shared/contract/errors'
import { isBack } from '../../../../shared/domain/episodes/span'
import { localDateOf } from '../../../../shared/domain/time/london'
import type { ChildTable } from '../../database/schema/children'
import { childFactsOf } from '../../queries/children/facts'
import { episodeTimes } from '../../queries/episodes/episodeTimes'
import { markedTexts } from '../../queries/interviews/facts'
import type { RestorableTable } from '../../queries/history/restorable'
import { checkChild } from '../children/checkChild'
import { childRow } from '../children/childRow'
import { refreshSnapshots } from '../children/refreshSnapshots'
import { refuseEndBeforeTurn } from '../episodes/changeType'
import { checkTimes } from '../episodes/checkEpisode'
import { episodeRow, openEpisode, refuseSecondOpen } from '../episodes/openEpisode'
import { ensureInterview } from '../interviews/ensureInterview'
import { interviewRow, unfinishedInterview } from '../interviews/interviewRow'
import { saveMarks } from '../interviews/marks'
import type { Door } from '../runCommand'

/** What putting values of a record back asks for, besides what `brokenRules.ts` says of the whole. */
export interface PutBackRules {
  /** Refuses where the form would not open: a closed episode, a finished interview. */
  readonly before?: (door: Door, id: string) => Promise<unknown>
  /** What the form would have checked, and what follows from the values. */
  readonly after?: (door: Door, id: string, before: object) => Promise<unknown>
}

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

const snapshotsFollow = (table: 'status_period' | 'placement') => async (door: Door, id: string) => {
  const { child_id } = await door.db
    .selectFrom(table)
    .select('child_id')
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  await refreshSnapshots(door, child_id)
}

async function interviewOfOffer({ db }: Door, id: string): Promise<void> {
  const row = await db.selectFrom('offer').select('interview_id').where('id', '=', id).executeTakeFirst()
  if (row === undefined) throw new Refusal('NOT_FOUND', { what: 'offer' })
  await unfinishedInterview(db, row.interview_id)
}

/** Marks stand over the text that was there a moment ago: they move along to the one put back. */
async function marksFollow(door: Door, id: string): Promise<void> {
  const now = await interviewRow(door.db, id)
  const last = await door.db
    .selectFrom('history')
    .select('before')
    .where('record_id', '=', id)
    .where('version', '=', now.version)
    .executeTakeFirst()
  const before = { ...now, ...(JSON.parse(last?.before ?? '{}') as Partial<typeof now>) }
  await saveMarks(door, id, {}, { before: markedTexts(before), after: markedTexts(now) })
}

/** By table; those without an entry need nothing more. */
export const putBackRules: Readonly<Partial<Record<RestorableTable, PutBackRules>>> = {
  child: { after: childIsRight },
  status_period: { after: snapshotsFollow('status_period') },
  placement: { after: snapshotsFollow('placement') },
  episode: { before: ({ db }, id) => openEpisode(db, id), after: episodeIsRight },
  interview: { before: ({ db }, id) => unfinishedInterview(db, id), after: marksFollow },
  offer: { before: interviewOfOffer },
}
