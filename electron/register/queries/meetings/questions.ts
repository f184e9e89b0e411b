import { isAdultAtStart } from '../../../../shared/domain/episodes/eighteen'
import { openQuestions, type AskingEpisode, type Question } from '../../../../shared/domain/repeats/questions'
import { startOf } from '../../../../shared/domain/episodes/span'
import { compareMoments, localDateOfMoment } from '../../../../shared/domain/time/moment'
import type { EpisodeTable } from '../../database/schema/episodes'
import type { ReadDatabase } from '../../database/types'
import { groupBy, inChunks } from '../chunks'
import { episodeTimes, timeColumns } from '../episodes/episodeTimes'
import { childDob } from '../episodes/listRows'
import type { Viewing } from '../viewing'
import { answersOf } from './answers'

/** A question with the reference people know its episode by. */
export interface OpenQuestion extends Question {
  readonly childId: string
  readonly episodeRef: string
}

const columns = ['id', 'ref', 'child_id', 'before_homeward', 'harm_reported', ...timeColumns] as const
type Row = Pick<EpisodeTable, (typeof columns)[number]> & { readonly child_dob: string | null }

/**
 * What the children's episodes ask for and nobody has answered, by child.
 *
 * @param asIfOpen an episode to be looked at as if it were not closed: what it would still ask for
 */
export async function questionsOf(
  db: ReadDatabase,
  childIds: readonly string[],
  { settings }: Viewing,
  asIfOpen: string | null = null,
): Promise<ReadonlyMap<string, readonly OpenQuestion[]>> {
  const kept = await inChunks(childIds, (ids) =>
    db
      .selectFrom('episode')
      .select([...columns, childDob])
      .where('child_id', 'in', ids)
      .where('withdrawn_at', 'is', null)
      .where('status', '!=', 'cancelled')
      .execute(),
  )
  const rows = kept.map((row) => (row.id === asIfOpen ? { ...row, status: 'open' as const } : row))
  const answers = await answersOf(db, childIds)
  const harmed = await interviewsWithHarm(
    db,
    rows.filter(({ status }) => status === 'open').map(({ id }) => id),
  )
  const byChild = groupBy(rows, ({ child_id }) => child_id)
  return new Map(
    [...byChild].map(([childId, episodes]) => {
      const refs = new Map(episodes.map(({ id, ref }) => [id, ref]))
      const asking = episodes.map((row) => askingEpisode(row, episodes, harmed))
      const questions = openQuestions(asking, answers.get(childId) ?? [], settings)
      return [
        childId,
        questions.map((question) => ({
          ...question,
          childId,
          episodeRef: refs.get(question.episodeId) ?? '',
        })),
      ]
    }),
  )
}

function askingEpisode(
  row: Row,
  ofChild: readonly Row[],
  harmed: ReadonlyMap<string, readonly (readonly string[])[]>,
): AskingEpisode {
  const start = (one: Row) => startOf(episodeTimes(one)).at
  const began = start(row)
  // An interview about several episodes asks once: at the one that began last.
  const together = harmed.get(row.id) ?? []
  const asksHere = together.some((ids) => {
    const newest = ofChild
      .filter(({ id }) => ids.includes(id))
      .toSorted((a, b) => compareMoments(start(a), start(b)))
      .at(-1)
    return newest?.id === row.id
  })
  return {
    episodeId: row.id,
    type: row.type,
    status: row.status,
    adultAtStart: isAdultAtStart(row.child_dob, localDateOfMoment(began)),
    start: began,
    beforeHomeward: row.before_homeward === 1,
    harm: row.harm_reported === 'yes' || asksHere,
    harmAnsweredBy: row.harm_reported === 'yes' ? [] : together.flat(),
  }
}

/** Answers of the two lists that name no harm. */
const namesNoHarm = ['none', 'not_known', 'not_disclosed']

/** Interviews that name harm or exploitation, each as the episodes it covers, by episode. */
async function interviewsWithHarm(
  db: ReadDatabase,
  episodeIds: readonly string[],
): Promise<ReadonlyMap<string, readonly (readonly string[])[]>> {
  const found = await inChunks(episodeIds, (ids) =>
    db
      .selectFrom('interview_episode as asked')
      .innerJoin('interview', 'interview.id', 'asked.interview_id')
      .innerJoin('interview_theme', 'interview_theme.interview_id', 'interview.id')
      .select('interview.id')
      .where('asked.episode_id', 'in', ids)
      .where('asked.withdrawn_at', 'is', null)
      .where('interview.withdrawn_at', 'is', null)
      .where('interview_theme.withdrawn_at', 'is', null)
      .where('interview_theme.list', 'in', ['harm', 'exploitation'])
      .where('interview_theme.code', 'not in', namesNoHarm)
      .distinct()
      .execute(),
  )
  const links = await inChunks(
    found.map(({ id }) => id),
    (ids) =>
      db
        .selectFrom('interview_episode')
        .select(['interview_id', 'episode_id'])
        .where('interview_id', 'in', ids)
        .where('withdrawn_at', 'is', null)
        .execute(),
  )
  const byEpisode = new Map<string, string[][]>()
  for (const covered of groupBy(links, ({ interview_id }) => interview_id).values()) {
    const ids = covered.map(({ episode_id }) => episode_id)
    for (const id of ids) byEpisode.set(id, [...(byEpisode.get(id) ?? []), ids])
  }
  return byEpisode
}
