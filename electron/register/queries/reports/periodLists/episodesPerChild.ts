import { childCounts, type ChildCounts } from '../../../../../shared/returns/figures/childCounts'
import { columnWords, isOurs } from '../../../../../shared/returns/figures/columns'
import { childLabels } from '../../children/labels'
import { readBook } from '../../figures/readBook'
import { words, type ListCell } from '../lists/model'
import { lengthCell, number } from './cells'
import type { PeriodListPlan } from './model'

/**
 * Each child's number of episodes (FOI question 18), for those inside the council who may open children's records. What
 * goes out are the bands of F2.
 */
export const episodesPerChild: PeriodListPlan<'episodesPerChild'> = {
  title: 'Episodes of each child',
  read: async (db, viewing, period) => {
    const counted = childCounts(await readBook(db, period, 'missingAndAway', viewing))
    const some = counted.filter(({ episodes }) => episodes > 0)
    const labels = await childLabels(
      db,
      some.map(({ childId }) => childId),
      viewing.today,
    )
    const cells = (child: ChildCounts): ListCell[] => [
      { words: labels.get(child.childId)?.label ?? '', strong: true },
      number(child.episodes),
      number(child.missing),
      number(child.away),
      number(child.overADay),
      lengthCell(child.longest),
      words(child.groups.map((group) => columnWords[group]).join('; ')),
    ]
    const [ours, others] = [some.filter(hasOurs), some.filter((child) => !hasOurs(child))]
    return {
      about:
        'Every child with an episode that began in the period, the most episodes first. For the council’s own eyes: outside it goes only how many children had how many episodes, in bands.',
      columns: [
        { heading: 'Child', width: '*', type: 'text' },
        { heading: 'Episodes', width: 50, type: 'whole' },
        { heading: 'Missing', width: 46, type: 'whole' },
        { heading: 'Away', width: 40, type: 'whole' },
        { heading: 'Over 24 hours', width: 50, type: 'whole' },
        { heading: 'Longest', sheetHeading: 'Longest (hours)', width: 70, type: 'decimal' },
        { heading: 'Group', width: 110, type: 'text' },
      ],
      parts: [
        { heading: 'Ours', rows: ours.map(cells) },
        { heading: 'Placed here by others, or group not known', rows: others.map(cells) },
      ],
      empty: 'No episode began in this period.',
      definitions: [
        {
          term: 'Episodes',
          meaning:
            'Missing and away, that began in the period, whenever they ended; not recorded in error, not of somebody who was 18.',
        },
        {
          term: 'Over 24 hours, longest',
          meaning: 'Of episodes that are over and whose times are known well enough; at the least.',
        },
        {
          term: 'Ours',
          meaning:
            'Children with an episode in one of our three groups: not looked after, ours in our area, ours outside it. All episodes of the child are counted.',
        },
      ],
    }
  },
}

function hasOurs({ groups }: ChildCounts): boolean {
  return groups.some(isOurs)
}
