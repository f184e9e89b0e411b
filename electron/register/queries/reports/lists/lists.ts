import type { WorkListKind } from '../../../../../shared/contract/reports'
import { dueInterviews } from './dueInterviews'
import { missingList } from './missingList'
import { dataQuality } from './dataQuality'
import { repeatList } from './repeatList'
import type { WorkListPlan } from './model'

/** Every list people can print and save; one more is a file here and a name in `shared/contract/reports.ts`. */
export const workListPlans: Readonly<Record<WorkListKind, WorkListPlan>> = {
  dueInterviews,
  missingNow: missingList,
  repeats: repeatList,
  dataQuality,
}
