import { labelFor } from '../../../../../shared/codes'
import { countEpisodes, isCounted } from '../../../../../shared/domain/episodes/counts'
import { endOf, startOf } from '../../../../../shared/domain/episodes/span'
import { isOnMissingNow } from '../../../../../shared/domain/episodes/whereabouts'
import { isHeld } from '../../../../../shared/domain/interviews/offers'
import { addMonths, type LocalDate } from '../../../../../shared/domain/time/localDate'
import { compareMoments, localDateOfMoment } from '../../../../../shared/domain/time/moment'
import type { ReadDatabase } from '../../../database/types'
import { preventionWords } from '../../../../../shared/text/preventionWords'
import { countsAndTriggers } from '../../../queries/children/repeats'
import { episodeTimes, whereaboutsFacts } from '../../../queries/episodes/episodeTimes'
import {
  adultAtStart,
  childDob,
  clockOf,
  listColumns,
  type ListColumnsRow,
} from '../../../queries/episodes/listRows'
import {
  coveringInterviews,
  recordedOutcome,
  type CoveringInterview,
} from '../../../queries/interviews/coverage'
import { heldWithin } from '../../../queries/interviews/heldWithin'
import { preventionColumns, preventionOf, type PreventionRow } from '../../../queries/episodes/prevention'
import { questionsOf } from '../../../queries/meetings/questions'
import type { Viewing } from '../../../queries/viewing'
import type { CaseSummaryData, SummaryEpisode } from '../data'
import type { InterviewOfChild } from './interviews'
import { readOpenEpisode } from './openEpisode'

type EpisodePart = Pick<CaseSummaryData, 'counts' | 'months' | 'triggers' | 'open' | 'episodes'>

/** The child's episodes, newest first, and what is counted from them. */
export async function readEpisodes(
  db: ReadDatabase,
  childId: string,
  interviews: readonly InterviewOfChild[],
  viewing: Viewing,
): Promise<EpisodePart> {
  const rows = await episodeRows(db, childId)
  const covering = await coveringInterviews(
    db,
    rows.map(({ id }) => id),
  )
  const counted = rows.map((row) => ({
    type: row.type,
    status: row.status,
    startDate: localDateOfMoment(startOf(episodeTimes(row)).at),
    adultAtStart: adultAtStart(row),
  }))
  const starts = counted.filter(isCounted).flatMap(({ startDate }) => (startDate === null ? [] : [startDate]))
  return {
    counts: countEpisodes(counted, viewing.today),
    months: monthCounts(starts, viewing.today),
    triggers: [...countsAndTriggers(rows, viewing).triggers, ...(await askedFor(db, childId, viewing))],
    open: await readOpenEpisode(db, rows, viewing),
    episodes: rows
      .map((row) => summaryEpisode(row, covering.get(row.id), interviews, viewing))
      .toSorted((a, b) => newestFirst(a, b)),
  }
}

/** Decisions that are asked for and not recorded. */
async function askedFor(db: ReadDatabase, childId: string, viewing: Viewing): Promise<string[]> {
  const questions = (await questionsOf(db, [childId], viewing)).get(childId) ?? []
  return questions.map(({ words }) => `Not recorded yet: ${words}`)
}

/** An episode whose start is not known may be going on: it stands first. */
function newestFirst(a: SummaryEpisode, b: SummaryEpisode): number {
  const unknown = Number(b.start.precision === 'unknown') - Number(a.start.precision === 'unknown')
  return unknown !== 0 ? unknown : compareMoments(b.start, a.start)
}

/** Cancelled episodes and second reports of one are left out. */
async function episodeRows(db: ReadDatabase, childId: string) {
  return db
    .selectFrom('episode')
    .select([...listColumns, childDob, 'police_told', 'police_ref', ...preventionColumns])
    .where('child_id', '=', childId)
    .where('withdrawn_at', 'is', null)
    .where('status', '!=', 'cancelled')
    .where('duplicate_of', 'is', null)
    .orderBy('id', 'desc')
    .execute()
}

function summaryEpisode(
  row: ListColumnsRow & PreventionRow,
  covering: readonly CoveringInterview[] | undefined,
  interviews: readonly InterviewOfChild[],
  viewing: Viewing,
): SummaryEpisode {
  const times = episodeTimes(row)
  const goesOn = isOnMissingNow(whereaboutsFacts(row))
  const how = row.return_mode === null ? null : labelFor('returnMode', row.return_mode)
  const instead =
    row.not_returned_reason === null ? null : labelFor('notReturnedReason', row.not_returned_reason)
  return {
    ref: row.ref,
    type: row.type,
    start: startOf(times).at,
    end: endOf(times)?.at ?? null,
    goesOn,
    howReturned: instead ?? how,
    interview: clockOf(row, recordedOutcome(covering), viewing).words,
    within72: withinWords(row, interviews, viewing),
    prevention: preventionWords(preventionOf(row), viewing.now),
  }
}

/** Of the interviews that cover the episode and took place, the one held first. */
function withinWords(
  row: ListColumnsRow,
  interviews: readonly InterviewOfChild[],
  viewing: Viewing,
): SummaryEpisode['within72'] {
  const [first] = interviews
    .filter(({ outcome, episodeIds }) => isHeld(outcome) && episodeIds.includes(row.id))
    .toSorted((a, b) => compareMoments(a.held, b.held))
  return first === undefined ? 'not_held' : heldWithin(row, first, viewing)
}

/** The last twelve calendar months, this one last. */
function monthCounts(starts: readonly LocalDate[], today: LocalDate): CaseSummaryData['months'] {
  const thisMonth = `${today.slice(0, 7)}-01`
  return Array.from({ length: 12 }, (_, index) => {
    const month = addMonths(thisMonth, index - 11)
    const prefix = month.slice(0, 7)
    return { month, count: starts.filter((start) => start.startsWith(prefix)).length }
  })
}
