import { z } from 'zod'
import { unsavedForm } from '../../../../shared/contract/drafts'
import { id, utc } from '../../../../shared/contract/shapes'
import type { WriteTransaction } from '../../database/types'
import { newId } from '../../ids'

/** What a form held, whose it is, and when it held that (UTC). */
export const unsavedWork = unsavedForm.extend({ authorId: id, savedAt: utc })
export type UnsavedWork = Readonly<z.infer<typeof unsavedWork>>

/** Writes a draft over what it was before. One that became a record meanwhile stays as it is. */
export async function writeUnsaved(trx: WriteTransaction, work: UnsavedWork): Promise<void> {
  const kept = {
    subject_id: work.subjectId,
    child_id: work.childId,
    page: work.page,
    saved_at: work.savedAt,
    body: work.body,
    // Gone on with after the save was undone: from now on unsaved work like any other.
    ended_by: null,
  }
  await trx
    .insertInto('draft')
    .values({ id: work.id, kind: work.kind, author_id: work.authorId, started_at: work.savedAt, ...kept })
    .onConflict((conflict) =>
      // A beat of the form that comes after its save keeps nothing.
      conflict.column('id').doUpdateSet(kept).where('draft.ended_at', 'is', null),
    )
    .execute()
}

/**
 * Brings in what was held while the disk took nothing. Where somebody went on with the draft meanwhile, on another PC or
 * having taken it over, both are kept: this becomes a draft of its own.
 */
export async function bringIn(trx: WriteTransaction, work: UnsavedWork, nowMs: number): Promise<void> {
  const there = await trx
    .selectFrom('draft')
    .select(['author_id', 'saved_at'])
    .where('id', '=', work.id)
    .executeTakeFirst()
  const goneOn = there !== undefined && (there.author_id !== work.authorId || there.saved_at > work.savedAt)
  await writeUnsaved(trx, goneOn ? { ...work, id: newId(nowMs) } : work)
}
