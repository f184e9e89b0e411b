import { childLabels } from '../../children/labels'
import { groupBy } from '../../chunks'
import { accessCells, accessColumns, accesses, accessDefinitions, referenceOf, type Access } from './accesses'
import type { PeriodListPlan } from './model'

/** D2: whose records each person opened, changed or printed in a period (practice.md 11 and 12, audit). */
export const accessByPerson: PeriodListPlan<'accessByPerson'> = {
  title: 'Whose records each person opened',
  read: async (db, { today }, period) => {
    const found = await accesses(db, period, null)
    const labels = await childLabels(
      db,
      found.map(({ childId }) => childId),
      today,
    )
    const nameOf = ({ childId }: Access) => {
      const child = labels.get(childId)
      return child === undefined ? 'A record that is no longer there' : referenceOf(child)
    }
    const people = [...groupBy(found, ({ personId }) => personId).values()]
    return {
      about:
        'For every person, the children whose record they looked at, changed or printed in the period; whom they opened most often stands first.',
      columns: [{ heading: 'Child', width: '*', type: 'text' }, ...accessColumns],
      parts: people
        .map((some) => ({
          heading: some[0]?.person ?? '',
          rows: some
            .toSorted((a, b) => b.times.looked - a.times.looked || (a.childId < b.childId ? -1 : 1))
            .map((access) => accessCells(nameOf(access), access)),
        }))
        .toSorted((a, b) => (a.heading < b.heading ? -1 : 1)),
      empty: 'Nobody opened a child’s record in this period.',
      definitions: accessDefinitions,
    }
  },
}
