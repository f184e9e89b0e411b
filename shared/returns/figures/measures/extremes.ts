import { ageOn } from '../../../domain/time/ages'
import { localDateOf } from '../../../domain/time/london'
import { lengthOf } from '../../../domain/episodes/span'
import { plural } from '../../../text/plural'
import type { BegunEntry, Book, OpenEntry } from '../book/openBook'
import { isOurs } from '../columns'
import type { Breakdown } from '../count/breakdown'
import { byFrequency } from './children'
import { byLength, openByLength } from './lengths'

/**
 * A figure that is no count: the longest, the youngest, a range. It speaks of single children, so it goes out only where
 * nothing about single children is held back. Of ours alone.
 */
export interface Extreme {
  readonly id: string
  readonly words: string
  readonly rule: string
  /** The breakdown it stands beside: it goes out where that hides nothing of ours. Null: of single children, never. */
  readonly beside: Breakdown | null
  /** Null where there is nobody, or nothing is known. */
  readonly say: (book: Book) => string | null
}

const DAY = 86_400

function daysWords(seconds: number): string {
  return seconds < DAY ? plural(Math.floor(seconds / 3600), 'hour') : plural(Math.floor(seconds / DAY), 'day')
}

function ourOpen({ open }: Book): OpenEntry[] {
  return open.filter((entry) => entry.open === 'yes' && isOurs(entry.group))
}

function ourBegun({ begun }: Book): BegunEntry[] {
  return begun.filter(({ group }) => isOurs(group))
}

export const longestOpen: Extreme = {
  id: 'longest.open',
  words: 'Longest time a child has been missing or away so far',
  rule: 'Of the episodes still going on; whole days, at the least.',
  beside: openByLength,
  say: (book) => {
    const seconds = ourOpen(book).map(
      ({ source }) => lengthOf(source.times, book.asAt, book.asked.approxMinutes)?.smallest ?? 0,
    )
    return seconds.length === 0 ? null : daysWords(Math.max(...seconds))
  },
}

export const youngestOpen: Extreme = {
  id: 'youngest.open',
  words: 'Age of the youngest child still missing or away',
  rule: 'At the end of the period, or now; only a known day of birth gives an age.',
  beside: openByLength,
  say: (book) => {
    const day = localDateOf(book.asAt)
    const ages = ourOpen(book).flatMap(({ child }) => {
      const { dob = null, dobPrecision } = book.register.children[child] ?? {}
      return dobPrecision === 'exact' ? (ageOn(dob, day) ?? []) : []
    })
    return ages.length === 0 ? null : String(Math.min(...ages))
  },
}

export const longestOver: Extreme = {
  id: 'longest.over',
  words: 'The three longest episodes that are over',
  rule: 'Of the episodes that began in the period and are over; whole days, at the least.',
  beside: byLength,
  say: (book) => {
    const longest = ourBegun(book)
      .flatMap(({ length }) => length.seconds ?? [])
      .toSorted((a, b) => b - a)
      .slice(0, 3)
    return longest.length === 0 ? null : longest.map(daysWords).join(', ')
  },
}

/** Children of ours by how often they went missing, most often first. */
function byTimes(book: Book): { readonly child: number; readonly times: number }[] {
  const times = new Map<number, number>()
  for (const { child } of ourBegun(book)) times.set(child, (times.get(child) ?? 0) + 1)
  return [...times].map(([child, count]) => ({ child, times: count })).toSorted((a, b) => b.times - a.times)
}

export const rangeOfTimes: Extreme = {
  id: 'range.times',
  words: 'Fewest and most episodes of one child',
  rule: 'Of children with at least one episode that began in the period.',
  beside: byFrequency,
  say: (book) => {
    const all = byTimes(book)
    return all.length === 0 ? null : `${all.at(-1)?.times ?? 0} to ${all[0]?.times ?? 0}`
  },
}

export const topFive: Extreme = {
  id: 'topFive',
  words: 'The five children with the most episodes',
  rule: 'Episodes, age at the end of the period, sex; without anything else about them. Where more children have as many as the fifth, five of them are given.',
  beside: null,
  say: (book) => {
    const day = localDateOf(book.asAt)
    const five = byTimes(book).slice(0, 5)
    const said = five.map(({ child, times }) => {
      const { dob = null, dobPrecision, sex } = book.register.children[child] ?? {}
      const age = dobPrecision === 'exact' ? ageOn(dob, day) : null
      const sexWords = { M: 'male', F: 'female', U: 'sex not known' }[sex ?? 'U']
      return `${plural(times, 'episode')} (${age === null ? 'age not known' : `aged ${age}`}, ${sexWords})`
    })
    return said.length === 0 ? null : said.join('; ')
  },
}
