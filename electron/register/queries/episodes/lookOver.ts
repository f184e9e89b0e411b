import { contract } from '../../../../shared/contract'
import { isNear } from '../../../../shared/domain/episodes/sameStart'
import { endOf, startOf } from '../../../../shared/domain/episodes/span'
import type { EpisodeType } from '../../../../shared/domain/episodes/types'
import { localDateOf } from '../../../../shared/domain/time/london'
import { localDateOfMoment, UNKNOWN, type Moment } from '../../../../shared/domain/time/moment'
import { shortWords } from '../../../../shared/domain/time/words'
import { InputProblems } from '../../commands/inputProblems'
import type { ReadDatabase } from '../../database/types'
import { query } from '../../rpc/handlers'
import { episodeTimes, timeColumns, type TimeRow } from './episodeTimes'
import { overlap, ruleRemarks, type KeptCareEpisode, type Remark } from './lookOverRules'
import { isLive } from './notBack'
import { standingOn } from './statusAtStart'

/** An episode as somebody is typing it. */
export interface TypedEpisode {
  readonly childId: string
  /** Its own id, when the register has it already. */
  readonly episodeId: string | null
  readonly type: EpisodeType
  readonly start: Moment
  readonly end: Moment
}

/** What looks odd about these times, said beside the fields before anything is saved. */
export const lookOver = query(contract.episodes.lookOver, async ({ input, db, now }) => {
  const problems = new InputProblems()
  problems.moment('start', input.start)
  problems.moment('end', input.end)
  problems.throwIfAny()
  return remarksOn(db, input, now)
})

/** Doubles, overlaps and what the return's rules would say; none of them stops a save. */
export async function remarksOn(db: ReadDatabase, typed: TypedEpisode, now: string): Promise<Remark[]> {
  const others = await otherEpisodes(db, typed)
  const remarks = [
    ...(await typeRemarks(db, typed, now)),
    ...doubles(typed, others, now),
    ...overlaps(typed, others, now),
  ]
  return typed.type === 'O' ? remarks : [...remarks, ...(await returnRemarks(db, typed, now))]
}

/**
 * "Away" is said of a looked-after child known to be somewhere else than the placement (practice.md 3, confirmed). Of a
 * child who is not looked after, or not known to be, it is said beside the field and stops nobody.
 */
async function typeRemarks(
  db: ReadDatabase,
  { childId, type, start }: TypedEpisode,
  now: string,
): Promise<Remark[]> {
  if (type !== 'A') return []
  const { status } = await standingOn(db, childId, localDateOfMoment(start) ?? localDateOf(now))
  if (status.careStatus === 'looked_after' || status.careStatus === 'other_LA_looked_after') return []
  const said =
    status.careStatus === null
      ? 'It is not recorded that this child was looked after then.'
      : 'By the register this child was not looked after then.'
  const message = `${said} “Away” is for looked-after children; a child who lives at home is “Missing”.`
  return [{ field: 'type', message, rule: null }]
}

type OtherEpisode = TimeRow & { readonly ref: string }

async function otherEpisodes(
  db: ReadDatabase,
  { childId, episodeId }: TypedEpisode,
): Promise<OtherEpisode[]> {
  const rows = await db
    .selectFrom('episode')
    .select(['id', 'ref', ...timeColumns])
    .where('child_id', '=', childId)
    .where(isLive)
    .orderBy('ref')
    .execute()
  return rows.filter(({ id }) => id !== episodeId)
}

function doubles({ start }: TypedEpisode, others: readonly OtherEpisode[], now: string): Remark[] {
  return others.flatMap((other) => {
    const began = startOf(episodeTimes(other)).at
    if (!isNear(start, began)) return []
    return [
      {
        field: 'start' as const,
        message: `${other.ref} began at nearly the same time (${shortWords(began, now)}). Is it the same absence?`,
        rule: null,
      },
    ]
  })
}

function overlaps(typed: TypedEpisode, others: readonly OtherEpisode[], now: string): Remark[] {
  const today = localDateOf(now)
  return others.flatMap((other) => {
    const times = episodeTimes(other)
    if (typed.type === 'O' || times.type === 'O') return []
    const stretch = {
      type: times.type,
      start: startOf(times).at,
      end: endOf(times)?.at ?? UNKNOWN,
    }
    if (!overlap({ type: typed.type, start: typed.start, end: typed.end }, stretch, today)) return []
    return [
      {
        field: 'start' as const,
        message: `This overlaps ${other.ref}, or one starts while the other is still open.`,
        rule: '574',
      },
    ]
  })
}

async function returnRemarks(db: ReadDatabase, typed: TypedEpisode, now: string): Promise<Remark[]> {
  const { childId, type, start, end } = typed
  const startDay = localDateOfMoment(start)
  if (type === 'O' || startDay === null) return []
  const child = await db.selectFrom('child').select('dob').where('id', '=', childId).executeTakeFirst()
  const { status } = await standingOn(db, childId, startDay)
  const inCare = status.careStatus === null || status.careStatus === 'looked_after'
  return ruleRemarks(
    { type, start, end },
    child?.dob ?? null,
    inCare ? await careEpisodes(db, childId) : null,
    localDateOf(now),
  )
}

function careEpisodes(db: ReadDatabase, childId: string): Promise<KeptCareEpisode[]> {
  return db
    .selectFrom('care_episode')
    .select(['decom', 'dec', 'rec'])
    .where('child_id', '=', childId)
    .where('withdrawn_at', 'is', null)
    .orderBy('decom')
    .execute()
}
