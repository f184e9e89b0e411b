import { instantOf, secondsBetween, secondsOf, type Instant } from './instant'
import { addDays, type LocalDate } from './localDate'
import { fromLocal, localDateOf } from './london'
import { about, exactly, isInFuture, onDate, UNKNOWN, type Moment, type TimedMoment } from './moment'
import { readTypedDate } from './typedDate'
import { readTypedTime, type ClockTime, type TypedTime } from './typedTime'
import { dateWords, exactWords, spokenWords } from './words'

/**
 * A day box and a time box together make a moment. A bare time means its latest past occurrence; what could mean two
 * moments is asked; the answer is always said in words beside the boxes, so that a slip is seen at once.
 * Source: issue 2 F (proposal).
 */
export interface MomentChoice {
  readonly moment: Moment
  /** "last night, Sat 21 Nov 23:50, 9 h ago". */
  readonly said: string
}

export type TypedMoment =
  | { readonly kind: 'empty' }
  | ({ readonly kind: 'ok' } & MomentChoice)
  | { readonly kind: 'ask'; readonly question: string; readonly options: readonly MomentChoice[] }
  | { readonly kind: 'problem'; readonly field: 'day' | 'time'; readonly message: string }

/** What the boxes can mean before the person is asked: moments, or why there are none. */
type Reading =
  { readonly moments: readonly Moment[]; readonly question?: string } | { readonly problem: string }

type ReadableTime = Exclude<TypedTime, { kind: 'problem' }>

/** A bare time at most this far ahead of the clock is more likely a minute's slip than yesterday. */
const SLIP_SECONDS = 600

/** What stands in the day box and in the time box. */
interface Boxes {
  readonly day: string
  readonly time: string
}

/**
 * Reads the two boxes for something that has happened.
 * @param now the instant to count from
 */
export function readTypedMoment(typed: Boxes, now: Instant): TypedMoment {
  const boxes = inTheirBoxes(typed, localDateOf(now))
  return readBoxes(boxes, now, meantAsTime(boxes, now))
}

/** Reads a day box alone, where the person has said that the time is not known. */
export function readTypedDay(day: string, now: Instant): TypedMoment {
  return readBoxes({ day, time: '' }, now, [])
}

/** @param others what a day that has to be asked may have meant besides */
function readBoxes(boxes: Boxes, now: Instant, others: readonly Reading[]): TypedMoment {
  const day = readTypedDate(boxes.day, localDateOf(now), 'past')
  const time = readTypedTime(boxes.time)
  if (day.kind === 'problem') return { kind: 'problem', field: 'day', message: day.message }
  if (time.kind === 'problem') return { kind: 'problem', field: 'time', message: time.message }
  if (day.kind === 'empty') return withoutDay(time, now)
  if (day.kind === 'ok') return answer([onDay(day.date, time, now)], now)
  return answer(
    [...day.options.map((date) => onDay(date, time, now)), ...others],
    now,
    others.length === 0 ? day.question : 'Which one do you mean?',
  )
}

/**
 * A time typed in the day box, a day in the time box, or "yesterday 2350" in either, while the other one is empty: sorted
 * into the boxes they belong in. What can be read where it stands stays there.
 */
function inTheirBoxes(typed: Boxes, today: LocalDate): Boxes {
  const { day, time } = typed
  if ((day.trim() === '') === (time.trim() === '')) return typed
  const words = `${day}${time}`.trim().split(/\s+/u)
  const cuts = words.slice(1).map((_, index) => {
    return [words.slice(0, index + 1).join(' '), words.slice(index + 1).join(' ')] as const
  })
  const ways = [
    typed,
    { day: time, time: day },
    ...cuts.flatMap(([head, tail]) => [
      { day: head, time: tail },
      { day: tail, time: head },
    ]),
  ]
  return ways.find((way) => canBeRead(way, today)) ?? typed
}

/** "9" or "0930" in the day box, and nothing in the other: a day that has to be asked, or a time. */
function meantAsTime({ day, time }: Boxes, now: Instant): readonly Reading[] {
  const read = readTypedTime(day)
  if (time.trim() !== '' || read.kind !== 'times') return []
  return read.times.map((each) => latestPast(each, read.approx, now))
}

function canBeRead({ day, time }: Boxes, today: LocalDate): boolean {
  return readTypedDate(day, today, 'past').kind !== 'problem' && readTypedTime(time).kind !== 'problem'
}

/** Every moment that a time can mean on a day, those to come included. */
function onDay(date: LocalDate, time: ReadableTime, now: Instant): Reading {
  if (time.kind === 'empty' || time.kind === 'notKnown') return { moments: [onDate(date)] }
  if (time.kind === 'midnight')
    return { moments: [date, addDays(date, 1)].flatMap((each) => momentsAt(each, '00:00', time.approx)) }
  if (time.kind === 'times') {
    const moments = time.times.flatMap((each) => momentsAt(date, each, time.approx))
    return moments.length > 0 ? { moments } : skippedHour(date)
  }
  return date === localDateOf(now)
    ? { moments: [exactly(toTheMinute(now))] }
    : { problem: `"Now" is not on ${dateWords(date)}. Type the time, or leave the day empty.` }
}

function momentsAt(date: LocalDate, time: ClockTime, approx: boolean): TimedMoment[] {
  const at = fromLocal(date, time)
  const instants = at.kind === 'one' ? [at.instant] : at.kind === 'twice' ? [at.first, at.second] : []
  return instants.map(approx ? about : exactly)
}

function skippedHour(date: LocalDate): Reading {
  return {
    problem: `There was no such time on ${dateWords(date)}: the clocks went forward from 01:00 to 02:00.`,
  }
}

function withoutDay(time: ReadableTime, now: Instant): TypedMoment {
  if (time.kind === 'empty') return { kind: 'empty' }
  if (time.kind === 'notKnown') return answer([{ moments: [UNKNOWN] }], now)
  if (time.kind === 'now') return answer([{ moments: [exactly(toTheMinute(now))] }], now)
  const times = time.kind === 'midnight' ? ['00:00'] : time.times
  return answer(
    times.map((each) => latestPast(each, time.approx, now)),
    now,
  )
}

/** The latest past occurrence of a time typed without a day: both of them on the night the clock showed it twice. */
function latestPast(time: ClockTime, approx: boolean, now: Instant): Reading {
  const today = localDateOf(now)
  const todays = momentsAt(today, time, approx)
  if (todays.length === 0) return skippedHour(today)
  if (todays.some((moment) => !isInFuture(moment, now))) return { moments: todays }
  const yesterday = addDays(today, -1)
  const yesterdays = momentsAt(yesterday, time, approx)
  if (yesterdays.length === 0) return skippedHour(yesterday)
  const slip = todays.some((moment) => secondsBetween(now, moment.at) <= SLIP_SECONDS)
  if (!slip) return { moments: yesterdays }
  return {
    moments: [...yesterdays, exactly(toTheMinute(now))],
    question: `${time} has not come yet today. Which one do you mean?`,
  }
}

/** One moment is the answer, several are asked; those to come are set aside. */
function answer(readings: readonly Reading[], now: Instant, asked?: string): TypedMoment {
  const moments = readings.flatMap((reading) => ('moments' in reading ? reading.moments : []))
  const [problem] = readings.flatMap((reading) => ('problem' in reading ? [reading.problem] : []))
  const past = unique(moments.filter((moment) => !isInFuture(moment, now)))
  const [first] = past
  const question =
    asked ?? readings.flatMap((reading) => ('question' in reading ? [reading.question] : []))[0]
  if (first === undefined)
    return { kind: 'problem', field: 'time', message: problem ?? stillToCome(moments, now) }
  if (past.length === 1 && question === undefined) return { kind: 'ok', ...choiceOf(first, now) }
  return {
    kind: 'ask',
    question: question ?? 'Which one?',
    options: past.map((moment) => choiceOf(moment, now)),
  }
}

function stillToCome([first]: readonly Moment[], now: Instant): string {
  return `${first === undefined ? 'That' : exactWords(first)} is in the future. It is now ${exactWords(exactly(now))}.`
}

function unique(moments: readonly Moment[]): readonly Moment[] {
  return moments.filter((moment, index) => moments.findIndex(({ at }) => at === moment.at) === index)
}

/** People read clocks to the minute. */
function toTheMinute(now: Instant): Instant {
  return instantOf(Math.floor(secondsOf(now) / 60) * 60)
}

function choiceOf(moment: Moment, now: Instant): MomentChoice {
  return { moment, said: spokenWords(moment, now) }
}
