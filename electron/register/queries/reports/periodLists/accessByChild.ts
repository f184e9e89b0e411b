import { childLabel } from '../../children/labels'
import { accessCells, accessColumns, accesses, accessDefinitions, referenceOf } from './accesses'
import type { PeriodListPlan } from './model'

/** D2: who opened, changed or printed one child's record in a period (practice.md 11 and 12, audit). */
export const accessByChild: PeriodListPlan<'accessByChild'> = {
  title: 'Who opened a child’s record',
  read: async (db, { today }, asked) => {
    const child = await childLabel(db, asked.childId, today)
    const label = referenceOf(child)
    const found = (await accesses(db, asked, asked.childId)).toSorted((a, b) => (a.last < b.last ? 1 : -1))
    return {
      about: `Everybody who looked at, changed or printed the record of ${label} in the period; whoever was there last stands first.`,
      columns: [{ heading: 'Person', width: '*', type: 'text' }, ...accessColumns],
      parts: [
        {
          heading: `People who opened the record of ${label}`,
          rows: found.map((access) => accessCells(access.person, access)),
        },
      ],
      empty: `Nobody opened the record of ${label} in this period.`,
      definitions: accessDefinitions,
    }
  },
}
