import { draftKind, type DraftHead } from '../../../../shared/contract/drafts'
import { localDateOf } from '../../../../shared/domain/time/london'
import type { ReadDatabase } from '../../database/types'
import { childLabels } from '../children/labels'
import { childrenOfEntries } from './entries'
import { isUnsaved } from './unsaved'

/** All unsaved work, without its body: newest first. @param userId whose drafts are "mine" @param now UTC */
export async function draftHeads(db: ReadDatabase, userId: string, now: string): Promise<DraftHead[]> {
  const rows = await db
    .selectFrom('draft')
    .innerJoin('user', 'user.id', 'draft.author_id')
    .select([
      'draft.id',
      'draft.kind',
      'draft.subject_id',
      'draft.child_id',
      'draft.page',
      'draft.author_id',
      'user.name as author_name',
      'draft.started_at',
      'draft.saved_at',
    ])
    .where(isUnsaved)
    .orderBy('draft.saved_at', 'desc')
    .execute()
  const entries = rows.flatMap(({ kind, subject_id }) => (kind === 'entry' ? (subject_id ?? []) : []))
  const behind = await childrenOfEntries(db, entries)
  const childOf = ({ child_id, subject_id }: (typeof rows)[number]) =>
    child_id ?? behind.get(subject_id ?? '') ?? null
  const childIds = rows.flatMap((row) => childOf(row) ?? [])
  const labels = await childLabels(db, childIds, localDateOf(now))
  const childLabel = (id: string | null) => (id === null ? null : { id, label: labels.get(id)?.label ?? '' })
  return rows.map((row) => ({
    id: row.id,
    kind: draftKind.parse(row.kind),
    subjectId: row.subject_id,
    page: row.page,
    child: childLabel(childOf(row)),
    author: { id: row.author_id, name: row.author_name },
    mine: row.author_id === userId,
    startedAt: row.started_at,
    savedAt: row.saved_at,
  }))
}

/** One draft without its body, or null. */
export async function draftHead(
  db: ReadDatabase,
  id: string,
  userId: string,
  now: string,
): Promise<DraftHead | null> {
  const heads = await draftHeads(db, userId, now)
  return heads.find((head) => head.id === id) ?? null
}
