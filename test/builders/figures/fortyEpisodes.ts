import type { EpisodeStatus, EpisodeTimes } from '../../../shared/domain/episodes/types'
import type { Moment } from '../../../shared/domain/time/moment'
import type {
  CountedRegister,
  FigureChild,
  FigureEpisode,
  FigureInterview,
} from '../../../shared/returns/figures/register'
import type { Period } from '../../../shared/returns/figures/period'

/**
 * A register of some forty episodes, written out one by one, for the collection year 2025-26; the tests beside it hold
 * every figure counted by hand. This council is 879. Nobody in it exists.
 */
export const year2026: Period = { from: '2025-04-01', to: '2026-03-31' }
export const ownLa = '879'

/** A UUID that can be read: the number stands at its end. */
const uuid = (kind: number, number: number): string =>
  `0000000${kind}-0000-7000-8000-${String(number).padStart(12, '0')}`
export const episodeId = (number: number): string => uuid(1, number)
export const interviewIdOf = (number: number): string => uuid(2, number)
export const childId = (letter: string): string => uuid(3, letter.charCodeAt(0))
const otherId = (number: number): string => uuid(4, number)

const unknown: Moment = { at: null, precision: 'unknown' }
/** "2025-04-01 10:00" is a minute in UTC, "2025-04-01" a day without a time. */
function when(text: string | undefined): Moment {
  if (text === undefined) return unknown
  return text.length === 10
    ? { at: text, precision: 'date_only' }
    : { at: `${text.replace(' ', 'T')}:00Z`, precision: 'exact' }
}

interface ChildFacts extends Partial<FigureChild> {
  readonly placed?: string | null
}

const lookedAfter = [{ from: '2024-01-08', to: null }]
const children: Readonly<Record<string, ChildFacts>> = {
  A: { dob: '2010-05-01', sex: 'F', nationality: 'British' },
  B: { dob: '2012-03-31', sex: 'M' },
  C: { dob: '2009-06-01', sex: 'M', nationality: 'British', placed: 'K2' },
  D: { dob: '2011-02-01', sex: 'F', placed: 'K2' },
  E: { dob: '2008-09-10', sex: 'F', nationality: 'Albanian', unaccompanied: true, lookedAfter, placed: 'K1' },
  F: { dob: '2012-12-12', dobPrecision: 'approx', sex: 'M', placed: 'K3' },
  G: { dob: '2010-10-10', sex: 'F', placed: 'U4' },
  H: { dob: '2010-11-11', sex: 'M', placed: 'K2' },
  I: { dob: '2011-01-01', sex: 'M', placed: 'U6' },
  J: { dob: '2011-01-02', sex: 'F' },
  K: { dob: '2013-07-20', sex: 'M', placed: 'K2' },
  L: { dob: '2013-01-01', sex: 'F' },
  // 18 on 1 March 2025: an adult by every episode of the year.
  M: { dob: '2007-03-01', sex: 'M' },
  // Would be an adult by a birth date that is only guessed: counts.
  N: { dob: '2006-01-01', dobPrecision: 'approx', sex: 'M' },
  O: { nationality: 'Vietnamese', trafficked: true, lookedAfter, placed: 'Z1' },
  P: { dob: '2011-12-12', sex: 'F', placed: 'U6' },
  Q: { dob: '2010-01-01', sex: 'F', placed: 'P1' },
  // In modern slavery, but no longer looked after in the year.
  R: { dob: '2010-01-01', trafficked: true, lookedAfter: [{ from: '2024-01-08', to: '2025-03-31' }] },
  // Looked after and trafficked, and never missing.
  S: { dob: '2010-01-01', trafficked: true, lookedAfter },
}

type Where = 'home' | 'in' | 'out' | 'other' | 'areaNotKnown' | 'notKnown'

interface EpisodeFacts {
  readonly child: string
  readonly where: Where
  readonly type?: 'M' | 'A' | 'O'
  readonly left?: string
  readonly found?: string
  readonly back?: string
  readonly status?: EpisodeStatus
  readonly returnMode?: string
  readonly reason?: string
  readonly closedAt?: string
  readonly beforeHomeward?: boolean
  readonly question?: boolean
  readonly atBirchHouse?: boolean
}

const nights = [
  ['2026-01-03 20:00', '2026-01-04 06:00'],
  ['2026-01-06 20:00', '2026-01-07 06:00'],
  ['2026-01-09 20:00', '2026-01-10 06:00'],
  ['2026-01-12 20:00', '2026-01-13 06:00'],
  ['2026-01-15 20:00', '2026-01-16 06:00'],
  ['2026-01-18 20:00', '2026-01-19 06:00'],
] as const
/** Six nights of one child, 13 to 18. */
const night = (at: number) => ({
  child: 'P',
  where: 'in' as const,
  left: nights[at]?.[0],
  back: nights[at]?.[1],
})

export const episodeFacts: Readonly<Record<number, EpisodeFacts>> = {
  // 1 April 00:30 on the wall, although still 31 March in UTC: begins in the year. 10½ hours.
  1: { child: 'A', where: 'home', left: '2025-03-31 23:30', back: '2025-04-01 10:00' },
  // 31 March 23:30 on the wall: began before the year, and its interview fell due in it.
  2: { child: 'A', where: 'home', left: '2025-03-31 22:30', back: '2025-04-02 08:00' },
  3: { child: 'B', where: 'home', left: '2025-06-10 20:00', back: '2025-06-11 07:00' },
  4: { child: 'B', where: 'home', type: 'A', left: '2025-07-01 18:00', back: '2025-07-01 22:00' },
  // Begins in the year; back, and its interview due, in the next one. 62 hours.
  5: { child: 'B', where: 'home', left: '2026-03-30 20:00', back: '2026-04-02 10:00' },
  // Found after 23 hours, which ends an M.
  6: {
    child: 'C',
    where: 'in',
    left: '2025-05-05 21:00',
    found: '2025-05-06 20:00',
    back: '2025-05-06 21:00',
    atBirchHouse: true,
  },
  // Days alone: more than 24 hours and less than 72, whatever the times were.
  7: { child: 'C', where: 'in', left: '2025-05-20', back: '2025-05-22', atBirchHouse: true },
  // Back at a time nobody knows: its interview is counted by the start, its length cannot be said.
  8: {
    child: 'C',
    where: 'in',
    left: '2025-08-01 10:00',
    returnMode: 'own_accord',
    status: 'closed',
    closedAt: '2025-08-05T10:00:00Z',
    atBirchHouse: true,
  },
  // Exactly 48 hours.
  9: { child: 'D', where: 'in', left: '2025-09-01 12:00', back: '2025-09-03 12:00' },
  // Exactly 24 hours.
  10: { child: 'D', where: 'in', left: '2025-09-04 12:00', back: '2025-09-05 12:00' },
  // Over the night the clocks went back: 25½ hours.
  11: { child: 'D', where: 'in', left: '2025-10-25 22:00', back: '2025-10-26 23:30' },
  12: { child: 'D', where: 'in', left: '2025-12-01 10:00', back: '2025-12-20 10:00', beforeHomeward: true },
  13: night(0),
  14: night(1),
  15: night(2),
  16: night(3),
  17: night(4),
  18: night(5),
  19: { child: 'P', where: 'in', type: 'O', left: '2026-02-01 10:00', back: '2026-02-01 12:00' },
  // 40 days.
  20: { child: 'E', where: 'out', left: '2025-04-10 18:00', back: '2025-05-20 18:00' },
  21: { child: 'E', where: 'out', left: '2025-07-07 18:00', back: '2025-07-12 18:00' },
  22: { child: 'F', where: 'out', left: '2025-11-11 11:00', back: '2025-11-11 15:00' },
  // Still missing.
  23: { child: 'F', where: 'out', left: '2026-03-20 10:00' },
  // Found after 25 hours and not back: over for an M, and the clock of its interview is provisional.
  24: { child: 'O', where: 'out', left: '2025-06-01 10:00', found: '2025-06-02 11:00', status: 'closed' },
  // Away, found and not back: an A goes on until the child is back.
  25: { child: 'Q', where: 'out', type: 'A', left: '2026-02-01 10:00', found: '2026-02-02 10:00' },
  // 73 hours.
  26: { child: 'O', where: 'out', left: '2025-12-24 20:00', back: '2025-12-27 21:00' },
  27: { child: 'G', where: 'home', left: '2025-04-15 10:00', back: '2025-04-15 20:00' },
  28: { child: 'G', where: 'in', left: '2025-10-15 10:00', back: '2025-10-15 20:00' },
  29: { child: 'H', where: 'in', left: '2025-05-15 10:00', back: '2025-05-15 20:00' },
  30: { child: 'H', where: 'out', left: '2025-05-16 10:00', back: '2025-05-16 20:00' },
  31: { child: 'I', where: 'other', left: '2025-06-15 10:00', back: '2025-06-16 10:00' },
  32: { child: 'I', where: 'other', left: '2025-08-15 10:00', back: '2025-08-15 20:00' },
  33: { child: 'J', where: 'other', type: 'A', left: '2025-09-15 10:00', back: '2025-09-15 20:00' },
  34: { child: 'K', where: 'areaNotKnown', left: '2025-07-20 10:00', back: '2025-07-22 10:00' },
  35: { child: 'L', where: 'notKnown', left: '2025-07-25 10:00', back: '2025-07-25 20:00' },
  36: { child: 'M', where: 'in', left: '2025-06-06 10:00', back: '2025-06-06 20:00' },
  37: { child: 'A', where: 'home', left: '2025-06-07 10:00', back: '2025-06-07 20:00', status: 'cancelled' },
  // Nobody knows when it began: in no count of episodes, but its interview was due on 9 June.
  38: { child: 'A', where: 'home', back: '2025-06-09 10:00' },
  39: { child: 'N', where: 'in', left: '2025-11-20 10:00', back: '2025-11-20 12:00', beforeHomeward: true },
  // Open in last year's file, and nobody has said whether the child is still missing.
  40: { child: 'N', where: 'in', left: '2026-03-25', beforeHomeward: true, question: true },
  // The year before.
  41: { child: 'F', where: 'out', left: '2024-12-30 10:00', back: '2025-01-02 10:00' },
  // The year after: 1 April 2026, 01:30 on the wall.
  42: { child: 'A', where: 'home', left: '2026-04-01 00:30', back: '2026-04-02 10:00' },
  // The child died: no interview is due, and when it ended is not recorded.
  43: { child: 'C', where: 'in', left: '2025-12-05 10:00', reason: 'died', status: 'closed' },
}

/** To whom, with what answer, in the order they were made. */
type Offer = readonly [toWhom: string, result: string]

interface InterviewFacts {
  readonly covers: readonly number[]
  readonly outcome?: FigureInterview['outcome']
  readonly reason?: string
  readonly held?: string
  readonly by?: string
  readonly offers?: readonly Offer[]
  readonly unfinished?: boolean
  readonly exploitation?: readonly string[]
}

const accepted: readonly Offer[] = [['child', 'accepted']]
const done = { outcome: 'completed', offers: accepted } as const

const interviewFacts: Readonly<Record<number, InterviewFacts>> = {
  // 47 hours after the return.
  1: { ...done, covers: [1], held: '2025-04-03 09:00', by: 'social_worker' },
  2: { covers: [2], offers: [['child', 'no_reply']] },
  3: { covers: [3], outcome: 'declined_child', offers: [['child', 'declined']] },
  4: { covers: [4], outcome: 'not_offered', reason: 'no_contact', offers: [['parent', 'message_left']] },
  // 85 hours.
  6: { ...done, covers: [6], held: '2025-05-10 10:00', by: 'youth_worker' },
  // Three days after the return, by days alone: 48 to 96 hours.
  7: { ...done, covers: [7], held: '2025-05-25', offers: [['parent', 'accepted']] },
  8: { covers: [8], outcome: 'completed', held: '2025-08-03 10:00', by: 'dedicated_team' },
  // One talk about two absences: exactly 72 hours after the first return, 24 after the second.
  9: {
    ...done,
    covers: [9, 10],
    held: '2025-09-06 12:00',
    by: 'dedicated_team',
    exploitation: ['not_known'],
  },
  // Talked to before coming back.
  11: {
    covers: [11],
    outcome: 'part_completed',
    held: '2025-10-26 20:00',
    by: 'social_worker',
    offers: accepted,
  },
  // A message and somebody else's yes are no offer.
  13: {
    covers: [13],
    offers: [
      ['child', 'message_left'],
      ['other', 'accepted'],
    ],
  },
  14: {
    covers: [14],
    offers: [
      ['placement', 'wanted_later'],
      ['child', 'accepted'],
    ],
  },
  15: {
    covers: [15],
    outcome: 'not_completed',
    reason: 'declined_parent',
    offers: [
      ['child', 'accepted'],
      ['parent', 'declined'],
    ],
  },
  // Held, and its record not finished, let alone signed.
  16: { ...done, covers: [16], held: '2026-01-14 10:00', by: 'commissioned', unfinished: true },
  170: { covers: [17], outcome: 'not_offered', reason: 'missing_again' },
  171: { ...done, covers: [17], held: '2026-01-17 10:00', by: 'commissioned' },
  20: { ...done, covers: [20], held: '2025-05-21 10:00', by: 'commissioned', exploitation: ['cce', 'gang'] },
  21: { ...done, covers: [21], held: '2025-07-13 10:00', by: 'commissioned', exploitation: ['none'] },
  // Four days.
  22: { ...done, covers: [22], held: '2025-11-15 16:00', by: 'other' },
  24: { ...done, covers: [24], held: '2025-06-03 10:00', by: 'dedicated_team', exploitation: ['suspected'] },
  // Declined in a record nobody has finished, without an offer in the log.
  26: { covers: [26], outcome: 'declined_child', unfinished: true },
  27: { ...done, covers: [27], held: '2025-04-16 10:00', by: 'social_worker' },
  28: { covers: [28], outcome: 'declined_parent', offers: [['parent', 'declined']] },
  // 76 hours after the first of its two returns, 52 after the second.
  29: { ...done, covers: [29, 30], held: '2025-05-19 00:00', by: 'youth_worker' },
  31: { ...done, covers: [31], held: '2025-06-17 10:00', by: 'social_worker' },
  33: { covers: [33], outcome: 'declined_child', offers: [['child', 'declined']] },
  34: { ...done, covers: [34], held: '2025-07-23 10:00', by: 'dedicated_team' },
  35: { covers: [35], offers: [['child', 'wanted_different_person']] },
  39: { ...done, covers: [39], held: '2025-11-21 10:00', by: 'not_known' },
}

const hangs = (number: number, child: string, interview: number | null) => ({
  id: otherId(number),
  childId: childId(child),
  episodeId: null,
  interviewId: interview === null ? null : interviewIdOf(interview),
})

export const actions: CountedRegister['actions'] = [
  { ...hangs(1, 'E', 20), type: 'referral_exploitation', recordedOn: '2026-05-01' },
  { ...hangs(2, 'E', 20), type: 'safety_plan', recordedOn: '2026-05-01' },
  { ...hangs(3, 'E', 21), type: 'none', recordedOn: '2026-05-01' },
  { ...hangs(4, 'A', 1), type: 'referral_camhs', recordedOn: '2026-05-01' },
  // Of an interview that was declined.
  { ...hangs(5, 'B', 3), type: 'safety_plan', recordedOn: '2026-05-01' },
]

export const help: CountedRegister['help'] = [
  { ...hangs(11, 'F', 22), type: 'mentor', offeredOn: '2025-11-20' },
  // Of the child alone, in the year and before it.
  { ...hangs(12, 'P', null), type: 'exploitation', offeredOn: '2026-02-01' },
  { ...hangs(13, 'C', null), type: 'exploitation', offeredOn: '2024-12-01' },
]

export const shares: CountedRegister['shares'] = [
  { ...hangs(21, 'E', 20), kind: 'police_told' },
  { ...hangs(22, 'O', 24), kind: 'intelligence' },
  // After an interview in which no exploitation was seen.
  { ...hangs(23, 'E', 21), kind: 'police_told' },
]

export const incoming: CountedRegister['incoming'] = [
  { id: otherId(31), childId: childId('I'), startedOn: '2025-05-01', placingLa: '301' },
  { id: otherId(32), childId: childId('J'), startedOn: '2025-02-01', placingLa: '302' },
  { id: otherId(33), childId: childId('K'), startedOn: '2026-03-31', placingLa: '301' },
]

export const birchHouse = { id: otherId(41), name: 'Birch House' }
export const birchPlacement = otherId(42)

/** How the child stood when it began. */
export const standings: Readonly<
  Record<Where, { careStatus: string | null; responsibleLa: string | null; placementLa: string | null }>
> = {
  home: { careStatus: 'CIN', responsibleLa: null, placementLa: null },
  in: { careStatus: 'looked_after', responsibleLa: '879', placementLa: '879' },
  out: { careStatus: 'looked_after', responsibleLa: null, placementLa: '878' },
  other: { careStatus: 'other_LA_looked_after', responsibleLa: '301', placementLa: '879' },
  areaNotKnown: { careStatus: 'looked_after', responsibleLa: '879', placementLa: null },
  notKnown: { careStatus: null, responsibleLa: null, placementLa: null },
}

export function timesOf({ type = 'M', left, found, back, returnMode, reason }: EpisodeFacts): EpisodeTimes {
  return {
    type,
    left: when(left),
    lastSeen: unknown,
    startOverride: unknown,
    located: when(found),
    returned: when(back),
    returnMode: returnMode ?? null,
    notReturnedReason: reason ?? null,
  }
}

export const statusOf = ({ status, back }: EpisodeFacts): EpisodeStatus =>
  status ?? (back === undefined ? 'open' : 'closed')
export const placedAs = ({ child, where }: EpisodeFacts): string | null =>
  where === 'home' || where === 'notKnown' ? null : (children[child]?.placed ?? null)

export const childRows: readonly FigureChild[] = Object.entries(children).map(([letter, facts]) => {
  const { placed: _placed, ...rest } = facts
  return {
    id: childId(letter),
    dob: null,
    dobPrecision: facts.dob === undefined ? 'unknown' : 'exact',
    sex: null,
    nationality: null,
    unaccompanied: false,
    trafficked: false,
    lookedAfter: [],
    ...rest,
  }
})

const episodeRows: readonly FigureEpisode[] = Object.entries(episodeFacts).map(([number, facts]) => ({
  id: episodeId(Number(number)),
  childId: childId(facts.child),
  status: statusOf(facts),
  times: timesOf(facts),
  beforeHomeward: facts.beforeHomeward ?? false,
  stillMissingQuestion: facts.question ?? false,
  closedAt: facts.closedAt ?? null,
  standing: { ...standings[facts.where], ownLa, override: null },
  placementType: placedAs(facts),
  home: facts.atBirchHouse === true ? birchHouse : null,
}))

export const interviewRows: readonly FigureInterview[] = Object.entries(interviewFacts).map(
  ([number, facts]) => ({
    id: interviewIdOf(Number(number)),
    childId: childId(episodeFacts[facts.covers[0] ?? 0]?.child ?? ''),
    episodeIds: facts.covers.map(episodeId),
    outcome: facts.outcome ?? null,
    outcomeReason: facts.reason ?? null,
    finished: facts.outcome !== undefined && facts.unfinished !== true,
    held: when(facts.held),
    interviewerType: facts.by ?? null,
    attempts: (facts.offers ?? []).map(([toWhom, result], at) => ({
      at: when(`2026-04-0${at + 1} 10:00`),
      toWhom,
      result,
    })),
    exploitation: facts.exploitation ?? [],
  }),
)

/** All of it, as the figures count it. */
export const fortyEpisodes: CountedRegister = {
  children: childRows,
  episodes: episodeRows,
  interviews: interviewRows,
  actions,
  help,
  shares,
  incoming,
}
