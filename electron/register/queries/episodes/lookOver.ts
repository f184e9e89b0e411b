import { contract } from '../../../../shared/contract'
import { isNear } from '../../../../shared/domain/episodes/sameStart'
import type { EpisodeType } from '../../../../shared/domain/episodes/types'
import { localDateOf } from '../../../../shared/domain/time/london'
import { localDateOfMoment, type Moment } from '../../../../shared/domain/time/moment'
import { shortWords } from '../../../../shared/domain/time/words'
import type { MissingRow } from '../../../../shared/returns/ssda903/types'
import { InputProblems } from '../../commands/inputProblems'
import type { ReadDatabase } from '../../database/types'
import { query } from '../../rpc/handlers'
import { sentRows } from '../returns/sentReturns'
import { childStretches, type ChildStretch } from './childStretches'
import {
  carryOverRemarks,
  overlap,
  ruleRemarks,
  yearOfStretch,
  type KeptCareEpisode,
  type Remark,
} from './lookOverRules'
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
  const others = (await childStretches(db, typed.childId)).filter(({ id }) => id !== typed.episodeId)
  const remarks = [
    ...(await typeRemarks(db, typed, now)),
    ...doubles(typed, others, now),
    ...overlaps(typed, others, now),
  ]
  return typed.type === 'O' ? remarks : [...remarks, ...(await returnRemarks(db, typed, others, now))]
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

function doubles({ start }: TypedEpisode, others: readonly ChildStretch[], now: string): Remark[] {
  return others.flatMap((other) => {
    if (!isNear(start, other.start)) return []
    return [
      {
        field: 'start' as const,
        message: `${other.ref} began at nearly the same time (${shortWords(other.start, now)}). Is it the same absence?`,
        rule: null,
      },
    ]
  })
}

function overlaps(typed: TypedEpisode, others: readonly ChildStretch[], now: string): Remark[] {
  const { type, start, end } = typed
  if (type === 'O') return []
  return others.flatMap((other) => {
    if (
      other.type === 'O' ||
      !overlap({ type, start, end }, { ...other, type: other.type }, localDateOf(now))
    )
      return []
    return [
      {
        field: 'start' as const,
        message: `This overlaps ${other.ref}, or one starts while the other is still open.`,
        rule: '574',
      },
    ]
  })
}

async function returnRemarks(
  db: ReadDatabase,
  typed: TypedEpisode,
  others: readonly ChildStretch[],
  now: string,
): Promise<Remark[]> {
  const { childId, type, start, end } = typed
  const startDay = localDateOfMoment(start)
  if (type === 'O' || startDay === null) return []
  const today = localDateOf(now)
  const child = await db
    .selectFrom('child')
    .select(['dob', 'local_ref'])
    .where('id', '=', childId)
    .executeTakeFirst()
  const { status } = await standingOn(db, childId, startDay)
  const inCare = status.careStatus === null || status.careStatus === 'looked_after'
  const stretch = { type, start, end }
  const remarks = ruleRemarks(
    stretch,
    child?.dob ?? null,
    inCare ? await careEpisodes(db, childId) : null,
    today,
  )
  if (!inCare) return remarks
  const last = await sentRowsOf(db, child?.local_ref ?? null, yearOfStretch(stretch, today) - 1)
  if (last === null) return remarks
  const reported = others.flatMap((other) => (other.type === 'O' ? [] : [{ ...other, type: other.type }]))
  return [...remarks, ...carryOverRemarks(stretch, reported, last, today)]
}

/** What last year's return holds of one child; null where there is none of that year, or the child has no identifier. */
async function sentRowsOf(db: ReadDatabase, ref: string | null, year: number): Promise<MissingRow[] | null> {
  if (ref === null) return null
  const rows = await sentRows(db, year)
  return rows?.filter(({ childKey }) => childKey === ref.toUpperCase()) ?? null
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
