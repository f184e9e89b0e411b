import { labelFor } from '../../../../shared/codes'
import type { MentionShown } from '../../../../shared/contract/placements'
import { startOf } from '../../../../shared/domain/episodes/span'
import { localDateOfMoment } from '../../../../shared/domain/time/moment'
import type { ReadDatabase } from '../../database/types'
import { withLabels } from '../children/labels'
import { inChunks } from '../chunks'
import { episodeTimes, timeColumns } from '../episodes/episodeTimes'
import type { Viewing } from '../viewing'
import { childrenSeen } from './childrenSeen'

/** A live mention of a record that stands, of a child the reader may see. */
export interface SeenMention {
  readonly id: string
  readonly version: number
  readonly child_id: string
  readonly episode_id: string | null
  readonly interview_id: string | null
  readonly field: string
  readonly words: string
  readonly place_id: string | null
  readonly person_id: string | null
}

/** Which mentions to read: of one place, of one person, of one child, or all. */
export type MentionsOf =
  { readonly place: string } | { readonly person: string } | { readonly child: string } | 'all'

/** Mentions as one reader sees them: cancelled episodes, withdrawn records and children kept from the reader are out. */
export async function seenMentions(db: ReadDatabase, of: MentionsOf): Promise<SeenMention[]> {
  let rows = db
    .selectFrom('mention')
    .leftJoin('episode', 'episode.id', 'mention.episode_id')
    .leftJoin('interview', 'interview.id', 'mention.interview_id')
    .select([
      'mention.id',
      'mention.version',
      'mention.child_id',
      'mention.episode_id',
      'mention.interview_id',
      'mention.field',
      'mention.words',
      'mention.place_id',
      'mention.person_id',
    ])
    .where('mention.withdrawn_at', 'is', null)
    .where('episode.withdrawn_at', 'is', null)
    .where('interview.withdrawn_at', 'is', null)
    .where((where) => where.or([where('episode.id', 'is', null), where('episode.status', '!=', 'cancelled')]))
  if (of !== 'all') {
    if ('place' in of) rows = rows.where('mention.place_id', '=', of.place)
    else if ('person' in of) rows = rows.where('mention.person_id', '=', of.person)
    else rows = rows.where('mention.child_id', '=', of.child)
  }
  const found = await rows.execute()
  const seen = await childrenSeen(
    db,
    found.map(({ child_id }) => child_id),
  )
  return found.filter(({ child_id }) => seen.has(child_id))
}

/** When a record that names something is of, and an episode's reference. */
interface RecordDay {
  readonly on: string | null
  readonly ref: string | null
}

/** Day of each record that names something: the episode's start, or the day the interview was held. */
export async function daysOf(
  db: ReadDatabase,
  mentions: readonly SeenMention[],
): Promise<ReadonlyMap<string, RecordDay>> {
  const episodeIds = mentions.flatMap(({ episode_id }) => episode_id ?? [])
  const episodes = await inChunks(episodeIds, (some) =>
    db
      .selectFrom('episode')
      .select(['id', 'ref', ...timeColumns])
      .where('id', 'in', some)
      .execute(),
  )
  const interviewIds = mentions.flatMap(({ interview_id }) => interview_id ?? [])
  const interviews = await inChunks(interviewIds, (some) =>
    db.selectFrom('interview').select(['id', 'held_at', 'created_at']).where('id', 'in', some).execute(),
  )
  return new Map<string, RecordDay>([
    ...episodes.map((row) => {
      const on = localDateOfMoment(startOf(episodeTimes(row)).at)
      return [row.id, { on, ref: row.ref }] as const
    }),
    ...interviews.map(
      (row) => [row.id, { on: (row.held_at ?? row.created_at).slice(0, 10), ref: null }] as const,
    ),
  ])
}

/** Every mention with its child and day, newest first. */
export async function mentionsShown(
  db: ReadDatabase,
  of: Exclude<MentionsOf, 'all'>,
  { today }: Viewing,
): Promise<MentionShown[]> {
  const mentions = await seenMentions(db, of)
  const days = await daysOf(db, mentions)
  const labelled = await withLabels(db, mentions, ({ child_id }) => child_id, today)
  const shown = labelled.map(({ row: mention, child }): MentionShown => {
    const record = days.get(mention.episode_id ?? mention.interview_id ?? '')
    return {
      id: mention.id,
      version: mention.version,
      child,
      episodeId: mention.episode_id,
      episodeRef: record?.ref ?? null,
      interviewId: mention.interview_id,
      on: record?.on ?? null,
      fieldLabel: labelFor('mentionField', mention.field),
      words: mention.words,
    }
  })
  return shown.toSorted((a, b) => ((a.on ?? '') < (b.on ?? '') ? 1 : -1))
}
