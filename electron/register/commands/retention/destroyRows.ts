import { sql } from 'kysely'
import type { WriteTransaction } from '../../database/types'
import { inChunks } from '../../queries/chunks'
import { oneByOne } from '../oneByOne'
import { allIds, type GoingRows } from './goingRows'

/** An entry of the audit trail whose detail was taken out, with the hash of what is left of it. */
export type BlankedEntry = readonly [seq: number, hash: string]

/** An entry of the audit trail whose detail names the child: what it becomes. */
export interface EntryToBlank {
  readonly seq: number
  readonly detail: string
}

/**
 * Removes rows, their history and the drafts about them, and takes the detail out of audit entries: the one place in
 * Homeward where anything is deleted. The triggers that refuse it stand aside inside this transaction alone: a change of
 * the schema is rolled back like any other.
 */
export async function destroyRows(
  trx: WriteTransaction,
  going: GoingRows,
  entries: readonly EntryToBlank[],
): Promise<void> {
  const triggers = await appendOnlyTriggers(trx)
  await oneByOne(triggers, ({ name }) => sql`drop trigger ${sql.ref(name)}`.execute(trx))
  // Rows name each other in a ring (an interview its sign-off): looked at only when all are gone.
  await sql`pragma defer_foreign_keys = on`.execute(trx)
  const ids = [...allIds(going)]
  await removeHistory(trx, ids)
  await removeDrafts(trx, ids)
  await oneByOne(going, ([table, rows]) =>
    inChunks([...rows], async (some) => {
      await trx
        .deleteFrom(table as 'offer')
        .where('id', 'in', some)
        .execute()
      return []
    }),
  )
  await oneByOne(entries, ({ seq, detail }) =>
    trx.updateTable('audit').set({ detail }).where('seq', '=', seq).execute(),
  )
  await oneByOne(triggers, (trigger) => sql.raw(trigger.sql).execute(trx))
}

async function appendOnlyTriggers(trx: WriteTransaction): Promise<{ name: string; sql: string }[]> {
  const { rows } = await sql<{ name: string; sql: string }>`
    select name, sql from sqlite_schema
    where type = 'trigger' and tbl_name in ('audit', 'history')`.execute(trx)
  return rows
}

async function removeHistory(trx: WriteTransaction, ids: readonly string[]): Promise<void> {
  await inChunks(ids, async (some) => {
    await trx.deleteFrom('history').where('record_id', 'in', some).execute()
    return []
  })
}

/** Drafts about one of the records, or that name one of them anywhere in what was typed or chosen. */
async function removeDrafts(trx: WriteTransaction, ids: readonly string[]): Promise<void> {
  const gone = new Set(ids)
  const drafts = await trx.selectFrom('draft').select(['id', 'subject_id', 'child_id', 'body']).execute()
  const about = drafts.filter(
    ({ subject_id, child_id, body }) =>
      gone.has(subject_id ?? '') || gone.has(child_id ?? '') || uuidsIn(body).some((id) => gone.has(id)),
  )
  await oneByOne(about, ({ id }) => trx.deleteFrom('draft').where('id', '=', id).execute())
}

const uuids = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g

/** Every id that stands in a text. */
export function uuidsIn(text: string): string[] {
  return text.match(uuids) ?? []
}
