import type { Instant } from '../../shared/domain/time/instant'
import { dateParts, type LocalDate } from '../../shared/domain/time/localDate'
import { toLocal } from '../../shared/domain/time/london'
import {
  about,
  exactly,
  isTimed,
  UNKNOWN,
  type Moment,
  type Precision,
} from '../../shared/domain/time/moment'
import { readTypedDay, readTypedMoment, type TypedMoment } from '../../shared/domain/time/typedMoment'
import { spokenWords } from '../../shared/domain/time/words'
import type { Problem } from './ErrorSummary'

/**
 * What stands in the boxes of a `DayTimeField`, word for word, so that a half-typed time survives a draft. Plain data.
 */
export interface MomentEntry {
  readonly day: string
  readonly time: string
  /** Null until somebody says how well it is known; then what they typed decides. */
  readonly precision: Precision | null
  /** When the words were typed: "yesterday" keeps its meaning in a draft opened tomorrow. */
  readonly typedAt: Instant | null
  /** The answer given where the words could mean more than one time. */
  readonly chosen: Moment | null
}

export const emptyMoment: MomentEntry = { day: '', time: '', precision: null, typedAt: null, chosen: null }

const two = (part: number): string => String(part).padStart(2, '0')

/** "21/11/2026", as a day box shows it. */
export function dayText(date: LocalDate): string {
  const { year, month, day } = dateParts(date)
  return `${two(day)}/${two(month)}/${year}`
}

/** The boxes filled in with a recorded moment. */
export function momentEntry(moment: Moment): MomentEntry {
  const base = { ...emptyMoment, precision: moment.precision, chosen: moment }
  if (moment.precision === 'unknown') return base
  if (moment.precision === 'date_only') return { ...base, day: dayText(moment.at) }
  const local = toLocal(moment.at)
  return { ...base, day: dayText(local.date), time: local.time.slice(0, 5) }
}

/**
 * The boxes filled in with this moment, for what is recorded as it happens. It counts as typed now: the clock of the
 * page may be up to a minute behind, and would call it the future.
 */
export function entryAtNow(now: Instant): MomentEntry {
  return { ...momentEntry(exactly(now)), typedAt: now }
}

/** Reads the boxes; `now` counts only where they were never typed in. */
export function readMoment(entry: MomentEntry, now: Instant): TypedMoment {
  const { day, time, precision, typedAt, chosen } = entry
  if (precision === 'unknown') return said(UNKNOWN, now)
  const dateOnly = precision === 'date_only'
  const at = typedAt ?? now
  const typed = dateOnly ? readTypedDay(day, at) : readTypedMoment({ day, time }, at)
  const read = settleAsked(typed, chosen)
  if (read.kind === 'empty' && precision !== null)
    return { kind: 'problem', field: 'day', message: 'Type the day, or choose "Not known".' }
  if (read.kind !== 'ok' || dateOnly || precision === null) return reworded(read, now)
  if (!isTimed(read.moment))
    return { kind: 'problem', field: 'time', message: 'Type the time, or choose "Day only".' }
  return said(precision === 'approx' ? about(read.moment.at) : exactly(read.moment.at), now)
}

function settleAsked(read: TypedMoment, chosen: Moment | null): TypedMoment {
  if (read.kind !== 'ask' || chosen === null) return read
  const found = read.options.find(({ moment }) => moment.at === chosen.at)
  return found ? { kind: 'ok', ...found } : read
}

function reworded(read: TypedMoment, now: Instant): TypedMoment {
  return read.kind === 'ok' ? said(read.moment, now) : read
}

function said(moment: Moment, now: Instant): TypedMoment {
  return { kind: 'ok', moment, said: spokenWords(moment, now) }
}

/** How well the entry says the time is known: as chosen, or as typed. */
export function entryPrecision(entry: MomentEntry, read: TypedMoment): Precision | null {
  if (entry.precision !== null) return entry.precision
  return read.kind === 'ok' ? read.moment.precision : null
}

/**
 * The moment to save and the problem to put in the error summary. An empty entry is `UNKNOWN`, and a problem only
 * where `needed` says what is missing.
 */
export function takeMoment(
  entry: MomentEntry,
  now: Instant,
  fieldId: string,
  needed?: string,
): { readonly moment: Moment; readonly problem: Problem | null } {
  const read = readMoment(entry, now)
  if (read.kind === 'ok') return { moment: read.moment, problem: null }
  const message =
    read.kind === 'empty' ? needed : read.kind === 'ask' ? 'Say which time is meant.' : read.message
  return { moment: UNKNOWN, problem: message === undefined ? null : { fieldId, message } }
}
