import { labelFor } from '../../../../shared/codes'
import type { FoundAction } from '../../../../shared/contract/finding'
import type { LocalDate } from '../../../../shared/domain/time/localDate'
import type { ReadDatabase } from '../../database/types'
import { closedToViewer } from '../../viewer/closedChildren'
import { withLabels } from '../children/labels'

/** Fewer letters stand in half of what people write. */
const leastTyped = 3

/** Open actions whose words, or whose person, hold what was typed, or that are the best children's; due first first. */
export async function foundActions(
  db: ReadDatabase,
  text: string,
  childIds: readonly string[],
  { today, limit }: { readonly today: LocalDate; readonly limit: number },
): Promise<FoundAction[]> {
  const typed = text.trim().toLowerCase()
  const holding = `%${typed.replaceAll(/[%_\\]/g, '\\$&')}%`
  const rows = await db
    .selectFrom('action')
    .innerJoin('child', 'child.id', 'action.child_id')
    .select([
      'action.id',
      'action.child_id',
      'action.type',
      'action.what',
      'action.owner',
      'action.due_on',
      'action.episode_id',
      'action.interview_id',
    ])
    .where('action.done_on', 'is', null)
    .where('action.withdrawn_at', 'is', null)
    .where('action.type', '!=', 'none')
    .where('child.withdrawn_at', 'is', null)
    .where((where) => {
      const own = where('action.child_id', 'in', childIds)
      if (typed.length < leastTyped) return own
      const words = (['action.what', 'action.owner'] as const).map((column) =>
        where(where.fn<string>('lower', [column]), 'like', holding),
      )
      return where.or([own, ...words])
    })
    .orderBy('action.due_on', (order) => order.asc().nullsLast())
    .orderBy('action.id')
    .limit(limit)
    .execute()
  const labelled = await withLabels(
    db,
    rows.filter(({ child_id }) => closedToViewer(child_id) === undefined),
    ({ child_id }) => child_id,
    today,
  )
  return labelled.map(({ row, child }) => ({
    id: row.id,
    what: row.what ?? labelFor('actionType', row.type),
    owner: row.owner,
    dueOn: row.due_on,
    overdue: row.due_on !== null && row.due_on < today,
    child,
    episodeId: row.episode_id,
    interviewId: row.interview_id,
  }))
}
