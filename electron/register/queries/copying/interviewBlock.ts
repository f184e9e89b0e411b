import { codeLists, labelFor, type CodeListName } from '../../../../shared/codes'
import { Refusal } from '../../../../shared/contract/errors'
import { interviewLength } from '../../../../shared/domain/interviews/length'
import { exactWords, plainDateWords } from '../../../../shared/domain/time/words'
import { fieldWords } from '../../../../shared/text/fieldWords'
import type { SystemBlock } from '../../../../shared/text/mainSystemText'
import type { InterviewTable } from '../../database/schema/interviews'
import type { ReadDatabase } from '../../database/types'
import { groupBy } from '../chunks'
import { rowInWords } from '../history/historyColumns'
import { coveredEpisodes } from '../interviews/coveredEpisodes'
import { offersOf } from '../interviews/offers'
import { rowMoment } from '../rowMoment'
import { workerOf } from '../interviews/workerOf'

/** What of an interview belongs into the main case system: what was said first, and apart from it the judgement. */
const columns = [
  'outcome',
  'outcome_reason',
  'outcome_note',
  'held_at',
  'mode',
  'place_type',
  'others_present',
  'child_words',
  'before_text',
  'during_text',
  'after_text',
  'what_would_help',
  'safe_now',
  'helplines_given',
  'harm_level',
  'safety_plan',
  'sharing_objection',
  'parent_view',
  'analysis',
] as const satisfies readonly (keyof InterviewTable)[]

/** An interview for the main case system. @throws NOT_FOUND */
export async function interviewBlock(db: ReadDatabase, id: string): Promise<Omit<SystemBlock, 'child'>> {
  const row = await db.selectFrom('interview').selectAll().where('id', '=', id).executeTakeFirst()
  if (row === undefined) throw new Refusal('NOT_FOUND', { what: 'interview' })
  const interviewer = await workerOf(db, row.interviewer_id)
  const episodes = (await coveredEpisodes(db, [id])).get(id) ?? []
  const offers = (await offersOf(db, [id])).get(id) ?? []
  return {
    title: `Return home interview about ${episodes.map(({ ref }) => ref).join(', ')}`,
    lines: [
      {
        label: 'Interviewer',
        value: [interviewer?.name, interviewer?.organisation].filter(Boolean).join(', '),
      },
      ...rowInWords('interview', columns, row, new Map()),
      { label: 'How long', value: interviewLength(rowMoment(row, 'held'), row.ended_at) },
      ...(await themeLines(db, id)),
    ],
    lists: [
      {
        title: 'Attempts to offer it',
        items: offers.map(({ at, method, toWhom, result, byName, note }) =>
          [
            exactWords(at),
            `${labelFor('offerMethod', method)} to ${labelFor('offerTo', toWhom)}`,
            labelFor('offerResult', result),
            `by ${byName}`,
            note,
          ]
            .filter((part) => part !== null && part !== '')
            .join(', '),
        ),
      },
      { title: 'Actions', items: await actionItems(db, id) },
    ],
  }
}

async function themeLines(db: ReadDatabase, interviewId: string) {
  const rows = await db
    .selectFrom('interview_theme')
    .select(['list', 'code'])
    .where('interview_id', '=', interviewId)
    .where('withdrawn_at', 'is', null)
    .orderBy('id')
    .execute()
  return [...groupBy(rows, ({ list }) => list)].map(([list, chosen]) => ({
    label: fieldWords(list),
    value: chosen
      .map(({ code }) => (list in codeLists ? labelFor(list as CodeListName, code) : code))
      .join(', '),
  }))
}

async function actionItems(db: ReadDatabase, interviewId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('action')
    .select(['type', 'what', 'owner', 'due_on', 'done_on', 'outcome'])
    .where('interview_id', '=', interviewId)
    .where('withdrawn_at', 'is', null)
    .orderBy('id')
    .execute()
  return rows.map(({ type, what, owner, due_on, done_on, outcome }) =>
    [
      what ?? labelFor('actionType', type),
      owner,
      due_on === null ? null : `due ${plainDateWords(due_on)}`,
      done_on === null ? null : `done ${plainDateWords(done_on)}`,
      outcome,
    ]
      .filter((part) => part !== null && part !== '')
      .join(', '),
  )
}
