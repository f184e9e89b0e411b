import { Refusal } from '../../../../shared/contract/errors'
import { photoAgeWords } from '../../../../shared/domain/profile/stale'
import { startOf } from '../../../../shared/domain/episodes/span'
import type { ReadDatabase } from '../../database/types'
import { standingsOn } from '../../queries/children/standing'
import { episodeTimes, timeColumns } from '../../queries/episodes/episodeTimes'
import { gradeLabel, gradesOf, newestGrade } from '../../queries/episodes/grades'
import { isLive, isNotBack } from '../../queries/episodes/notBack'
import { startSql } from '../../queries/episodes/startSql'
import { staleOf } from '../../queries/profile/age'
import { profileFactsOf, profileRow } from '../../queries/profile/facts'
import { namedFor, type PersonNamed, type PlaceNamed } from '../../queries/profile/named'
import { rowMoment } from '../../queries/rowMoment'
import type { Viewing } from '../../queries/viewing'
import { readChild } from '../caseSummary/read/child'
import { readContacts, readFlags } from '../caseSummary/read/people'
import { readStatus } from '../caseSummary/read/status'
import type { ProfileAbsence, ProfileData } from './data'

/** Absences that are over, as far back as anybody looks at night. */
const EARLIER = 5

/**
 * A missing child's profile, by reading alone.
 *
 * @param withPeople whether people of concern stand on it: third parties, for the police alone
 * @throws NOT_FOUND when there is no such child, or the record was withdrawn
 */
export async function readProfile(
  db: ReadDatabase,
  which: { readonly childId: string; readonly withPeople: boolean },
  viewing: Viewing,
): Promise<ProfileData> {
  const { childId, withPeople } = which
  const child = await readChild(db, childId, viewing)
  if (child === null) throw new Refusal('NOT_FOUND', { what: 'child' })
  const { profile_reviewed_on: reviewedOn } = await db
    .selectFrom('child')
    .select('profile_reviewed_on')
    .where('id', '=', childId)
    .executeTakeFirstOrThrow()
  const profile = await profileRow(db, childId)
  const photo = await photoRow(db, childId)
  const standing = (await standingsOn(db, [childId], viewing.today)).get(childId)
  const named = await namedFor(db, childId)
  return {
    now: viewing.now,
    child,
    status: await readStatus(db, childId, viewing),
    flags: await readFlags(db, childId, viewing.today),
    facts: profileFactsOf(profile),
    reviewedOn,
    photo:
      photo === null
        ? null
        : {
            jpeg: new Uint8Array(photo.content),
            words: photoAgeWords(photo.taken_on, viewing.today),
          },
    stale: staleOf({ profile, reviewedOn, photo, standing }, viewing),
    open: await readOpen(db, childId),
    earlier: await readEarlier(db, childId),
    contacts: await readContacts(db, childId),
    places: named.places.map(placeWords),
    people: withPeople ? named.people.map(personWords) : [],
  }
}

async function photoRow(db: ReadDatabase, childId: string) {
  const row = await db
    .selectFrom('photo')
    .select(['content', 'taken_on'])
    .where('child_id', '=', childId)
    .where('withdrawn_at', 'is', null)
    .orderBy('taken_on', 'desc')
    .orderBy('id', 'desc')
    .executeTakeFirst()
  return row ?? null
}

async function readOpen(db: ReadDatabase, childId: string): Promise<ProfileAbsence | null> {
  const row = await db
    .selectFrom('episode')
    .select([
      'id',
      'ref',
      'last_seen_by',
      'clothing',
      'circumstances',
      'said_where',
      'has_phone',
      'has_money',
    ])
    .select(['has_medication', 'police_told', 'police_ref', ...timeColumns])
    .where('child_id', '=', childId)
    .where(isNotBack)
    .executeTakeFirst()
  if (row === undefined) return null
  const grades = (await gradesOf(db, [row.id])).get(row.id)
  return {
    ref: row.ref,
    type: row.type,
    start: startOf(episodeTimes(row)).at,
    lastSeen: rowMoment(row, 'last_seen'),
    left: rowMoment(row, 'left'),
    lastSeenBy: row.last_seen_by,
    clothing: row.clothing,
    circumstances: row.circumstances,
    saidWhere: row.said_where,
    hasPhone: row.has_phone,
    hasMoney: row.has_money,
    hasMedication: row.has_medication,
    policeTold: row.police_told,
    policeRef: row.police_ref,
    policeGrade: gradeLabel('police', newestGrade(grades, 'police')),
    councilRisk: gradeLabel('council', newestGrade(grades, 'council')),
  }
}

async function readEarlier(db: ReadDatabase, childId: string) {
  const rows = await db
    .selectFrom('episode')
    .select(['located_place', ...timeColumns])
    .where('child_id', '=', childId)
    .where(isLive)
    .where((where) => where.not(isNotBack(where)))
    .orderBy(startSql, 'desc')
    .limit(EARLIER)
    .execute()
  return rows.map((row) => ({ start: startOf(episodeTimes(row)).at, found: row.located_place }))
}

/** As on the list of homes: where a family or a foster carer lives is not given away. */
function placeWords({ name, kind, address, postcode }: PlaceNamed): string {
  if (kind === 'foster' || kind === 'family_home') return name
  return [name, address, postcode].filter((part) => part !== null && part !== '').join(', ')
}

function personWords({ name, alsoCalled, description }: PersonNamed): string {
  const also = alsoCalled === null ? null : `also called ${alsoCalled.replaceAll('\n', ', ')}`
  return [name, also, description].filter((part) => part !== null && part !== '').join('; ')
}
