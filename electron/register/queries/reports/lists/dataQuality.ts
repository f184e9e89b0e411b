import { startOf } from '../../../../../shared/domain/episodes/span'
import { clockStart, dueAt, isInterviewDue } from '../../../../../shared/domain/interviews/clock72'
import { isKnown, UNKNOWN } from '../../../../../shared/domain/time/moment'
import { shortWords } from '../../../../../shared/domain/time/words'
import type { ReadDatabase } from '../../../database/types'
import { closedToViewer } from '../../../viewer/closedChildren'
import { childLabels } from '../../children/labels'
import { episodeTimes } from '../../episodes/episodeTimes'
import { adultAtStart, childDob, groupOfRow, listColumns, type ListColumnsRow } from '../../episodes/listRows'
import { isLive } from '../../episodes/notBack'
import { coveringInterviews, recordedOutcome, type CoveringInterview } from '../../interviews/coverage'
import type { Viewing } from '../../viewing'
import { words, type ListCell, type WorkListPlan } from './model'

type Row = ListColumnsRow & { readonly police_ref: string | null; readonly police_told: string }
type Covering = ReadonlyMap<string, readonly CoveringInterview[]>

interface Gap {
  readonly heading: string
  readonly lacks: (row: Row, covering: Covering, viewing: Viewing) => boolean
}

/** What makes figures uncertain (R26, proposal); episodes from before Homeward are asked for no more than the return. */
const gaps: readonly Gap[] = [
  {
    heading: 'Closed, and when the child was back is not known',
    lacks: (row) => {
      const { returned, notReturnedReason } = episodeTimes(row)
      return row.status === 'closed' && notReturnedReason === null && !isKnown(returned ?? UNKNOWN)
    },
  },
  {
    heading: 'The 72 hours are over or the record is closed, and no interview outcome',
    lacks: (row, covering, viewing) =>
      row.before_homeward === 0 &&
      isInterviewDue(episodeTimes(row)) &&
      (row.status === 'closed' || isOverdue(row, viewing)) &&
      recordedOutcome(covering.get(row.id)) === null,
  },
  {
    heading: 'Police told, and no police reference',
    lacks: ({ before_homeward, police_told, police_ref }) =>
      before_homeward === 0 && police_told === 'yes' && (police_ref ?? '').trim() === '',
  },
  {
    heading: 'Which group it belongs to cannot be determined',
    lacks: (row, _covering, viewing) => groupOfRow(row, viewing).group === 'cannot_be_determined',
  },
]

function isOverdue(row: Row, { now, settings, clockTrouble }: Viewing): boolean {
  const start = clockStart(episodeTimes(row))
  const due = start === null ? null : dueAt(start, settings.approxMinutes)
  return due !== null && clockTrouble === null && due < now
}

/** D1: records that lack what figures are made of (practice.md 11, R26). */
export const dataQuality: WorkListPlan = {
  title: 'Data to put right',
  read: async (db, viewing) => {
    const rows = (await liveEpisodes(db)).filter(
      (row) => closedToViewer(row.child_id) === undefined && row.type !== 'O' && !adultAtStart(row),
    )
    const covering = await coveringInterviews(
      db,
      rows.map(({ id }) => id),
    )
    const labels = await childLabels(
      db,
      rows.map(({ child_id }) => child_id),
      viewing.today,
    )
    const cells = (row: Row): ListCell[] => [
      { words: row.ref, strong: true },
      words(labels.get(row.child_id)?.label ?? ''),
      words(shortWords(startOf(episodeTimes(row)).at, viewing.now)),
      words(row.status === 'closed' ? 'Closed' : 'Open'),
    ]
    return {
      about:
        'Missing and away episodes that lack what figures are made of; an episode stands in every part it belongs in.',
      columns: [
        { heading: 'Episode', width: 80, type: 'text' },
        { heading: 'Child', width: '*', type: 'text' },
        { heading: 'Began', width: 150, type: 'text' },
        { heading: 'Record', width: 60, type: 'text' },
      ],
      parts: gaps.map(({ heading, lacks }) => ({
        heading,
        rows: rows.filter((row) => lacks(row, covering, viewing)).map(cells),
      })),
      empty: 'Nothing is missing in the records of missing and away episodes.',
      definitions: [
        {
          term: 'Cannot be determined',
          meaning:
            'Care status, placement or the authority of the placement on the day it began is not recorded, so the episode stands in no group of any figure.',
        },
        {
          term: 'Left out',
          meaning:
            'Episodes recorded in error, for information only, or of somebody who was 18; children whose record is closed to whoever makes this list. Episodes from before Homeward are asked for no interview outcome and no police reference.',
        },
      ],
    }
  },
}

async function liveEpisodes(db: ReadDatabase): Promise<Row[]> {
  return db
    .selectFrom('episode')
    .select([
      ...listColumns.map((column) => `episode.${column}` as const),
      'episode.police_ref',
      'episode.police_told',
      childDob,
    ])
    .where(isLive)
    .orderBy('episode.ref', 'desc')
    .execute()
}
