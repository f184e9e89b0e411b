import type { RowChange } from '../../../../shared/contract/returnSteps'
import type { MissingRow } from '../../../../shared/returns/ssda903/types'
import type { ExportRow } from '../../../../shared/returns/ssda903/exportRow'
import { rowChanges } from '../../../../shared/returns/ssda903/rowChanges'
import type { SelectedRow } from '../../../../shared/returns/ssda903/selection'
import type { ReturnEpisode } from './registerEpisodes'

/** The register as it stands beside a file that was saved. */
export interface NowAndThen {
  readonly rows: readonly SelectedRow[]
  readonly episodes: readonly ReturnEpisode[]
  /** Names by user id. */
  readonly users: ReadonlyMap<string, string>
}

/** Which rows are not as they were in a file, each with the episode behind it and who changed that last. */
export function changesSince(
  then: { readonly rows: readonly MissingRow[]; readonly at: string },
  { rows, episodes, users }: NowAndThen,
): RowChange[] {
  const byId = new Map(episodes.map((episode) => [episode.id, episode]))
  const byStart = new Map(episodes.flatMap((episode) => startsOf(episode).map((key) => [key, episode])))
  return rowChanges(then.rows, rows).map(({ before, after }) => {
    const episode = after === null ? byStart.get(startKey(before)) : byId.get(after.episodeId)
    // Changed before the file was saved: what differs now is the child's or the care's doing, not the episode's.
    const isLater = episode !== undefined && episode.changedAt > then.at
    return {
      child: after?.child ?? before?.child ?? '',
      episodeId: episode?.id ?? null,
      before: before && cellsOf(before),
      after: after && cellsOf(after),
      changedBy: isLater ? (users.get(episode.changedBy) ?? null) : null,
      changedAt: isLater ? episode.changedAt : null,
    }
  })
}

function cellsOf({ child, dob, missing, misStart, misEnd }: ExportRow): ExportRow {
  return { child, dob, missing, misStart, misEnd }
}

function startKey(row: MissingRow | null): string {
  return `${row?.child ?? ''}\n${row?.startDay ?? ''}`
}

/** The days an episode's row may have started on, when it was last in a file. */
function startsOf({ child, left, lastSeen }: ReturnEpisode): string[] {
  return [left, lastSeen].filter((day) => day !== null).map((day) => `${child ?? ''}\n${day}`)
}
