import type { ReadDatabase } from '../../database/types'

/** Gives out the references of many new episodes: the highest number of a year is asked for once. */
export class EpisodeRefs {
  readonly #db: ReadDatabase
  readonly #last = new Map<string, number>()

  constructor(db: ReadDatabase) {
    this.#db = db
  }

  /** @param year of the start, four digits @returns `2026-0042` */
  async next(year: string): Promise<string> {
    const number = (this.#last.get(year) ?? (await this.#highest(year))) + 1
    this.#last.set(year, number)
    return `${year}-${String(number).padStart(4, '0')}`
  }

  async #highest(year: string): Promise<number> {
    const rows = await this.#db
      .selectFrom('episode')
      .select('ref')
      .where('ref', 'like', `${year}-%`)
      .execute()
    return rows.reduce((highest, { ref }) => Math.max(highest, Number(ref.slice(5)) || 0), 0)
  }
}
