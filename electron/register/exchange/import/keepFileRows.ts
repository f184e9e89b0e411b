import type { MissingRow } from '../../../../shared/returns/ssda903/types'
import { eachInTurn, type Importing } from './importing'
import type { NewEpisode } from './planEpisodes'

/**
 * Keeps the rows of the Missing tables as they were read, those that could not be brought in as well: next year's
 * carry-over check asks for the table DfE was sent. A year's file brought in again replaces what was kept of it.
 *
 * @param added ids of the episodes this import made
 */
export async function keepFileRows(
  work: Importing,
  childIds: ReadonlyMap<string, string>,
  added: ReadonlyMap<NewEpisode, string>,
): Promise<void> {
  const { door, plan, batchId } = work
  const episodeOf = (row: MissingRow): string | null => {
    const found = plan.episodes.ofRow.get(row)
    if (found === undefined) return null
    return 'known' in found ? found.known.id : (added.get(found.added) ?? null)
  }
  const part = { from: 0.97, to: 1, stage: 'Rows of the file' }
  const replaced = plan.fileRows.flatMap((ofYear) => ofYear.replaced)
  await eachInTurn(work, replaced, { ...part, to: part.from }, async ({ id }) => {
    await door.write.withdraw('missing_file_row', id, 'latest', 'The file of this year was brought in again')
  })
  const kept = plan.fileRows.flatMap(({ year, rows }) => rows.map((row) => ({ year, row })))
  await eachInTurn(work, kept, part, async ({ year, row }) => {
    await door.write.insert('missing_file_row', {
      ...fileCells(row),
      year,
      child_id: childIds.get(row.childKey) ?? null,
      episode_id: episodeOf(row),
      source: 'imported',
      import_batch_id: batchId,
    })
  })
}

interface FileCells {
  readonly row: number
  readonly child_ref: string
  readonly dob: string
  readonly missing: string
  readonly mis_start: string
  readonly mis_end: string
}

function fileCells({ row, child, dob, missing, misStart, misEnd }: MissingRow): FileCells {
  return { row, child_ref: child, dob, missing, mis_start: misStart, mis_end: misEnd }
}
