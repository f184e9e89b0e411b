import { sql, type Kysely } from 'kysely'

/** The newest test of a backup is asked for by its certificate and by the settings. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create index audit_backup_tests on audit (seq) where action = 'backup.tested'`.execute(db)
}
