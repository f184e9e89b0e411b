import type { EpisodeGroup } from '../../../domain/episodes/group'
import type { Book } from '../book/openBook'
import { columns, isOurs, type Column } from '../columns'

/** What is counted. */
export type Unit = 'children' | 'episodes' | 'interviews' | 'actions' | 'help' | 'shares' | 'placements'

/** A bit for each column, by its place in `columns`. */
const bitOf = Object.fromEntries(columns.map((column, place) => [column, 1 << place])) as Record<
  Column,
  number
>

/** Columns something of a group stands in: its own, and the total where the group is ours. */
const bitsOf = Object.fromEntries(
  columns.map((group) => [
    group,
    group !== 'ours' && isOurs(group) ? bitOf[group] | bitOf.ours : bitOf[group],
  ]),
) as Record<Column, number>

/**
 * What was counted, by column: numbers in the register's list of the unit, each once a column. A child in two groups
 * stands in both and once in the total (statutory-returns.md 11.1).
 */
export class Tally {
  readonly #numbers: number[] = []
  /** Beside each number the columns it came to stand in with it. */
  readonly #bits: number[] = []
  readonly #times = new Uint32Array(1 << columns.length)

  /** @param bits columns the number did not stand in before */
  put(number: number, bits: number): void {
    this.#numbers.push(number)
    this.#bits.push(bits)
    this.#times[bits] = (this.#times[bits] ?? 0) + 1
  }

  /** How many stand in a column. */
  count(column: Column): number {
    return this.#times.reduce((sum, times, bits) => ((bits & bitOf[column]) === 0 ? sum : sum + times), 0)
  }

  /** Numbers of those that stand in a column, in the order they were counted. */
  numbers(column: Column): number[] {
    return this.#numbers.filter((_number, place) => ((this.#bits[place] ?? 0) & bitOf[column]) !== 0)
  }
}

/** Counts each once in its group, and once in the total where the group is ours. */
export class Tallier {
  readonly #seen: Uint8Array

  /** @param size how many of the unit the register holds */
  constructor(size: number) {
    this.#seen = new Uint8Array(size)
  }

  /** Puts a number where it does not stand yet. */
  add(tally: Tally, group: EpisodeGroup, number: number): void {
    this.#put(tally, bitsOf[group], number)
  }

  /** The same for one column alone. */
  addTo(tally: Tally, column: Column, number: number): void {
    this.#put(tally, bitOf[column], number)
  }

  #put(tally: Tally, bits: number, number: number): void {
    const seen = this.#seen[number] ?? 0
    const fresh = bits & ~seen
    if (fresh === 0) return
    this.#seen[number] = seen | bits
    tally.put(number, fresh)
  }
}

/** How many of a unit the register holds. */
export function sizeOf({ register }: Book, unit: Unit): number {
  return unit === 'placements' ? register.incoming.length : register[unit].length
}

/** What is in one tally and not in another, column by column. */
export function without(tally: Tally, other: Tally): Tally {
  const left = new Tally()
  for (const column of columns) {
    const gone = new Set(other.numbers(column))
    for (const number of tally.numbers(column)) if (!gone.has(number)) left.put(number, bitOf[column])
  }
  return left
}
