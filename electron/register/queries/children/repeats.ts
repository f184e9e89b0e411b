import {
  countEpisodes,
  isCounted,
  repeatsReached,
  type CountedEpisode,
} from '../../../../shared/domain/episodes/counts'
import { isBack, startOf } from '../../../../shared/domain/episodes/span'
import { addDays, type LocalDate } from '../../../../shared/domain/time/localDate'
import { localDateOfMoment } from '../../../../shared/domain/time/moment'
import { plainDateWords } from '../../../../shared/domain/time/words'
import { episodeTimes } from '../episodes/episodeTimes'
import type { ListColumnsRow } from '../episodes/listRows'
import type { Viewing } from '../viewing'

/** R7: two or more ever (national, its wording unconfirmed). */
const twoOrMore = 2

/** How often the child was missing or away, and the council's own lines for "often" that are reached now. */
export function countsAndTriggers(rows: readonly ListColumnsRow[], viewing: Viewing) {
  const episodes = rows.map((row): CountedEpisode => ({
    type: row.type,
    status: row.withdrawn_at === null ? row.status : 'cancelled',
    startDate: localDateOfMoment(startOf(episodeTimes(row)).at),
  }))
  const { days30, days90, months12, ever } = countEpisodes(episodes, viewing.today)
  const newest = episodes
    .filter(isCounted)
    .flatMap(({ startDate }) => startDate ?? [])
    .toSorted()
    .at(-1)
  const local = newest === undefined ? [] : localTriggers(episodes, newest, viewing)
  const national =
    ever >= twoOrMore
      ? [`${ever} episodes: offer a discussion, and look again at what was agreed before (two or more)`]
      : []
  return { counts: { days30, days90, months12, ever }, triggers: [...local, ...national] }
}

/** Reached by the newest episode, and not so long ago that nobody would act on it any more. */
function localTriggers(
  episodes: readonly CountedEpisode[],
  newest: LocalDate,
  { today, settings }: Viewing,
): string[] {
  return repeatsReached(episodes, settings.repeatTriggers)
    .filter(({ days }) => newest > addDays(today, -days))
    .map(
      ({ count, days, found }) =>
        `${found} episodes in ${days} days, up to ${plainDateWords(newest)} (local trigger: ${count} in ${days} days)`,
    )
}

/** The episode the child is not back from. */
export function episodeNotBack(rows: readonly ListColumnsRow[]): string | null {
  const open = rows.find(
    (row) => row.status === 'open' && row.withdrawn_at === null && !isBack(episodeTimes(row)),
  )
  return open?.id ?? null
}
