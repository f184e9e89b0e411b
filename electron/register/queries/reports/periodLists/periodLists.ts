import type { PeriodListKind } from '../../../../../shared/contract/periodLists'
import { accessByChild } from './accessByChild'
import { accessByPerson } from './accessByPerson'
import { episodesPerChild } from './episodesPerChild'
import { inspectionList } from './inspectionList'
import type { PeriodListPlan } from './model'

/** Every list about a period; one more is a file here and a name in `shared/contract/reports.ts`. */
const plans: { readonly [K in PeriodListKind]: PeriodListPlan<K> } = {
  inspection: inspectionList,
  episodesPerChild,
  accessByChild,
  accessByPerson,
}

/** The kind of list a name stands for. */
export function periodListPlan<K extends PeriodListKind>(list: K): PeriodListPlan<K> {
  return plans[list]
}
