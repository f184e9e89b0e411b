import type { AskedPeriodList } from '../../../../../shared/contract/periodLists'
import { periodWords } from '../../../../../shared/returns/figures/period'
import type { ReadDatabase } from '../../../database/types'
import { refuseBadPeriod } from '../../figures/readBook'
import type { Viewing } from '../../viewing'
import type { WorkList } from '../lists/model'
import { periodListPlan } from './periodLists'

/** A list about a period as page, paper and spreadsheet show it. */
export interface PeriodList extends WorkList {
  readonly title: string
  /** "1 April 2025 to 31 March 2026". */
  readonly period: string
}

/**
 * Reads a list about a period: one reading for page, paper and spreadsheet. Whoever calls has asked for the permission of
 * the list.
 *
 * @throws INVALID for days that do not exist
 */
export async function readPeriodList(
  db: ReadDatabase,
  asked: AskedPeriodList,
  viewing: Viewing,
): Promise<PeriodList> {
  refuseBadPeriod(asked)
  const { title, read } = periodListPlan(asked.list)
  return { title, period: periodWords(asked), ...(await read(db, viewing, asked)) }
}
