import { z } from 'zod'
import type { ReadDatabase } from '../database/types'

/** What stands in the place of an entry's detail once the record it names was destroyed. */
export const blankDetail = '{"removed":true}'

/** Action of the entry that tells of a destroyed record, and vouches for the entries that were blanked with it. */
export const destroyedAction = 'record.destroyed'

const detail = z.object({ blanked: z.array(z.tuple([z.number(), z.string()])) })

/**
 * Entries whose detail was taken out when a record was destroyed, by number, each with the hash of what is left. A
 * blanked entry keeps its place and its own hash in the chain; that it reads as it was left is vouched for by the
 * entry of the destruction, which is chained itself. Without one, a changed detail is a broken chain.
 */
export async function blankedEntries(db: ReadDatabase): Promise<ReadonlyMap<number, string>> {
  const rows = await db.selectFrom('audit').select('detail').where('action', '=', destroyedAction).execute()
  return new Map(
    rows.flatMap((row) => {
      const read = detail.safeParse(JSON.parse(row.detail))
      return read.success ? read.data.blanked : []
    }),
  )
}
