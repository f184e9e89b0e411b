import { labelFor } from '../../../../../shared/codes'
import { ADULT_AT_START } from '../../../../../shared/domain/episodes/eighteen'
import { endOf, lengthOf, startOf } from '../../../../../shared/domain/episodes/span'
import { whereaboutsOf, type Whereabouts } from '../../../../../shared/domain/episodes/whereabouts'
import { isKnown } from '../../../../../shared/domain/time/moment'
import { lengthWords, shortWords } from '../../../../../shared/domain/time/words'
import type { EpisodeTable } from '../../../database/schema/episodes'
import { whereaboutsFacts } from '../../episodes/episodeTimes'
import { adultAtStart, type ListColumnsRow } from '../../episodes/listRows'
import type { Viewing } from '../../viewing'
import { line, type Line } from './entry'

/** Columns a line about an episode needs beside those of a list. */
export type EpisodeLineRow = ListColumnsRow &
  Pick<EpisodeTable, 'version' | 'created_at' | 'withdrawn_reason' | 'duplicate_of'>

/** One line an episode, those recorded in error too: they stay to be seen. */
export function episodeLines(rows: readonly EpisodeLineRow[], viewing: Viewing): Line[] {
  return rows.map((row) => {
    const facts = whereaboutsFacts(row)
    const where = row.withdrawn_at === null ? whereaboutsOf(facts) : 'cancelled'
    return line({
      kind: 'episode',
      id: row.id,
      version: row.version,
      when: startOf(facts).at,
      recordedAt: row.created_at,
      title: `${labelFor('episodeType', row.type)}, ${row.ref}`,
      detail: adultAtStart(row)
        ? `${ADULT_AT_START}. ${detailOf(row, where, viewing)}`
        : detailOf(row, where, viewing),
      state: notBack.has(where) ? 'now' : 'plain',
      episodeId: row.id,
    })
  })
}

const notBack: ReadonlySet<Whereabouts> = new Set(['missing', 'away', 'foundNotBack'])

function detailOf(row: EpisodeLineRow, where: Whereabouts, viewing: Viewing): string {
  if (row.duplicate_of !== null) return 'A second record of another episode: put together with it'
  if (where === 'cancelled') return `Recorded in error: ${row.withdrawn_reason ?? 'no reason given'}`
  if (where === 'notAsked') return "Open in last year's return: still missing, or back?"
  const length = lengthSaid(row, viewing)
  if (where === 'missing' || where === 'away') {
    const still = where === 'away' ? 'Not back yet' : 'Not found yet'
    return length === null ? still : `${still}, ${length} so far`
  }
  const end = endOf(whereaboutsFacts(row))?.at
  const ended = end === undefined || !isKnown(end) ? 'at a time nobody knows' : shortWords(end, viewing.now)
  if (where === 'foundNotBack') return `Found ${ended}, not back yet`
  return length === null ? `Ended ${ended}` : `Ended ${ended}, after ${length}`
}

/** How long at least; null where the times do not allow to say. */
function lengthSaid(row: EpisodeLineRow, { now, settings }: Viewing): string | null {
  const length = lengthOf(whereaboutsFacts(row), now, settings.approxMinutes)
  if (length === null) return null
  const same = lengthWords(length.smallest) === lengthWords(length.largest)
  return same
    ? lengthWords(length.largest)
    : `${lengthWords(length.smallest)} to ${lengthWords(length.largest)}`
}
