import type { AskedPeriodList, PeriodListKind } from '../../../../../shared/contract/periodLists'
import type { ReadDatabase } from '../../../database/types'
import type { Viewing } from '../../viewing'
import type { WorkList } from '../lists/model'

/** One kind of list about a period. */
export interface PeriodListPlan<K extends PeriodListKind> {
  readonly title: string
  readonly read: (
    db: ReadDatabase,
    viewing: Viewing,
    asked: Extract<AskedPeriodList, { list: K }>,
  ) => Promise<WorkList>
}
