import type { NewRow } from '../../commands/rowShapes'
import { standingOn } from '../../queries/episodes/statusAtStart'
import { endColumns, importedColumns } from './episodeClash'
import { EpisodeRefs } from './episodeRefs'
import { eachInTurn, type Importing } from './importing'
import { keepFileRows } from './keepFileRows'
import type { NewEpisode } from './planEpisodes'
import type { EpisodeReading } from './readEpisodes'

/**
 * Writes the incidents the files tell. They are from before Homeward: their interview is not known, so they stand in
 * no queue; one that is open becomes a question, not a child missing for thousands of hours.
 */
export async function applyEpisodes(work: Importing, childIds: ReadonlyMap<string, string>): Promise<void> {
  const { door, plan } = work
  const refs = new EpisodeRefs(door.db)
  const added = new Map<NewEpisode, string>()
  const part = { from: 0.9, to: 0.97, stage: 'Episodes' }
  await eachInTurn(work, plan.episodes.newRows, part, async (episode) => {
    const childId = childIds.get(episode.reading.childKey)
    if (childId === undefined) return
    added.set(episode, await insertEpisode(work, episode, childId, refs))
  })
  await eachInTurn(work, plan.episodes.ended, { ...part, from: part.to }, async ({ known, end }) => {
    await door.write.update('episode', known.id, 'latest', importedColumns(known.type, end))
  })
  await keepFileRows(work, childIds, added)
}

async function insertEpisode(
  { door, batchId }: Importing,
  episode: NewEpisode,
  childId: string,
  refs: EpisodeRefs,
): Promise<string> {
  const { start } = episode.reading
  const standing = await standingOn(door.db, childId, start)
  const { id } = await door.write.insert('episode', {
    ...toldBy(episode),
    ref: await refs.next(start.slice(0, 4)),
    child_id: childId,
    before_homeward: 1,
    prevention_interview: 'not_known',
    import_batch_id: batchId,
    placement_id: standing.placementId,
    status_at_start: JSON.stringify(standing.status),
  })
  return id
}

type Told = Pick<NewRow<'episode'>, 'status' | 'type' | 'still_missing_question'> & Partial<NewRow<'episode'>>

/** What the file says of the incident itself: a Missing table in days, a spreadsheet perhaps to the minute. */
function toldBy({ reading, end }: NewEpisode): Told {
  const { type, start, origin } = reading
  const told: Told = {
    status: end === null ? 'open' : 'closed',
    type,
    still_missing_question: end === null ? 1 : 0,
  }
  if (origin.from === 'earlierEpisodes') return { ...told, ...spreadsheetColumns(origin.episode) }
  return {
    ...told,
    source: 'imported',
    left_at: start,
    left_precision: 'date_only',
    ...endColumns(type, end),
  }
}

function spreadsheetColumns(
  episode: Extract<EpisodeReading['origin'], { from: 'earlierEpisodes' }>['episode'],
): Partial<NewRow<'episode'>> {
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
