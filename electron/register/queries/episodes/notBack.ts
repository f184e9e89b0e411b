import type { ExpressionBuilder, ExpressionWrapper, SqlBool } from 'kysely'
import type { RegisterSchema } from '../../database/schema'

type EpisodeExpressions = ExpressionBuilder<RegisterSchema, 'episode'>
type Condition = ExpressionWrapper<RegisterSchema, 'episode', SqlBool>

/** Counts: neither recorded in error nor taken back with its import. */
export function isLive(where: EpisodeExpressions): Condition {
  return where.and([where('episode.withdrawn_at', 'is', null), where('episode.status', '!=', 'cancelled')])
}

/**
 * Open, and the child is not back: `isBack` of shared/domain/episodes/span.ts in SQL. A test holds the two
 * together.
 */
export function isNotBack(where: EpisodeExpressions): Condition {
  return where.and([
    where('episode.status', '=', 'open'),
    where('episode.withdrawn_at', 'is', null),
    where('episode.returned_at', 'is', null),
    where('episode.return_mode', 'is', null),
    where.or([
      where('episode.not_returned_reason', 'is', null),
      where('episode.not_returned_reason', '=', 'still_missing'),
    ]),
  ])
}

/** Stands on Missing now: not back, and no row of last year's return that is still a question. */
export function isMissingNow(where: EpisodeExpressions): Condition {
  return where.and([isNotBack(where), where('episode.still_missing_question', '=', 0)])
}
