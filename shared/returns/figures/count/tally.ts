import type { EpisodeGroup } from '../../../domain/episodes/group'
import type { Book } from '../book/openBook'
import { columns, isOurs, type Column } from '../columns'

/** What is counted. */
export type Unit = 'children' | 'episodes' | 'interviews' | 'actions' | 'help' | 'shares' | 'placements'

/**
 * What was counted, by column: numbers in the register's list of the unit, each once. A child in two groups stands in
 * both and once in the total (statutory-returns.md 11.1).
 */
export type Tally = Readonly<Record<Column, readonly number[]>>

/** Counts each once in its group, and once in the total where the group is ours. */
export class Tallier {
  readonly #seen: Readonly<Record<Column, Uint8Array>>
  readonly tally: Readonly<Record<Column, number[]>> = emptyTally()

  /** @param size how many of the unit the register holds */
  constructor(size: number) {
    this.#seen = Object.fromEntries(columns.map((column) => [column, new Uint8Array(size)])) as never
  }

  add(group: EpisodeGroup, number: number): void {
    this.#into(group, number)
    if (isOurs(group)) this.#into('ours', number)
  }

  #into(column: Column, number: number): void {
    const seen = this.#seen[column]
    if (seen[number] === 1) return
    seen[number] = 1
    this.tally[column].push(number)
  }
}

export function emptyTally(): Record<Column, number[]> {
  return Object.fromEntries(columns.map((column) => [column, []])) as unknown as Record<Column, number[]>
}

/** How many of a unit the register holds. */
export function sizeOf({ register }: Book, unit: Unit): number {
  return unit === 'placements' ? register.incoming.length : register[unit].length
}

/** What is in one tally and not in another, column by column. */
export function without(tally: Tally, other: Tally): Tally {
  return Object.fromEntries(
    columns.map((column) => {
      const gone = new Set(other[column])
      return [column, tally[column].filter((number) => !gone.has(number))]
    }),
  ) as unknown as Tally
}
