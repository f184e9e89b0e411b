import { sql } from 'kysely'
import { z } from 'zod'
import type { ReadDatabase } from '../database/types'

const detailSchema = z.object({
  file: z.string(),
  children: z.number(),
  episodes: z.number(),
  /** Left out while the copy is on its way there, and where none is set. */
  secondPlace: z.boolean().default(false),
  /** Left out by Homeward before 0.2, which did not look. */
  elsewhere: z.boolean().optional(),
  changes: z.number().optional(),
})

/** A verified copy, as the audit trail tells of it. */
export interface KnownBackup {
  /** UTC. */
  readonly at: string
  /** Name of the copy, without its folder. */
  readonly file: string
  readonly children: number
  readonly episodes: number
  readonly secondPlace: boolean
  /** Whether a copy lies on another drive than the register. */
  readonly elsewhere: boolean
  /** Number of the newest change of a record in it; 0 where nobody noted it. */
  readonly changes: number
}

/** The newest verified copy. */
export async function lastBackup(db: ReadDatabase): Promise<KnownBackup | null> {
  return newest(db, false)
}

/** The newest verified copy that lies on another drive too. */
export async function lastBackupElsewhere(db: ReadDatabase): Promise<KnownBackup | null> {
  return newest(db, true)
}

async function newest(db: ReadDatabase, elsewhere: boolean): Promise<KnownBackup | null> {
  const entry = await db
    .selectFrom('audit')
    .select(['at', 'detail'])
    // The action by its letters: an index of these few entries is used for nothing else.
    .where(sql<boolean>`action = 'register.backedUp'`)
    .$if(elsewhere, (of) => of.where('detail', 'like', '%"elsewhere":true%'))
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (entry === undefined) return null
  const detail = detailSchema.parse(JSON.parse(entry.detail))
  const { elsewhere: away = detail.secondPlace, changes = 0 } = detail
  return { at: entry.at, ...detail, elsewhere: away, changes }
}

/** Number of the newest change of a record; 0 in a register with none. */
export async function newestChange(db: ReadDatabase): Promise<number> {
  const row = await db.selectFrom('history').select('seq').orderBy('seq', 'desc').limit(1).executeTakeFirst()
  return row?.seq ?? 0
}
