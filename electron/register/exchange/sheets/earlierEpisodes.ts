import { fromLocal } from '../../../../shared/domain/time/london'
import { compareMoments, exactly, onDate, UNKNOWN, type Moment } from '../../../../shared/domain/time/moment'
import { visibleLine } from '../../../../shared/text/visibleLine'
import type { RowProblem } from '../import/known'
import { isoDay } from './namesList'
import type { Sheet } from './readSheet'

/** The one fixed template for a council's spreadsheet of earlier episodes: twelve columns, in this order. */
const earlierEpisodesColumns = [
  'Child id',
  'Forename',
  'Surname',
  'Date of birth',
  'Sex',
  'Type',
  'From',
  'Start date',
  'Start time',
  'End date',
  'End time',
  'Notes',
] as const

/** One line of the template. */
export interface EarlierEpisode {
  readonly line: number
  readonly ref: string | null
  readonly forename: string | null
  readonly surname: string | null
  readonly dob: string | null
  readonly sex: 'M' | 'F' | 'U' | null
  readonly type: 'M' | 'A'
  readonly from: 'home' | 'care'
  readonly start: Moment
  readonly end: Moment
  readonly notes: string | null
}

/** The template as a file: UTF-8 with byte order mark, so that Excel keeps accents. */
export function earlierEpisodesTemplate(): string {
  return `\uFEFF${earlierEpisodesColumns.join(',')}\r\n`
}

/** Whether a first row is the heading of the spreadsheet of earlier episodes: its columns and no others, in any order. */
export function isEarlierEpisodes(heading: readonly string[]): boolean {
  const plain = heading.map((name) => name.trim().toLowerCase()).filter((name) => name !== '')
  return (
    plain.length === earlierEpisodesColumns.length &&
    earlierEpisodesColumns.every((name) => plain.includes(name.toLowerCase()))
  )
}

const types: Readonly<Record<string, 'M' | 'A'>> = { m: 'M', missing: 'M', a: 'A', away: 'A' }
const origins: Readonly<Record<string, 'home' | 'care'>> = { home: 'home', care: 'care' }
const sexes: Readonly<Record<string, 'M' | 'F' | 'U'>> = {
  m: 'M',
  male: 'M',
  boy: 'M',
  f: 'F',
  female: 'F',
  girl: 'F',
  u: 'U',
}

/** The lines of the template, with those that cannot be used. */
export function readEarlierEpisodes(
  sheet: Sheet,
  file: string,
): { episodes: EarlierEpisode[]; problems: RowProblem[] } {
  const plain = sheet.heading.map((name) => name.trim().toLowerCase())
  const places = earlierEpisodesColumns.map((name) => plain.indexOf(name.toLowerCase()))
  const episodes: EarlierEpisode[] = []
  const problems: RowProblem[] = []
  for (const { line, cells } of sheet.rows) {
    const texts = places.map((place) => visibleLine(cells[place] ?? ''))
    const read = readLine(line, texts)
    if (typeof read === 'string')
      problems.push({ file, line, child: texts[0] === '' ? null : (texts[0] ?? null), message: read })
    else episodes.push(read)
  }
  return { episodes, problems }
}

/** The line's episode, or why it cannot be used. */
function readLine(line: number, texts: readonly string[]): EarlierEpisode | string {
  const [ref = '', forename = '', surname = '', dobText = '', sex = '', typeText = ''] = texts
  const [from = '', startDate = '', startTime = '', endDate = '', endTime = '', notes = ''] = texts.slice(6)
  if (ref === '' && forename === '' && surname === '') return 'There is no child id and no name.'
  if (ref !== '' && !/^[A-Za-z0-9]{1,20}$/.test(ref))
    return 'The child id must be 1 to 20 letters and digits.'
  const dob = dobText === '' ? null : isoDay(dobText)
  if (dobText !== '' && dob === null) return 'The date of birth is not a date like 09/04/2011.'
  const type = types[typeText.toLowerCase()]
  if (type === undefined) return 'Type must be Missing or Away.'
  const origin = origins[from.toLowerCase()]
  if (origin === undefined) return 'From must be Home or Care.'
  const start = momentOf(startDate, startTime)
  if (typeof start === 'string') return `Start: ${start}`
  if (start.at === null) return 'The start date is blank.'
  const end = momentOf(endDate, endTime)
  if (typeof end === 'string') return `End: ${end}`
  if (end.at !== null && compareMoments(end, start) < 0) return 'The end is before the start.'
  return {
    line,
    ref: orNull(ref),
    forename: orNull(forename),
    surname: orNull(surname),
    dob,
    sex: sexes[sex.toLowerCase()] ?? null,
    type,
    from: origin,
    start,
    end,
    notes: orNull(notes),
  }
}

/** A day with a time is exact, without one date only; words when it is neither. */
function momentOf(dateText: string, timeText: string): Moment | string {
  if (dateText === '') return timeText === '' ? UNKNOWN : 'there is a time without a date.'
  const day = isoDay(dateText)
  if (day === null) return `"${dateText.slice(0, 20)}" is not a date like 09/04/2026.`
  if (timeText === '') return onDate(day)
  const time = /^(\d{1,2})[:.]?(\d{2})$/.exec(timeText)
  const hours = Number(time?.[1] ?? 99)
  const minutes = Number(time?.[2] ?? 99)
  if (hours > 23 || minutes > 59) return `"${timeText.slice(0, 20)}" is not a time like 23:50.`
  const instants = fromLocal(day, `${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}:00`)
  if (instants.kind === 'never') return 'the clocks went forward over that time: it never was.'
  // The October hour twice: nobody can say now which; the day is what is certain.
  return instants.kind === 'twice' ? onDate(day) : exactly(instants.instant)
}

function orNull(text: string): string | null {
  return text === '' ? null : text
}
