import { missingRow } from '../../../../shared/returns/ssda903/rows'
import { selectRows, type LeftOut, type SelectedRow } from '../../../../shared/returns/ssda903/selection'
import type { MissingRow } from '../../../../shared/returns/ssda903/types'
import type { ReadDatabase } from '../../database/types'
import { registerEpisodes, type ReturnEpisode } from './registerEpisodes'
import { ruleTables, type RuleTables } from './ruleTables'

/** The rows of a year's return, the tables they are checked against, and what stands behind them. */
export interface RowsOfYear {
  readonly episodes: readonly ReturnEpisode[]
  /** In the order of the file. */
  readonly rows: readonly SelectedRow[]
  readonly leftOut: readonly LeftOut[]
  /** The rows as the rules take them. */
  readonly missing: readonly MissingRow[]
  readonly held: RuleTables
  readonly byId: ReadonlyMap<string, ReturnEpisode>
  /** Children by CHILD, upper-cased. */
  readonly childByRef: ReadonlyMap<string, string>
}

/** @param ownLa this council's DfE number; null until it is set */
export async function rowsOfYear(db: ReadDatabase, year: number, ownLa: string | null): Promise<RowsOfYear> {
  const episodes = await registerEpisodes(db, ownLa)
  const { rows, leftOut } = selectRows(episodes, year)
  return {
    episodes,
    rows,
    leftOut,
    missing: rows.map((row, at) =>
      missingRow(at + 1, at + 2, [row.child, row.dob, row.missing, row.misStart, row.misEnd]),
    ),
    held: await ruleTables(db, year),
    byId: new Map(episodes.map((episode) => [episode.id, episode])),
    childByRef: new Map(
      episodes.flatMap(({ child, childId }) => (child === null ? [] : [[child.toUpperCase(), childId]])),
    ),
  }
}
