import type { ReadDatabase } from '../../database/types'

/** The newest decision to keep a record. */
export interface KeptDecision {
  readonly child_id: string
  readonly reason: string
  readonly look_again_on: string
  readonly created_at: string
  readonly by: string
}

/** The newest decision by child. @param childId one child, or null for all */
export async function lastKept(
  db: ReadDatabase,
  childId: string | null,
): Promise<ReadonlyMap<string, KeptDecision>> {
  const rows = await db
    .selectFrom('retention_review')
    .leftJoin('user', 'user.id', 'retention_review.created_by')
    .select([
      'retention_review.child_id',
      'retention_review.reason',
      'retention_review.look_again_on',
      'retention_review.created_at',
      'user.name',
    ])
    .where('retention_review.withdrawn_at', 'is', null)
    .where('retention_review.child_id', 'is not', null)
    .$if(childId !== null, (select) => select.where('retention_review.child_id', '=', childId ?? ''))
    .orderBy('retention_review.id')
    .execute()
  return new Map(
    rows.flatMap(({ child_id, reason, look_again_on, created_at, name }): [string, KeptDecision][] =>
      child_id === null || look_again_on === null
        ? []
        : [[child_id, { child_id, reason: reason ?? '', look_again_on, created_at, by: name ?? '' }]],
    ),
  )
}
