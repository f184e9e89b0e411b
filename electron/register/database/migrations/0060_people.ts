import { sql, type Kysely } from 'kysely'

/** Who unlocked last is asked of the audit trail: of its few unlocks, not of its million entries. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create index audit_unlocks on audit (actor_id, at) where action = 'register.unlocked'`.execute(db)
}
