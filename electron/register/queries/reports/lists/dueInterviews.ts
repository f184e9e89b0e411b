import type { QueueRow } from '../../../../../shared/contract/interviews'
import type { QueueList } from '../../../../../shared/domain/interviews/queueList'
import { exactly } from '../../../../../shared/domain/time/moment'
import { shortWords } from '../../../../../shared/domain/time/words'
import { plural } from '../../../../../shared/text/plural'
import { queueRows } from '../../interviews/queue'
import type { Viewing } from '../../viewing'
import { words, type ListCell, type ListPart, type WorkListPlan } from './model'

/** The lists of the queue in the order they are dealt with, as Interviews shows them. */
const parts: readonly { readonly list: QueueList; readonly heading: string }[] = [
  { list: 'clockWrong', heading: 'Time left not known' },
  { list: 'overdue', heading: 'Overdue' },
  { list: 'beforeNextOpen', heading: 'Due before we are next open' },
  { list: 'noReturnTime', heading: 'No return time recorded' },
  { list: 'later', heading: 'Due later' },
  { list: 'toFinish', heading: 'Answered, to be finished' },
  { list: 'theirs', heading: 'Their authority must offer' },
]

/** P5: return home interviews due and overdue (practice.md 11), the same rows as under Interviews. */
export const dueInterviews: WorkListPlan = {
  title: 'Return home interviews: due and overdue',
  read: async (db, viewing) => {
    const queue = await queueRows(db, viewing, null)
    return {
      about:
        'Every return home interview that is still to be held or to be finished; within a part the one due first stands first.',
      columns: [
        { heading: 'Child', width: 100, type: 'text' },
        { heading: 'Due', width: 84, type: 'dateTime' },
        { heading: 'Time left', width: 62, type: 'text' },
        { heading: 'Given to', width: 70, type: 'text' },
        { heading: 'Offers and tries', width: '*', type: 'text' },
        { heading: 'Episodes', width: 54, type: 'text' },
      ],
      parts: parts.map(({ list, heading }): ListPart => ({
        heading,
        rows: queue.filter((row) => row.list === list).map((row) => cells(row, viewing)),
      })),
      empty: 'No return home interview is waiting.',
      definitions: [
        {
          term: 'Due',
          meaning:
            '72 elapsed hours after the child was back (or found, where no time back is recorded: then it is provisional). Nights and weekends count.',
        },
        {
          term: 'Given to',
          meaning: 'The person the interview was given to; below it, who was asked to hold it.',
        },
        {
          term: 'Offers and tries',
          meaning:
            'A try that reached the child, or who answers for the child, is an offer. No reply, a message left or a letter is a try.',
        },
      ],
    }
  },
}

function cells(row: QueueRow, { now }: Viewing): ListCell[] {
  const { child, dueAt, provisional, list, assignedTo, asked, episodes } = row
  return [
    { words: child.label, strong: true },
    {
      words:
        dueAt === null
          ? 'Not known'
          : `${shortWords(exactly(dueAt), now)}${provisional ? ', provisional' : ''}`,
      value: dueAt ?? 'Not known',
    },
    {
      words: row.words,
      ...(list === 'overdue'
        ? ({ tone: 'alert', strong: true } as const)
        : list === 'beforeNextOpen'
          ? ({ tone: 'soon' } as const)
          : {}),
    },
    words([assignedTo ?? 'Nobody yet', asked].filter((it) => it !== null).join('. ')),
    words(triesWords(row)),
    words(episodes.map(({ ref }) => ref).join(', ')),
  ]
}

function triesWords({ attempts, offers, lastAttempt, secondTry }: QueueRow): string {
  if (attempts === 0) return 'None yet'
  const counted = `${plural(offers, 'offer')}, ${plural(attempts, 'try', 'tries')}`
  return [`${counted}${lastAttempt === null ? '' : `; last: ${lastAttempt}`}`, secondTry]
    .filter((it) => it !== null)
    .join('. ')
}
