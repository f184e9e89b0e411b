import { sql, type Kysely } from 'kysely'

/** When the last backup was is asked on every look at Today: of the few backups, not of a million entries. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create index audit_backups on audit (seq) where action = 'register.backedUp'`.execute(db)
}
