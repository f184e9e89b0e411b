import { startOf } from '../../../../../shared/domain/episodes/span'
import { whereaboutsOf } from '../../../../../shared/domain/episodes/whereabouts'
import type { EpisodeTable } from '../../../database/schema/episodes'
import type { ReadDatabase } from '../../../database/types'
import { episodeTimes, whereaboutsFacts } from '../../../queries/episodes/episodeTimes'
import { gradeLabel, gradesOf, newestGrade } from '../../../queries/episodes/grades'
import type { ListColumnsRow } from '../../../queries/episodes/listRows'
import type { Viewing } from '../../../queries/viewing'
import type { SummaryOpenEpisode } from '../data'
import { readTold } from './told'

type OpenRow = ListColumnsRow & Pick<EpisodeTable, 'police_told' | 'police_ref'>

/** The episode that says the child is missing now; else one that waits to be closed; null when there is neither. */
export async function readOpenEpisode(
  db: ReadDatabase,
  rows: readonly OpenRow[],
  viewing: Viewing,
): Promise<SummaryOpenEpisode | null> {
  const open = rows.filter(({ status }) => status === 'open')
  const row = open.find((candidate) => whereabouts(candidate) !== 'back') ?? open[0]
  const where = row === undefined ? 'cancelled' : whereabouts(row)
  if (row === undefined || where === 'cancelled') return null
  const grades = (await gradesOf(db, [row.id])).get(row.id)
  return {
    ref: row.ref,
    where,
    start: startOf(episodeTimes(row)).at,
    policeTold: row.police_told === 'not_known' ? null : row.police_told === 'yes',
    policeRef: row.police_ref,
    policeGrade: gradeLabel('police', newestGrade(grades, 'police')),
    councilRisk: gradeLabel('council', newestGrade(grades, 'council')),
    told: await readTold(db, row.id, viewing),
  }
}

function whereabouts(row: OpenRow): ReturnType<typeof whereaboutsOf> {
  return whereaboutsOf(whereaboutsFacts(row))
}
