import type { NewRow } from '../../commands/rowShapes'
import type { MissingRow } from '../../../../shared/returns/ssda903/types'
import { standingOn } from '../../queries/episodes/statusAtStart'
import { rowsABreath } from './applyChildren'
import type { Importing } from './applyPlan'
import { endColumns, type EpisodeOrigin, type NewEpisode } from './planEpisodes'
import { EpisodeRefs } from './episodeRefs'

/**
 * Writes the incidents the files tell. They are from before Homeward: their interview is not known, so they stand in
 * no queue; one that is open becomes a question, not a child missing for thousands of hours.
 */
export async function applyEpisodes(work: Importing, childIds: ReadonlyMap<string, string>): Promise<void> {
  const { door, plan, report } = work
  await withdrawOldFileRows(work)
  const refs = new EpisodeRefs(door.db)
  const { newRows, matched, ended } = plan.episodes
  for (const [at, episode] of newRows.entries()) {
    if (at % rowsABreath === 0) {
      report(0.9 + 0.1 * (at / newRows.length), 'Episodes')
      // oxlint-disable-next-line eslint/no-await-in-loop
      await door.breathe()
    }
    const childId = childIds.get(episode.reading.childKey)
    if (childId === undefined) continue
    // One connection, one transaction: rows follow each other.
    // oxlint-disable-next-line eslint/no-await-in-loop
    const ref = await refs.next(episode.reading.start.slice(0, 4))
    // oxlint-disable-next-line eslint/no-await-in-loop
    const standing = await standingOn(door.db, childId, episode.reading.start)
    // oxlint-disable-next-line eslint/no-await-in-loop
    const { id } = await door.write.insert('episode', {
      ...episodeRow(work, episode),
      ref,
      child_id: childId,
      placement_id: standing.placementId,
      status_at_start: JSON.stringify(standing.status),
    })
    // oxlint-disable-next-line eslint/no-await-in-loop
    for (const origin of episode.origins) await keepFileRow(work, origin, childId, id)
  }
  for (const { known, end, origin } of ended) {
    // oxlint-disable-next-line eslint/no-await-in-loop
    await door.write.update('episode', known.id, 'latest', {
      ...endColumns(known.type, end),
      status: 'closed',
      still_missing_question: 0,
    })
    // oxlint-disable-next-line eslint/no-await-in-loop
    await keepFileRow(work, origin, known.childId, known.id)
  }
  // oxlint-disable-next-line eslint/no-await-in-loop
  for (const { known, origin } of matched) await keepFileRow(work, origin, known.childId, known.id)
}

function episodeRow(
  { batchId }: Importing,
  { reading, end, origins }: NewEpisode,
): Omit<NewRow<'episode'>, 'ref' | 'child_id'> {
  const open = end === null
  const [origin = reading.origin] = origins
  return {
    status: open ? 'open' : 'closed',
    type: reading.type,
    before_homeward: 1,
    still_missing_question: open ? 1 : 0,
    prevention_interview: 'not_known',
    import_batch_id: batchId,
    ...timesOf(reading.type, reading.start, end, origin),
  }
}

function timesOf(
  type: 'M' | 'A',
  start: string,
  end: string | null,
  origin: EpisodeOrigin,
): Partial<NewRow<'episode'>> {
  if (origin.from === 'missingFile')
    return { source: 'imported', left_at: start, left_precision: 'date_only', ...endColumns(type, end) }
  const { episode } = origin
  return {
    source: 'template',
    left_at: episode.start.at,
    left_precision: episode.start.precision,
    returned_at: episode.end.at,
    returned_precision: episode.end.precision,
    circumstances: episode.notes,
    ...(episode.from === 'home'
      ? { group_override: 'home', group_override_reason: 'Said so in the spreadsheet of earlier episodes' }
      : {}),
  }
}

/** Bringing the same year's file in again replaces what was kept of it. */
async function withdrawOldFileRows({ door, plan }: Importing): Promise<void> {
  const years = new Set(
    [...plan.episodes.newRows.flatMap(({ origins }) => origins), ...allOrigins(plan.episodes)].flatMap(
      (origin) => (origin.from === 'missingFile' ? [origin.year] : []),
    ),
  )
  if (years.size === 0) return
  const old = await door.db
    .selectFrom('missing_file_row')
    .select('id')
    .where('year', 'in', [...years])
    .where('withdrawn_at', 'is', null)
    .execute()
  for (const { id } of old)
    // oxlint-disable-next-line eslint/no-await-in-loop
    await door.write.withdraw('missing_file_row', id, 'latest', 'The file of this year was brought in again')
}

function allOrigins({ matched, ended }: Importing['plan']['episodes']): EpisodeOrigin[] {
  return [...matched, ...ended].map(({ origin }) => origin)
}

/** Keeps the row as it was read: the carry-over check of next year's return asks for it. */
async function keepFileRow(
  { door, batchId }: Importing,
  origin: EpisodeOrigin,
  childId: string,
  episodeId: string,
): Promise<void> {
  if (origin.from !== 'missingFile') return
  await door.write.insert('missing_file_row', {
    ...fileCells(origin.row),
    year: origin.year,
    child_id: childId,
    episode_id: episodeId,
    source: 'imported',
    import_batch_id: batchId,
  })
}

function fileCells({ row, child, dob, missing, misStart, misEnd }: MissingRow): {
  row: number
  child_ref: string
  dob: string
  missing: string
  mis_start: string
  mis_end: string
} {
  return { row, child_ref: child, dob, missing, mis_start: misStart, mis_end: misEnd }
}
