import { z } from 'zod'
import { id, utc } from '../../../shared/contract/shapes'
import type { RegisterDatabase } from '../database/types'
import { appendAudit } from './appendAudit'
import type { AuditEntry } from './auditEntry'

/** What was looked at while it could not be entered: by whom, when (UTC), and the entry. */
const owedEntry = z.object({
  actor: z.object({ id: z.string(), name: z.string() }),
  at: utc,
  // Sealed by this process and unsealed under the same key: nobody else wrote it.
  entry: z.custom<AuditEntry>((value) => typeof value === 'object' && value !== null),
})
export type OwedEntry = Readonly<z.infer<typeof owedEntry>>

/** Entries one process could not write, for the process after it. */
export const owedViews = z.object({ kind: z.literal('owedViews'), id, entries: z.array(owedEntry) })

/** Enters what was looked at under the process before, each with its own person and time. */
export async function bringInOwedViews(
  db: RegisterDatabase,
  registerId: string,
  entries: readonly OwedEntry[],
): Promise<void> {
  await db.transaction().execute(async (trx) => {
    for (const { actor, at, entry } of entries)
      // oxlint-disable-next-line eslint/no-await-in-loop -- each is chained to the one before
      await appendAudit(trx, registerId, actor, at, entry)
  })
}
