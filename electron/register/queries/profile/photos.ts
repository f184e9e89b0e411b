import { photoAgeWords } from '../../../../shared/domain/profile/stale'
import type { LocalDate } from '../../../../shared/domain/time/localDate'
import type { PhotoTable } from '../../database/schema/profile'
import type { ReadDatabase } from '../../database/types'

/** What is read of a photo where nobody looks at it: everything but the picture. */
const headColumns = ['id', 'version', 'taken_on', 'withdrawn_at', 'withdrawn_reason'] as const

export type PhotoHead = Pick<PhotoTable, (typeof headColumns)[number]>

/** All photos of a child without their bytes: the one in use first, then those put aside, newest first. */
export async function photoHeads(
  db: ReadDatabase,
  childId: string,
): Promise<{ readonly photo: PhotoHead | null; readonly former: readonly PhotoHead[] }> {
  const rows = await db
    .selectFrom('photo')
    .select(headColumns)
    .where('child_id', '=', childId)
    // Two records of one child put together may have had one each: the newer picture.
    .orderBy('taken_on', 'desc')
    .orderBy('id', 'desc')
    .execute()
  const standing = rows.filter(({ withdrawn_at }) => withdrawn_at === null)
  const photo = standing[0] ?? null
  return { photo, former: rows.filter((row) => row !== photo) }
}

/** A photo as the contract says it. */
export function photoShown({ id, version, taken_on }: PhotoHead, today: LocalDate) {
  return { id, version, takenOn: taken_on, words: photoAgeWords(taken_on, today) }
}
