import { labelFor } from '../../../../shared/codes'
import { Refusal } from '../../../../shared/contract/errors'
import { localDateOfMoment } from '../../../../shared/domain/time/moment'
import { preventionWords } from '../../../../shared/text/preventionWords'
import type { InterviewTable } from '../../database/schema/interviews'
import type { ReadDatabase } from '../../database/types'
import { gradeLabel, gradesOf, newestGrade } from '../../queries/episodes/grades'
import { preventionColumns, preventionOf } from '../../queries/episodes/prevention'
import { answersOf, childPageOf } from '../../queries/interviews/childPage'
import { coveredEpisodes, newestEpisode } from '../../queries/interviews/coveredEpisodes'
import { coveredShape } from '../../queries/interviews/coveredShape'
import { outcomeOf } from '../../queries/interviews/coverage'
import { interviewFactsOf } from '../../queries/interviews/facts'
import { offersOf } from '../../queries/interviews/offers'
import { liveInterview, themesOf } from '../../queries/interviews/page'
import { interviewParts } from '../../queries/interviews/parts'
import { workerOf } from '../../queries/interviews/workerOf'
import { rowMoment } from '../../queries/rowMoment'
import { shareShape } from '../../queries/sharing/list'
import { correctionsOf } from '../../queries/signOff/corrections'
import { standingWords, stateOf } from '../../queries/signOff/decisions'
import { addendaOf } from '../../queries/signOff/standing'
import type { Viewing } from '../../queries/viewing'
import { readChild } from '../caseSummary/read/child'
import { readEpisodes } from '../caseSummary/read/episodes'
import { readStatus } from '../caseSummary/read/status'
import type { InterviewRecordData, RecordAction, RecordEpisode, RecordShare, RecordSignOff } from './data'

/**
 * One interview with all that belongs to it, by reading alone.
 *
 * @throws NOT_FOUND when the interview is not this child's, or was withdrawn
 */
export async function readInterviewRecord(
  db: ReadDatabase,
  which: { readonly childId: string; readonly interviewId: string },
  viewing: Viewing,
): Promise<InterviewRecordData> {
  const row = await liveInterview(db, which.interviewId)
  const child = await readChild(db, row.child_id, viewing)
  if (child === null || row.child_id !== which.childId) throw new Refusal('NOT_FOUND', { what: 'interview' })
  const { settings } = viewing
  const { episodes, day } = await episodesOf(db, row, viewing)
  const page = await childPageOf(db, row.id)
  const { counts } = await readEpisodes(db, child.id, [], viewing)
  return {
    now: viewing.now,
    id: row.id,
    child,
    status: await readStatus(db, child.id, { ...viewing, today: day ?? viewing.today }),
    counts,
    episodes,
    offers: (await offersOf(db, [row.id])).get(row.id) ?? [],
    facts: interviewFactsOf(
      row,
      await workerOf(db, row.interviewer_id),
      await themesOf(db, row.id),
      await interviewParts(db, row.id, settings.feedbackQuestions),
    ),
    page:
      page === null || page.written_at === null
        ? null
        : { answers: answersOf(page, settings.feedbackQuestions), writtenAt: page.written_at },
    actions: await actionsOf(db, row.id),
    shares: await sharesOf(db, row.id),
    signOff: await signOffOf(db, row, viewing),
  }
}

/** The episodes it covers, and the day the newest began. */
async function episodesOf(db: ReadDatabase, row: InterviewTable, viewing: Viewing) {
  const covered = (await coveredEpisodes(db, [row.id])).get(row.id) ?? []
  const ids = covered.map(({ id }) => id)
  const more = await db
    .selectFrom('episode')
    .select(['id', 'notice_source', 'police_ref', ...preventionColumns])
    .where('id', 'in', ids)
    .execute()
  const grades = await gradesOf(db, ids)
  const held = { outcome: outcomeOf(row.outcome), held: rowMoment(row, 'held') }
  const episodes = covered.flatMap((episode): RecordEpisode[] => {
    const known = more.find(({ id }) => id === episode.id)
    if (known === undefined) return []
    const { type, ...shape } = coveredShape(episode, held, viewing)
    return [
      {
        ...shape,
        type: labelFor('episodeType', type),
        located: rowMoment(episode, 'located'),
        noticeSource: known.notice_source === null ? null : labelFor('noticeSource', known.notice_source),
        policeRef: known.police_ref,
        policeGrade: gradeLabel('police', newestGrade(grades.get(episode.id), 'police')),
        prevention: preventionWords(preventionOf(known), viewing.now),
      },
    ]
  })
  const newest = newestEpisode(covered)
  const start = newest === undefined ? null : coveredShape(newest, held, viewing).start
  return { episodes, day: start === null ? null : localDateOfMoment(start) }
}

async function actionsOf(db: ReadDatabase, interviewId: string): Promise<RecordAction[]> {
  const rows = await db
    .selectFrom('action')
    .select(['type', 'what', 'owner', 'due_on', 'done_on', 'outcome'])
    .where('interview_id', '=', interviewId)
    .where('withdrawn_at', 'is', null)
    .orderBy('id')
    .execute()
  return rows.map(({ type, what, owner, due_on, done_on, outcome }) => ({
    what: [labelFor('actionType', type), what].filter((part) => part !== null && part !== '').join(': '),
    owner,
    dueOn: due_on,
    doneOn: done_on,
    outcome,
  }))
}

async function sharesOf(db: ReadDatabase, interviewId: string): Promise<RecordShare[]> {
  const rows = await db
    .selectFrom('share')
    .selectAll()
    .where('interview_id', '=', interviewId)
    .where('withdrawn_at', 'is', null)
    .orderBy('at')
    .orderBy('id')
    .execute()
  return rows
    .map(shareShape)
    .map(({ id, at, kind, kindLabel, recipient, what, basisLabel, byName, reference }) => ({
      id,
      at,
      kind,
      kindLabel,
      recipient,
      what,
      basis: basisLabel,
      by: byName,
      reference,
    }))
}

const decisionWords = {
  approved: 'Signed off',
  returned: 'Sent back',
  escalated: 'Escalated',
  approved_outside: 'Approved outside Homeward',
} as const

async function signOffOf(db: ReadDatabase, row: InterviewTable, { now }: Viewing): Promise<RecordSignOff> {
  const { state, decisions } = await stateOf(db, row)
  return {
    words: standingWords(state, decisions.at(-1)),
    decisions: decisions.map(({ decision, at, by, comment, other_name }) => ({
      what: [decisionWords[decision], other_name].filter((part) => part !== null).join(', '),
      at,
      by,
      comment,
    })),
    addenda: await addendaOf(db, row.id),
    corrections: (await correctionsOf(db, row.id, now)).map(({ at, by, reason, changes }) => ({
      at,
      by,
      reason,
      changes: changes.map(
        ({ column, before, after }) => `${column}: ${before ?? 'not recorded'} → ${after ?? 'not recorded'}`,
      ),
    })),
  }
}
