import { labelFor, type CodeListName } from '../../../../../shared/codes'
import { interviewLength } from '../../../../../shared/domain/interviews/length'
import { isHeld, type InterviewOutcome } from '../../../../../shared/domain/interviews/offers'
import { compareMoments, type Moment } from '../../../../../shared/domain/time/moment'
import type { ReadDatabase } from '../../../database/types'
import { outcomeOf } from '../../../queries/interviews/coverage'
import { groupBy } from '../../../queries/chunks'
import { standingsOfChild } from '../../../queries/signOff/decisions'
import { rowMoment } from '../../../queries/rowMoment'
import type { SummaryInterviews, SummaryWords } from '../data'

/** An interview as the child's episodes need it. */
export interface InterviewOfChild {
  readonly id: string
  readonly outcome: InterviewOutcome | null
  readonly held: Moment
  readonly episodeIds: readonly string[]
}

/** Lists whose answers a summary counts, with the heading each stands under. */
const COUNTED = [
  ['push', 'What pushed'],
  ['pull', 'What pulled'],
  ['harm', 'Harm'],
  ['exploitation', 'Exploitation'],
] as const satisfies readonly (readonly [CodeListName, string])[]

/** Answers that name nothing; they are no themes. */
const NAMES_NOTHING: readonly string[] = ['none', 'not_known', 'not_disclosed']

/** The child's interviews: each with what it covers, and all of them counted and quoted. */
export async function readInterviews(
  db: ReadDatabase,
  childId: string,
): Promise<{ readonly rows: readonly InterviewOfChild[]; readonly summary: SummaryInterviews }> {
  const found = await interviewRows(db, childId)
  const refs = await coveredRefs(db, childId)
  const signed = await standingsOfChild(db, childId)
  const marked = await markedTexts(db, childId)
  const rows = found.map((row) => ({
    id: row.id,
    outcome: outcomeOf(row.outcome),
    held: rowMoment(row, 'held'),
    episodeIds: (refs.get(row.id) ?? []).map(({ episodeId }) => episodeId),
  }))
  const count = (...outcomes: readonly (InterviewOutcome | null)[]): number =>
    rows.filter(({ outcome }) => outcomes.includes(outcome)).length
  return {
    rows,
    summary: {
      held: rows.filter(({ outcome }) => isHeld(outcome)).length,
      declined: count('declined_child', 'declined_parent'),
      notOffered: count('not_offered'),
      themes: await themes(db, childId),
      words: found
        .flatMap((row) =>
          wordsOf(row, marked, {
            held: rowMoment(row, 'held'),
            length: interviewLength(rowMoment(row, 'held'), row.ended_at),
            episodeRefs: (refs.get(row.id) ?? []).map(({ ref }) => ref),
            signOff: signed.get(row.id) ?? null,
          }),
        )
        .toSorted((a, b) => compareMoments(b.held, a.held)),
    },
  }
}

async function interviewRows(db: ReadDatabase, childId: string) {
  return db
    .selectFrom('interview')
    .leftJoin('child_page', 'child_page.interview_id', 'interview.id')
    .select([
      'interview.id',
      'interview.outcome',
      'interview.held_at',
      'interview.held_precision',
      'interview.ended_at',
      'interview.child_words',
      'interview.sharing_objection',
      'child_page.own_words',
      'child_page.would_help',
    ])
    .where('interview.child_id', '=', childId)
    .where('interview.withdrawn_at', 'is', null)
    .orderBy('interview.id')
    .execute()
}

interface Covered {
  readonly interviewId: string
  readonly episodeId: string
  readonly ref: string
}

/** Episodes by the interview that covers them, newest reference first; none recorded in error. */
async function coveredRefs(db: ReadDatabase, childId: string): Promise<ReadonlyMap<string, Covered[]>> {
  const rows = await db
    .selectFrom('interview_episode')
    .innerJoin('interview', 'interview.id', 'interview_episode.interview_id')
    .innerJoin('episode', 'episode.id', 'interview_episode.episode_id')
    .select([
      'interview_episode.interview_id as interviewId',
      'interview_episode.episode_id as episodeId',
      'episode.ref',
    ])
    .where('interview.child_id', '=', childId)
    .where('interview_episode.withdrawn_at', 'is', null)
    .where('episode.withdrawn_at', 'is', null)
    .where('episode.status', '!=', 'cancelled')
    .orderBy('episode.ref', 'desc')
    .execute()
  return groupBy(rows, ({ interviewId }) => interviewId)
}

/** Why passages of a text are marked, by interview and text. */
async function markedTexts(db: ReadDatabase, childId: string): Promise<ReadonlyMap<string, string[]>> {
  const rows = await db
    .selectFrom('interview_mark')
    .innerJoin('interview', 'interview.id', 'interview_mark.interview_id')
    .select(['interview_mark.interview_id', 'interview_mark.field', 'interview_mark.kind'])
    .distinct()
    .where('interview.child_id', '=', childId)
    .where('interview_mark.withdrawn_at', 'is', null)
    .orderBy('interview_mark.kind')
    .execute()
  const byText = groupBy(rows, ({ interview_id, field }) => `${interview_id} ${field}`)
  return new Map(
    [...byText].map(([text, marks]) => [
      text,
      marks.map(({ kind }) => labelFor('markKind', kind).toLowerCase()),
    ]),
  )
}

interface InterviewWords {
  readonly id: string
  readonly child_words: string | null
  readonly sharing_objection: string | null
  readonly own_words: string | null
  readonly would_help: string | null
}

/** What the child said and what the child wrote on screen, each for itself. */
function wordsOf(
  row: InterviewWords,
  marked: ReadonlyMap<string, string[]>,
  about: Pick<SummaryWords, 'held' | 'length' | 'episodeRefs' | 'signOff'>,
): SummaryWords[] {
  const objection = row.sharing_objection?.trim() ?? ''
  const texts = [
    { field: 'childWords', words: row.child_words, onScreen: false },
    { field: 'pageOwnWords', words: row.own_words, onScreen: true },
    { field: 'pageWouldHelp', words: row.would_help, onScreen: true },
  ]
  return texts.flatMap(({ field, words, onScreen }) => {
    const said = words?.trim() ?? ''
    if (said === '') return []
    return [
      {
        ...about,
        words: said,
        onScreen,
        objection: objection === '' ? null : objection,
        marked: marked.get(`${row.id} ${field}`) ?? [],
      },
    ]
  })
}

/** In how many interviews each answer was given, the most frequent first. */
async function themes(db: ReadDatabase, childId: string): Promise<SummaryInterviews['themes']> {
  const rows = await db
    .selectFrom('interview_theme')
    .innerJoin('interview', 'interview.id', 'interview_theme.interview_id')
    .select((column) => [
      'interview_theme.list',
      'interview_theme.code',
      column.fn.count<number>('interview_theme.interview_id').distinct().as('count'),
    ])
    .where('interview.child_id', '=', childId)
    .where('interview.withdrawn_at', 'is', null)
    .where('interview_theme.withdrawn_at', 'is', null)
    .where('interview_theme.code', 'not in', NAMES_NOTHING)
    .groupBy(['interview_theme.list', 'interview_theme.code'])
    .execute()
  return COUNTED.map(([list, title]) => ({
    title,
    counts: rows
      .filter((row) => row.list === list)
      .map(({ code, count }) => ({ label: labelFor(list, code), count }))
      .toSorted((a, b) => b.count - a.count || a.label.localeCompare(b.label, 'en-GB')),
  }))
}
