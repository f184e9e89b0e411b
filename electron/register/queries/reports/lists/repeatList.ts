import { lineWords } from '../../../../../shared/domain/repeats/questions'
import { startOf } from '../../../../../shared/domain/episodes/span'
import { compareMoments } from '../../../../../shared/domain/time/moment'
import { shortWords } from '../../../../../shared/domain/time/words'
import type { ReadDatabase } from '../../../database/types'
import { closedToViewer } from '../../../viewer/closedChildren'
import { childLabels } from '../../children/labels'
import { countsAndTriggers } from '../../children/repeats'
import { groupBy } from '../../chunks'
import { episodeTimes } from '../../episodes/episodeTimes'
import { adultAtStart, childDob, listColumns, type ListColumnsRow } from '../../episodes/listRows'
import { isLive } from '../../episodes/notBack'
import { questionsOf } from '../../meetings/questions'
import type { Viewing } from '../../viewing'
import { words, type ListCell, type WorkListPlan } from './model'

interface Repeating {
  readonly childId: string
  readonly counts: ReturnType<typeof countsAndTriggers>['counts']
  readonly triggers: readonly string[]
  readonly newest: ListColumnsRow
}

/** P7: children who were missing or away again and again, by the council's own lines (practice.md 10.3 R7, R8; 11). */
export const repeatList: WorkListPlan = {
  title: 'Missing again and again',
  read: async (db, viewing) => {
    const children = await repeating(db, viewing)
    const ids = children.map(({ childId }) => childId)
    const labels = await childLabels(db, ids, viewing.today)
    const questions = await questionsOf(db, ids, viewing)
    const cells = ({ childId, counts, triggers, newest }: Repeating): ListCell[] => [
      { words: labels.get(childId)?.label ?? '', strong: true },
      number(counts.days30),
      number(counts.days90),
      number(counts.months12),
      words(`${newest.ref}, ${shortWords(startOf(episodeTimes(newest)).at, viewing.now)}`),
      words(triggers.length === 0 ? 'None' : triggers.join('. ')),
      toDecide((questions.get(childId) ?? []).map(({ words: question }) => question)),
    ]
    const over = children.filter(({ triggers }) => triggers.length > 0)
    const others = children.filter(({ triggers }) => triggers.length === 0)
    return {
      about:
        'Children who are over one of the council’s own lines today, then those with two or more episodes in twelve months; the most episodes first.',
      columns: [
        { heading: 'Child', width: 84, type: 'text' },
        { heading: '30 days', width: 36, type: 'whole' },
        { heading: '90 days', width: 36, type: 'whole' },
        { heading: '12 months', width: 46, type: 'whole' },
        { heading: 'Newest episode', width: 84, type: 'text' },
        { heading: 'Line reached', width: 72, type: 'text' },
        { heading: 'To decide', width: '*', type: 'text' },
      ],
      parts: [
        { heading: 'Over a line of ours', rows: over.map(cells) },
        { heading: 'Two or more in twelve months', rows: others.map(cells) },
      ],
      empty: 'No child had two or more episodes in the last twelve months.',
      definitions: definitions(viewing),
    }
  },
}

async function repeating(db: ReadDatabase, viewing: Viewing): Promise<Repeating[]> {
  const rows = await db
    .selectFrom('episode')
    .select([...listColumns.map((column) => `episode.${column}` as const), childDob])
    .where(isLive)
    .execute()
  return [...groupBy(rows, ({ child_id }) => child_id)]
    .flatMap(([childId, episodes]): Repeating[] => {
      const newest = episodes
        .filter(({ type, ...row }) => type !== 'O' && !adultAtStart({ type, ...row }))
        .toSorted((a, b) => compareMoments(startOf(episodeTimes(a)).at, startOf(episodeTimes(b)).at))
        .at(-1)
      if (episodes.length < 2 || newest === undefined || closedToViewer(childId) !== undefined) return []
      const { counts, triggers } = countsAndTriggers(episodes, viewing)
      return counts.months12 < 2 && triggers.length === 0 ? [] : [{ childId, counts, triggers, newest }]
    })
    .toSorted((a, b) => b.counts.months12 - a.counts.months12 || (a.childId < b.childId ? -1 : 1))
}

function number(count: number): ListCell {
  return { words: String(count), value: count }
}

function toDecide(questions: readonly string[]): ListCell {
  return questions.length === 0 ? words('Nothing') : { words: questions.join('. '), tone: 'soon' }
}

function definitions({ settings: { repeatTriggers } }: Viewing) {
  const lines = repeatTriggers.filter(({ on }) => on)
  return [
    {
      term: 'Episodes',
      meaning:
        'Missing and away, of a child, not recorded in error; in the 30 or 90 days, or the twelve months, up to today.',
    },
    {
      term: 'Line reached',
      meaning:
        lines.length === 0
          ? 'No line is switched on under Settings.'
          : `The council’s own (local practice): ${lines.map(lineWords).join('; ')}.`,
    },
    {
      term: 'To decide',
      meaning: 'A review after two or more episodes, a line or harm that nobody has answered yet.',
    },
    { term: 'Left out', meaning: 'Children whose record is closed to whoever makes this list.' },
  ]
}
