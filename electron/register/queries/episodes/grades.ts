import { labelFor } from '../../../../shared/codes'
import { compareMoments, exactly, type Moment } from '../../../../shared/domain/time/moment'
import type { ReadDatabase } from '../../database/types'
import { groupBy, inChunks } from '../chunks'
import { rowMoment } from '../rowMoment'

/** A risk grade somebody gave. */
export interface Grade {
  readonly id: string
  readonly version: number
  readonly episodeId: string
  readonly givenBy: 'police' | 'council'
  readonly code: string
  readonly at: Moment
  readonly rationale: string | null
  /** When it was given, or typed in where that is not known: which grade is the newest. */
  readonly order: Moment
}

/** Every grade of the episodes, oldest first; withdrawn ones left out. */
export async function gradesOf(
  db: ReadDatabase,
  episodeIds: readonly string[],
): Promise<ReadonlyMap<string, readonly Grade[]>> {
  const rows = await inChunks(episodeIds, (ids) =>
    db
      .selectFrom('episode_grade')
      .select([
        'id',
        'version',
        'episode_id',
        'given_by',
        'grade',
        'at',
        'at_precision',
        'rationale',
        'created_at',
      ])
      .where('episode_id', 'in', ids)
      .where('withdrawn_at', 'is', null)
      .orderBy('id')
      .execute(),
  )
  const grades = rows.map((row): Grade => {
    const at = rowMoment({ at_at: row.at, at_precision: row.at_precision }, 'at')
    return {
      id: row.id,
      version: row.version,
      episodeId: row.episode_id,
      givenBy: row.given_by,
      code: row.grade,
      at,
      rationale: row.rationale,
      order: at.precision === 'unknown' ? exactly(row.created_at) : at,
    }
  })
  return groupBy(
    grades.toSorted((a, b) => compareMoments(a.order, b.order)),
    ({ episodeId }) => episodeId,
  )
}

/** The newest grade the police, or the council, gave: its code, or null. */
export function newestGrade(grades: readonly Grade[] | undefined, givenBy: Grade['givenBy']): string | null {
  return grades?.findLast((grade) => grade.givenBy === givenBy)?.code ?? null
}

/** The label of a grade code. */
export function gradeLabel(givenBy: Grade['givenBy'], code: string | null): string | null {
  if (code === null) return null
  return labelFor(givenBy === 'police' ? 'policeGrade' : 'councilRisk', code)
}
