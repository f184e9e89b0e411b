import {
  eighteenNotice,
  isAdultAtStart,
  knownDob,
  type Birth,
  type EighteenNotice,
} from '../../../../shared/domain/episodes/eighteen'
import { isBack, startOf } from '../../../../shared/domain/episodes/span'
import type { LocalDate } from '../../../../shared/domain/time/localDate'
import { localDateOfMoment } from '../../../../shared/domain/time/moment'
import type { ReadDatabase } from '../../database/types'
import { episodeTimes, type TimeRow } from './episodeTimes'

type RowOfChild = TimeRow & { readonly child_id: string }

/** Whether the person was 18 or over when an episode began. */
export async function wasAdultAtStart(db: ReadDatabase, row: RowOfChild): Promise<boolean> {
  return isAdultAtStart(knownDob(await birthOf(db, row.child_id)), startDate(row))
}

/** What to say of an episode whose child is not back and turns 18; null while there is nothing to say. */
export async function eighteenOf(
  db: ReadDatabase,
  row: RowOfChild,
  today: LocalDate,
): Promise<EighteenNotice | null> {
  if (row.status !== 'open' || isBack(episodeTimes(row))) return null
  return eighteenNotice({ ...(await birthOf(db, row.child_id)), startDate: startDate(row) }, today)
}

function startDate(row: RowOfChild): LocalDate | null {
  return localDateOfMoment(startOf(episodeTimes(row)).at)
}

async function birthOf(db: ReadDatabase, childId: string): Promise<Birth> {
  const child = await db
    .selectFrom('child')
    .select(['dob', 'dob_precision as dobPrecision'])
    .where('id', '=', childId)
    .executeTakeFirst()
  return child ?? { dob: null, dobPrecision: 'unknown' }
}
