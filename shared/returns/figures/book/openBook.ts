import { isCounted } from '../../../domain/episodes/counts'
import { isAdultAtStart, knownDob } from '../../../domain/episodes/eighteen'
import { groupLookedAfterBy, groupOf, type EpisodeGroup } from '../../../domain/episodes/group'
import { startOf } from '../../../domain/episodes/span'
import { clockStart, isInterviewDue } from '../../../domain/interviews/clock72'
import type { LookedAfterBy } from '../../../domain/placements/lookedAfterBy'
import type { Instant } from '../../../domain/time/instant'
import type { LocalDate } from '../../../domain/time/localDate'
import { endOfDay, localDateOf } from '../../../domain/time/london'
import { localDateOfMoment } from '../../../domain/time/moment'
import { isIn, type Period } from '../period'
import type { CountedRegister, FigureEpisode, FigureInterview } from '../register'
import { interviewOfEpisode, withinOfInterview, type InterviewOfEpisode } from './interviewFacts'
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
  const leftOut: Record<LeftOutReason, number[]> = {
    cancelled: [],
    adultAtStart: [],
    informationOnly: [],
    away: [],
    startNotKnown: [],
  }
  const [begun, due, open] = [[] as BegunEntry[], [] as DueEntry[], [] as OpenEntry[]]
  const childNumber = numbersOf(register.children)
  const covering = interviewsByEpisode(register)
  const view = { asAt, now: asked.now, approxMinutes: asked.approxMinutes }
  register.episodes.forEach((source, episode) => {
    const child = childNumber.get(source.childId)
    if (child === undefined) return
    const startedOn = localDateOfMoment(startOf(source.times).at)
    const dueOn = interviewDueOn(source, startedOn)
    const touches = startedOn === null || isIn(asked.period, startedOn) || isIn(asked.period, dueOn)
    const going = openAt(source, view)
    if (!touches && going === 'no') return
    const dob = knownDob(register.children[child] ?? { dob: null, dobPrecision: 'unknown' })
    const reason = leftOutReason(source, isAdultAtStart(dob, startedOn), asked)
    if (reason !== null) {
      if (touches) leftOut[reason].push(episode)
      return
    }
    const entry = { episode, child, source, ...standingOf(source) }
    if (going !== 'no') open.push({ ...entry, open: going })
    if (startedOn === null) leftOut.startNotKnown.push(episode)
    else if (isIn(asked.period, startedOn))
      begun.push({ ...entry, startedOn, length: figureLength(source, asked.now, asked.approxMinutes) })
    if (isIn(asked.period, dueOn)) due.push(dueEntry(register, entry, covering.get(source.id) ?? [], asked))
  })
  return {
    asked,
    asAt,
    register,
    begun,
    due,
    open,
    leftOut,
    kept: new Map(),
    withinOf: withinOf(register, asked),
  }
}

/** The end of the period's last day in England, or now where that is still to come. */
function asAtOf({ period, now }: Asked): Instant {
  return period.to < localDateOf(now) ? endOfDay(period.to) : now
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

function standingOf({ standing }: FigureEpisode): Pick<Entry, 'group' | 'lookedAfter'> {
  return { group: groupOf(standing).group, lookedAfter: groupLookedAfterBy(standing) }
}

function dueEntry(
  register: CountedRegister,
  entry: Entry,
  interviews: readonly number[],
  { approxMinutes }: Asked,
): DueEntry {
  const covering = interviews.map((number) => register.interviews[number] as FigureInterview)
  return { ...entry, interviews, interview: interviewOfEpisode(entry.source, covering, approxMinutes) }
}

function withinOf(register: CountedRegister, { approxMinutes }: Asked): Book['withinOf'] {
  const episodeNumber = numbersOf(register.episodes)
  return (number) => {
    const interview = register.interviews[number]
    if (interview === undefined) return 'not_held'
    const covered = interview.episodeIds.flatMap((id) => register.episodes[episodeNumber.get(id) ?? -1] ?? [])
    const counted = covered.filter(({ status }) => status !== 'cancelled')
    return withinOfInterview(interview, counted, approxMinutes)
  }
}

function numbersOf(records: readonly { readonly id: string }[]): ReadonlyMap<string, number> {
  return new Map(records.map(({ id }, number) => [id, number]))
}

function interviewsByEpisode({ interviews }: CountedRegister): ReadonlyMap<string, readonly number[]> {
  const found = new Map<string, number[]>()
  interviews.forEach(({ episodeIds }, number) => {
    for (const id of episodeIds) {
      const numbers = found.get(id)
      if (numbers === undefined) found.set(id, [number])
      else numbers.push(number)
    }
  })
  return found
}
