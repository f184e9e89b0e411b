import { plainDateWords } from '../../../../shared/domain/time/words'
import type { Clash, KnownChild, KnownEpisode } from './known'
import type { EpisodeReading } from './readEpisodes'

/** A row that starts with an episode of the register and then tells something else. */
export function episodeClash(child: KnownChild, known: KnownEpisode, reading: EpisodeReading): Clash {
  const { file, line, type, start, end } = reading
  const patch = patchOf(known, reading)
  return {
    key: `episode/${known.id}/${file}/${line}`,
    what: 'episode',
    child: child.label,
    childId: child.id,
    field: `Episode ${known.ref} from ${plainDateWords(start)}`,
    register: toldWords(known.type, known.end),
    fromFile: toldWords(type, end),
    file,
    line,
    change: patch === null ? null : { table: 'episode', id: known.id, patch },
  }
}

function toldWords(type: 'M' | 'A', end: string | null): string {
  return `${type}, ${end === null ? 'still open' : `ended ${plainDateWords(end)}`}`
}

/**
 * What taking the file writes. An episode that came from a file is told anew. Of one that people recorded only the
 * end is taken: it stays open until somebody closes it, as an import never takes a child off Missing now; its type and
 * a recorded return are put right on the episode itself.
 */
function patchOf(known: KnownEpisode, { type, end }: EpisodeReading): object | null {
  if (known.inParts) return null
  if (known.beforeHomeward) return importedColumns(type, end)
  return type !== known.type || end === null ? null : endColumns(type, end)
}

/** How an incident out of a file stands in the register: one that is open becomes a question on Today. */
export function importedColumns(type: 'M' | 'A', end: string | null): object {
  if (end !== null) return { type, status: 'closed', still_missing_question: 0, ...endColumns(type, end) }
  return {
    type,
    status: 'open',
    still_missing_question: 1,
    ...endColumns('M', null),
    ...endColumns('A', null),
  }
}

/** Where an end date of the return belongs: an M ends when found, an A when back at the placement; the other is not told. */
export function endColumns(type: 'M' | 'A', end: string | null): Record<string, string | null> {
  const precision = end === null ? 'unknown' : 'date_only'
  return type === 'M'
    ? { located_at: end, located_precision: precision }
    : { returned_at: end, returned_precision: precision }
}
