import type { YearView } from '../../../../shared/contract/returns'
import { collectionYearDays } from '../../../../shared/returns/ssda903/dates'
import type { LeftOut } from '../../../../shared/returns/ssda903/selection'
import { plural } from '../../../../shared/text/plural'
import type { ReturnEpisode } from './registerEpisodes'
import { leftOutWords } from './returnWords'
import type { RowsOfYear } from './yearRows'

/**
 * What is not in the file and why. Episodes of other years are counted in one line: listing ten years of them would
 * hide the rest.
 */
export function leftOutOf(
  leftOut: readonly LeftOut[],
  byId: ReadonlyMap<string, ReturnEpisode>,
  year: number,
): YearView['leftOut'] {
  const listed = leftOut.filter((entry) => !isOfAnotherYear(entry, byId.get(entry.episodeId), year))
  const outside = leftOut.length - listed.length
  const list = listed.map(({ episodeId, reason }) => {
    const episode = byId.get(episodeId)
    return {
      episodeId,
      child: episode?.child ?? 'no identifier yet',
      childId: episode?.childId ?? null,
      ref: episode?.ref ?? null,
      reason: leftOutWords[reason],
    }
  })
  if (outside === 0) return list
  const reason = `${plural(outside, 'episode')} outside this year.`
  return [...list, { episodeId: null, child: '', childId: null, ref: null, reason }]
}

/** How many children of the year's episodes lack the identifier, or the date of birth, that the return asks for. */
export function childrenWithout({ rows, leftOut, byId }: RowsOfYear): YearView['childrenWithout'] {
  const noIdentifier = leftOut.filter(({ reason }) => reason === 'noChildIdentifier')
  const ofYear = [...rows, ...noIdentifier]
  const childrenOf = (some: readonly { readonly episodeId: string }[]) =>
    new Set(some.flatMap(({ episodeId }) => byId.get(episodeId)?.childId ?? [])).size
  return {
    identifier: childrenOf(noIdentifier),
    dob: childrenOf(ofYear.filter(({ episodeId }) => byId.get(episodeId)?.dateOfBirth === null)),
  }
}

const wholeReasons: readonly LeftOut['reason'][] = [
  'cancelled',
  'duplicate',
  'adultAtStart',
  'typeNotReported',
]

/** A cancelled or second report never had a row: by its start it belongs to one year, and is told of in that one. */
function isOfAnotherYear({ reason }: LeftOut, episode: ReturnEpisode | undefined, year: number): boolean {
  if (reason === 'endedBeforeYear' || reason === 'startedAfterYear') return true
  if (!wholeReasons.includes(reason)) return false
  const start = episode?.left ?? episode?.lastSeen ?? null
  const { firstDay, lastDay } = collectionYearDays(year)
  return start !== null && (start < firstDay || start > lastDay)
}
