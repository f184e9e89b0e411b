import { countEpisodes, type CountedEpisode } from '../../../../shared/domain/episodes/counts'
import { isBack, startOf } from '../../../../shared/domain/episodes/span'
import { inOrder } from '../../../../shared/domain/repeats/inOrder'
import { lineWords, triggerCrossings } from '../../../../shared/domain/repeats/questions'
import { localDateOfMoment } from '../../../../shared/domain/time/moment'
import { plainDateWords } from '../../../../shared/domain/time/words'
import { episodeTimes } from '../episodes/episodeTimes'
import { adultAtStart, type ListColumnsRow } from '../episodes/listRows'
import type { Viewing } from '../viewing'

/** How often the child was missing or away, and the council's own lines for "often" that are reached now. */
export function countsAndTriggers(rows: readonly ListColumnsRow[], viewing: Viewing) {
  const episodes = rows.map((row): CountedEpisode => ({
    type: row.type,
    status: row.withdrawn_at === null ? row.status : 'cancelled',
    startDate: localDateOfMoment(startOf(episodeTimes(row)).at),
    adultAtStart: adultAtStart(row),
  }))
  const { days30, days90, months12, ever } = countEpisodes(episodes, viewing.today)
  return { counts: { days30, days90, months12, ever }, triggers: linesReached(rows, viewing) }
}

/** The council's own lines for "often" that the child is over today. */
function linesReached(rows: readonly ListColumnsRow[], { today, settings }: Viewing): string[] {
  const dated = rows.map((row) => ({
    episodeId: row.id,
    type: row.type,
    status: row.withdrawn_at === null ? row.status : ('cancelled' as const),
    adultAtStart: adultAtStart(row),
    start: startOf(episodeTimes(row)).at,
    beforeHomeward: row.before_homeward === 1,
  }))
  const episodes = inOrder(dated)
  return settings.repeatTriggers.flatMap((trigger) =>
    triggerCrossings(episodes, trigger)
      .filter(({ from, to }) => from <= today && today <= to)
      .map(({ from }) => `${lineWords(trigger)}, reached on ${plainDateWords(from)} (local trigger)`),
  )
}

/** The episode the child is not back from. */
export function episodeNotBack(rows: readonly ListColumnsRow[]): ListColumnsRow | null {
  const open = rows.find(
    (row) => row.status === 'open' && row.withdrawn_at === null && !isBack(episodeTimes(row)),
  )
  return open ?? null
}
