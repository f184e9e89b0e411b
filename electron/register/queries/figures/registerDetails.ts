import type { NamedPerson, RegisterDetails, Theme } from '../../../../shared/returns/figures/register'
import type { ReadDatabase } from '../../database/types'
import { isOneOf } from './among'
import { deliveryOf } from './deliveryOf'

/** What themes, places and people are counted from, of some episodes and the interviews that cover them. */
export async function registerDetails(
  db: ReadDatabase,
  episodeIds: readonly string[],
  interviewIds: readonly string[],
): Promise<RegisterDetails> {
  return {
    themes: await themesOf(db, interviewIds),
    foundAt: await foundAt(db, episodeIds),
    livedIn: await livedIn(db, episodeIds),
    foundPlace: await foundPlace(db, episodeIds),
    delivery: await deliveryOf(db, interviewIds),
    named: await namedPeople(db),
    flags: await flags(db),
  }
}

async function themesOf(db: ReadDatabase, ids: readonly string[]): Promise<RegisterDetails['themes']> {
  const rows = await db
    .selectFrom('interview_theme')
    .select(['interview_id', 'list', 'code'])
    .where('withdrawn_at', 'is', null)
    .where(isOneOf('interview_id', ids))
    .execute()
  const found = new Map<string, Theme[]>()
  for (const { interview_id, list, code } of rows) {
    const themes = found.get(interview_id)
    if (themes === undefined) found.set(interview_id, [{ list, code }])
    else themes.push({ list, code })
  }
  return found
}

/** A place somebody chose says its kind; words alone say that there is something. */
async function foundAt(db: ReadDatabase, ids: readonly string[]): Promise<RegisterDetails['foundAt']> {
  const rows = await db
    .selectFrom('episode')
    .leftJoin('mention', (join) =>
      join
        .onRef('mention.episode_id', '=', 'episode.id')
        .on('mention.field', '=', 'locatedPlace')
        .on('mention.withdrawn_at', 'is', null),
    )
    .leftJoin('place', (join) =>
      join.onRef('place.id', '=', 'mention.place_id').on('place.withdrawn_at', 'is', null),
    )
    .select(['episode.id', 'episode.located_place', 'place.kind'])
    .where(isOneOf('episode.id', ids))
    .execute()
  return new Map(
    rows.flatMap(({ id, located_place, kind }) =>
      kind === null && (located_place ?? '').trim() === '' ? [] : [[id, kind ?? ''] as const],
    ),
  )
}

async function foundPlace(db: ReadDatabase, ids: readonly string[]): Promise<RegisterDetails['foundPlace']> {
  const rows = await db
    .selectFrom('mention')
    .innerJoin('place', 'place.id', 'mention.place_id')
    .select(['mention.episode_id', 'place.id', 'place.name'])
    .where('mention.field', '=', 'locatedPlace')
    .where('mention.withdrawn_at', 'is', null)
    .where('place.withdrawn_at', 'is', null)
    .where(isOneOf('mention.episode_id', ids))
    .execute()
  return new Map(rows.map(({ episode_id, id, name }) => [episode_id ?? '', { id, name }]))
}

/** Of the home the child lived in, else of the address itself. */
async function livedIn(db: ReadDatabase, ids: readonly string[]): Promise<RegisterDetails['livedIn']> {
  const rows = await db
    .selectFrom('episode')
    .innerJoin('placement', 'placement.id', 'episode.placement_id')
    .leftJoin('place', 'place.id', 'placement.place_id')
    .select(['episode.id', 'place.postcode as home', 'placement.postcode as address'])
    .where(isOneOf('episode.id', ids))
    .execute()
  return new Map(
    rows.flatMap(({ id, home, address }) => {
      const area = outwardCode(home) ?? outwardCode(address)
      return area === null ? [] : [[id, area] as const]
    }),
  )
}

/** First half of a postcode: "TQ1" of "tq1 2ab"; null where it is none. */
function outwardCode(postcode: string | null): string | null {
  const [, outward] =
    /^([A-Z]{1,2}\d[A-Z\d]?)\s*\d[A-Z]{2}$/.exec((postcode ?? '').trim().toUpperCase()) ?? []
  return outward ?? null
}

async function namedPeople(db: ReadDatabase): Promise<NamedPerson[]> {
  const rows = await db
    .selectFrom('mention')
    .innerJoin('person', 'person.id', 'mention.person_id')
    .select(['person.id', 'mention.child_id', 'mention.episode_id', 'mention.interview_id'])
    .where('mention.withdrawn_at', 'is', null)
    .where('person.withdrawn_at', 'is', null)
    .execute()
  return rows.map((row) => ({
    personId: row.id,
    childId: row.child_id,
    episodeId: row.episode_id,
    interviewId: row.interview_id,
  }))
}

async function flags(db: ReadDatabase): Promise<RegisterDetails['flags']> {
  const rows = await db
    .selectFrom('child_flag')
    .select(['child_id', 'flag', 'started_on', 'ended_on'])
    .where('withdrawn_at', 'is', null)
    .execute()
  return rows.map((row) => ({
    childId: row.child_id,
    flag: row.flag,
    from: row.started_on,
    to: row.ended_on,
  }))
}
