import { isCounted } from '../../../domain/episodes/counts'
import { adultFrom, knownDob } from '../../../domain/episodes/eighteen'
import {
  groupLookedAfterBy,
  groupOf,
  type EpisodeGroup,
  type GroupFacts,
} from '../../../domain/episodes/group'
import { startAt } from '../../../domain/episodes/span'
import { clockStart, isInterviewDue } from '../../../domain/interviews/clock72'
import type { LookedAfterBy } from '../../../domain/placements/lookedAfterBy'
import type { Instant } from '../../../domain/time/instant'
import type { LocalDate } from '../../../domain/time/localDate'
import { endOfDay, localDateOf } from '../../../domain/time/london'
import { localDateOfMoment } from '../../../domain/time/moment'
import { isIn, type Period } from '../period'
import type { CountedRegister, FigureChild, FigureEpisode, FigureInterview } from '../register'
import { coverageOf } from './coverage'
import { interviewOfEpisode, type InterviewOfEpisode, type withinOfInterview } from './interviewFacts'
import { figureLength, type FigureLength } from './lengths'
import { openAt } from './openAt'

/** What is asked. */
export interface Asked {
  readonly period: Period
  /** Missing and away without authorisation, or missing alone. */
  readonly types: 'missingAndAway' | 'missing'
  readonly now: Instant
  /** Width of "about", a setting. */
  readonly approxMinutes: number
  /** Working days a commissioned service has for its report, a setting. */
  readonly reportWorkingDays: number
}

/** An episode that counts. Everything is told by its number in the lists of the register. */
export interface Entry {
  readonly episode: number
  readonly child: number
  readonly group: EpisodeGroup
  readonly lookedAfter: LookedAfterBy
  readonly source: FigureEpisode
}

/** An episode that began in the period. */
export interface BegunEntry extends Entry {
  readonly startedOn: LocalDate
  readonly length: FigureLength
}

/** An episode the child came back from in the period, so that an interview was due. */
export interface DueEntry extends Entry {
  readonly interview: InterviewOfEpisode
  /** Numbers of the interviews that cover it. */
  readonly interviews: readonly number[]
}

/** An episode that went on when the period ended, or now. */
export interface OpenEntry extends Entry {
  readonly open: 'yes' | 'cannot_be_determined'
}

/** Why an episode that touches the period is in no figure. */
export const leftOutReasons = [
  'cancelled',
  'adultAtStart',
  'informationOnly',
  'away',
  'startNotKnown',
] as const
export type LeftOutReason = (typeof leftOutReasons)[number]

/** The register as one question sees it: what counts, where it stands, what became of it. Made once, counted often. */
export interface Book {
  readonly asked: Asked
  /** The end of the period, or now where it has not ended. */
  readonly asAt: Instant
  readonly register: CountedRegister
  readonly begun: readonly BegunEntry[]
  readonly due: readonly DueEntry[]
  readonly open: readonly OpenEntry[]
  /** The 72 hours of an interview by its number, whatever it covers. */
  readonly withinOf: (interview: number) => ReturnType<typeof withinOfInterview>
  /** Numbers of episodes left out, by reason. */
  readonly leftOut: Readonly<Record<LeftOutReason, readonly number[]>>
  /** What several figures share is worked out once. */
  readonly kept: Map<string, unknown>
}

/** Sorts a register by one question. */
export function openBook(register: CountedRegister, asked: Asked): Book {
  const asAt = asAtOf(asked)
  const leftOut = emptyLeftOut()
  const [begun, due, open] = [[] as BegunEntry[], [] as DueEntry[], [] as OpenEntry[]]
  const childNumber = new Map(register.children.map(({ id }, number) => [id, number]))
  const adultDays = register.children.map(adultDay)
  const standingOf = standings()
  const { covering, withinOf } = coverageOf(register, asked.approxMinutes)
  const { period, now, approxMinutes } = asked
  register.episodes.forEach((source, episode) => {
    const child = childNumber.get(source.childId)
    if (child === undefined) return
    const startedOn = localDateOfMoment(startAt(source.times))
    const dueOn = interviewDueOn(source, startedOn)
    const [isBegun, isDue] = [isIn(period, startedOn), isIn(period, dueOn)]
    const touches = startedOn === null || isBegun || isDue
    const going = openAt(source, { asAt, now, approxMinutes })
    if (!touches && going === 'no') return
    const reason = leftOutReason(source, isReached(adultDays[child], startedOn), asked)
    if (reason !== null) {
      if (touches) leftOut[reason].push(episode)
      return
    }
    const { group, lookedAfter } = standingOf(source.standing)
    const entry = { episode, child, group, lookedAfter, source }
    if (going !== 'no') open.push({ ...entry, open: going })
    if (startedOn === null) leftOut.startNotKnown.push(episode)
    else if (isBegun) begun.push(begunEntry(entry, startedOn, asked))
    if (isDue) due.push(dueEntry(register, entry, covering(episode), approxMinutes))
  })
  return { asked, asAt, register, begun, due, open, leftOut, kept: new Map(), withinOf }
}

function emptyLeftOut(): Record<LeftOutReason, number[]> {
  return { cancelled: [], adultAtStart: [], informationOnly: [], away: [], startNotKnown: [] }
}

/** The end of the period's last day in England, or now where that is still to come. */
function asAtOf({ period, now }: Asked): Instant {
  return period.to < localDateOf(now) ? endOfDay(period.to) : now
}

/** The day a child of known birth stopped being one; see `isAdultAtStart`. */
function adultDay(child: FigureChild): LocalDate | null {
  const dob = knownDob(child)
  return dob === null ? null : adultFrom(dob)
}

function isReached(day: LocalDate | null | undefined, startedOn: LocalDate | null): boolean {
  return typeof day === 'string' && startedOn !== null && startedOn >= day
}

/**
 * The day an interview fell due, for the period it is counted in: back, or found where no time back is recorded. Somebody
 * back at a time nobody knows is counted in the period in which the absence began: nobody drops out for want of a time.
 */
function interviewDueOn({ times }: FigureEpisode, startedOn: LocalDate | null): LocalDate | null {
  if (!isInterviewDue(times)) return null
  const start = clockStart(times)
  return start === null ? startedOn : localDateOfMoment(start.from)
}

function leftOutReason(
  { status, times: { type } }: FigureEpisode,
  adultAtStart: boolean,
  { types }: Asked,
): LeftOutReason | null {
  if (isCounted({ type, status, adultAtStart })) return type === 'A' && types === 'missing' ? 'away' : null
  if (status === 'cancelled') return 'cancelled'
  return adultAtStart ? 'adultAtStart' : 'informationOnly'
}

type Standing = Pick<Entry, 'group' | 'lookedAfter'>

/** Where an episode stands. Episodes that share their facts share the answer. */
function standings(): (facts: GroupFacts) => Standing {
  const known = new Map<GroupFacts, Standing>()
  return (facts) => {
    let standing = known.get(facts)
    if (standing === undefined)
      known.set(facts, (standing = { group: groupOf(facts).group, lookedAfter: groupLookedAfterBy(facts) }))
    return standing
  }
}

// Field by field and not by spreading: that takes four times as long, and there are as many as episodes.

function begunEntry(entry: Entry, startedOn: LocalDate, { now, approxMinutes }: Asked): BegunEntry {
  const { episode, child, group, lookedAfter, source } = entry
  const length = figureLength(source, now, approxMinutes)
  return { episode, child, group, lookedAfter, source, startedOn, length }
}

function dueEntry(
  register: CountedRegister,
  entry: Entry,
  interviews: readonly number[],
  approxMinutes: number,
): DueEntry {
  const { episode, child, group, lookedAfter, source } = entry
  const covering = interviews.map((number) => register.interviews[number] as FigureInterview)
  const interview = interviewOfEpisode(source, covering, approxMinutes)
  return { episode, child, group, lookedAfter, source, interviews, interview }
}
