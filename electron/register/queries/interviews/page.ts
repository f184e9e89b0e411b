import { contract } from '../../../../shared/contract'
import { Refusal } from '../../../../shared/contract/errors'
import type { ClockShape } from '../../../../shared/contract/episodes'
import { independenceWarnings } from '../../../../shared/domain/interviews/independence'
import { plural } from '../../../../shared/text/plural'
import type { InterviewTable } from '../../database/schema/interviews'
import type { ReadDatabase } from '../../database/types'
import { query } from '../../rpc/handlers'
import { assignedTo } from '../assigning/assignedTo'
import { childLabel } from '../children/labels'
import { namedBoxes } from '../persons/namedBoxes'
import { rowMoment } from '../rowMoment'
import { viewingAt } from '../viewing'
import { clockOfInterview } from './clockOfInterview'
import { couldCover } from './couldCover'
import { coveredEpisodes } from './coveredEpisodes'
import { coveredShape } from './coveredShape'
import { coveringInterviews, outcomeOf } from './coverage'
import { interviewFactsOf } from './facts'
import { answersOf, childPageOf } from './childPage'
import { nearToTheChild } from './independence'
import { interviewNeedsOf } from './needs'
import { offerOf, offersOf } from './offers'
import { interviewParts } from './parts'
import { typedBy } from './typedBy'
import { unfinishedWords } from './unfinished'
import { workerOf } from './workerOf'

/** Everything about one interview on one page. */
export const interviewPage = query(
  contract.interviews.get,
  async ({ input, db, now, session }) => {
    const row = await liveInterview(db, input.id)
    const viewing = await viewingAt(db, now)
    const child = await childLabel(db, row.child_id, viewing.today)
    const episodes = (await coveredEpisodes(db, [row.id])).get(row.id) ?? []
    const covering = await coveringInterviews(
      db,
      episodes.map(({ id }) => id),
    )
    const clock = clockOfInterview(episodes, covering, viewing)?.clock
    const held = { outcome: outcomeOf(row.outcome), held: rowMoment(row, 'held') }
    const interviewer = await workerOf(db, row.interviewer_id)
    const { needs, warnings } = await interviewNeedsOf(db, row, now)
    const near = await nearToTheChild(db, row.child_id, now)
    const written = await childPageOf(db, row.id)
    return {
      id: row.id,
      version: row.version,
      child,
      episodes: episodes.map((episode) => coveredShape(episode, held, viewing)),
      coversSentence: `This interview covers ${plural(episodes.length, 'episode')}.`,
      couldCover: (await couldCover(db, row)).map((episode) => coveredShape(episode, held, viewing)),
      offers:
        (await offersOf(db, [row.id])).get(row.id)?.map(({ interviewId: _id, ...offer }) => offer) ?? [],
      withdrawnOffers: await withdrawnOffers(db, row.id),
      facts: interviewFactsOf(
        row,
        interviewer,
        await themesOf(db, row.id),
        await interviewParts(db, row.id, viewing.settings.feedbackQuestions),
      ),
      named: await namedBoxes(db, session, { episodeId: null, interviewId: row.id }),
      ...standingOf(row, clock),
      givenTo: (await assignedTo(db, [row.id], session.user)).get(row.id) ?? null,
      submittedAt: row.submitted_at,
      submittedBy: await userName(db, row.submitted_by),
      needs,
      warnings: [
        ...warnings,
        ...independenceWarnings(
          {
            name: interviewer?.name ?? '',
            organisation: interviewer?.organisation ?? '',
            independentOfCare: row.independent_of_care,
          },
          near.carePeople,
          near.placementNames,
        ),
      ],
      carePeople: [...near.carePeople],
      placementNames: [...near.placementNames],
      typedBy: await typedBy(db, row.id),
      childPage:
        written === null || written.written_at === null
          ? null
          : { ...answersOf(written, viewing.settings.feedbackQuestions), writtenAt: written.written_at },
    }
  },
  {
    about: ({ id }, { child }) => ({
      action: 'interview.viewed',
      subject: { kind: 'child', id: child.id },
      detail: { interviewId: id },
    }),
  },
)

/** The interview; @throws NOT_FOUND where there is none, or it was withdrawn */
export async function liveInterview(db: ReadDatabase, id: string): Promise<InterviewTable> {
  const row = await db
    .selectFrom('interview')
    .selectAll()
    .where('id', '=', id)
    .where('withdrawn_at', 'is', null)
    .executeTakeFirst()
  if (row === undefined) throw new Refusal('NOT_FOUND', { what: 'interview' })
  return row
}

/** What was chosen from the lists. */
export async function themesOf(db: ReadDatabase, interviewId: string) {
  return db
    .selectFrom('interview_theme')
    .select(['list', 'code'])
    .where('interview_id', '=', interviewId)
    .where('withdrawn_at', 'is', null)
    .orderBy('id')
    .execute()
}

async function withdrawnOffers(db: ReadDatabase, interviewId: string) {
  const rows = await db
    .selectFrom('offer')
    .selectAll()
    .where('interview_id', '=', interviewId)
    .where('withdrawn_at', 'is not', null)
    .orderBy('id')
    .execute()
  return rows.map((row) => ({ ...offerOf(row), reason: row.withdrawn_reason ?? '' }))
}

async function userName(db: ReadDatabase, userId: string | null): Promise<string | null> {
  if (userId === null) return null
  const user = await db.selectFrom('user').select('name').where('id', '=', userId).executeTakeFirst()
  return user?.name ?? userId
}

/** How it stands: by its clock until an outcome is recorded; the hours left are nobody's worry from then on. */
function standingOf(
  { outcome, submitted_at: finished }: Pick<InterviewTable, 'outcome' | 'submitted_at'>,
  clock: ClockShape | undefined,
): Pick<ClockShape, 'bucket'> & { readonly clockWords: string } {
  if (finished === null && outcome !== null) return { bucket: 'notDue', clockWords: unfinishedWords(outcome) }
  return { bucket: clock?.bucket ?? 'notDue', clockWords: clock?.words ?? 'Not due' }
}
