import { codeLists, labelFor } from '../../shared/codes'
import { isInstant, type Instant } from '../../shared/domain/time/instant'
import { isLocalDate } from '../../shared/domain/time/localDate'
import { isMoment, type Moment, type Precision } from '../../shared/domain/time/moment'
import { exactWords, plainDateWords } from '../../shared/domain/time/words'
import { fieldLists } from '../../shared/text/fieldLists'
import { isBlankMoment } from './collect'
import { readDay, type DayEntry } from './dayEntry'
import { readMoment, type MomentEntry } from './momentEntry'

/** What is said of a field nobody filled in. */
const NOTHING = 'Not recorded'

const answers: Readonly<Record<string, string>> = {
  yes: 'Yes',
  no: 'No',
  not_known: 'Not known',
  done: 'Done',
  not_done: 'Not done',
  exact: 'Exact',
  approx: 'A guess',
  unknown: 'Not known',
}

/**
 * A field's value in words, whether as the register holds it or as it stands typed in a form: times, days, answers,
 * codes of a list, texts.
 *
 * @param field its name in the contract
 */
export function valueWords(field: string, value: unknown, now: Instant): string {
  if (value === null || value === undefined || value === '') return NOTHING
  if (typeof value === 'boolean') return value ? 'Yes' : 'No'
  if (Array.isArray(value))
    return value.length === 0 ? NOTHING : value.map((one) => valueWords(field, one, now)).join(', ')
  if (typeof value === 'object') return objectWords(value as Readonly<Record<string, unknown>>, field, now)
  return textWords(field, typeof value === 'number' ? String(value) : (value as string))
}

function textWords(field: string, text: string): string {
  const list = fieldLists[field] ?? (field in codeLists ? (field as keyof typeof codeLists) : undefined)
  if (list !== undefined) return labelFor(list, text)
  if (isLocalDate(text)) return plainDateWords(text)
  if (isInstant(text)) return exactWords({ precision: 'exact', at: text })
  return answers[text] ?? text
}

function objectWords(value: Readonly<Record<string, unknown>>, field: string, now: Instant): string {
  if ('precision' in value && 'at' in value)
    return momentWords(value as { at: string | null; precision: Precision })
  if ('day' in value && 'time' in value) return typedMomentWords(value as unknown as MomentEntry, now)
  if ('text' in value && 'chosen' in value) return typedDayWords(value as unknown as DayEntry, now)
  // Which place or person the words name.
  if ('words' in value && 'name' in value) return String(value['name'])
  const parts = Object.entries(value).filter(([, part]) => !Array.isArray(part) || part.length > 0)
  return parts.length === 0
    ? NOTHING
    : parts.map(([name, part]) => valueWords(name, part, now)).join('; ') || field
}

function momentWords(moment: { at: string | null; precision: Precision }): string {
  return isMoment(moment) && moment.precision !== 'unknown' ? exactWords(moment as Moment) : NOTHING
}

/** What was typed, understood or not. */
function typedMomentWords(entry: MomentEntry, now: Instant): string {
  if (isBlankMoment(entry)) return NOTHING
  const read = readMoment(entry, now)
  if (read.kind === 'ok') return read.moment.precision === 'unknown' ? 'Not known' : exactWords(read.moment)
  return [entry.day, entry.time].filter((part) => part !== '').join(' ')
}

function typedDayWords(entry: DayEntry, now: Instant): string {
  if (entry.text.trim() === '') return NOTHING
  const read = readDay(entry, now, 'any')
  return read.kind === 'ok' ? plainDateWords(read.date) : entry.text
}
