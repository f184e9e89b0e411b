import { contract } from '../../../../shared/contract'
import { Refusal } from '../../../../shared/contract/errors'
import type { ReadDatabase } from '../../database/types'
import { query } from '../../rpc/handlers'
import { childLabelOf } from '../children/labels'
import { standingsOn } from '../children/standing'
import { isNotBack } from '../episodes/notBack'
import { viewingAt, type Viewing } from '../viewing'
import { staleOf } from './age'
import { profileFactsOf, profileRow } from './facts'
import { namedFor } from './named'
import { photoHeads, photoShown } from './photos'

/** A child's profile, without the bytes of the photo. */
export const getProfile = query(
  contract.profile.get,
  async ({ input, db, session, now }) => {
    const { childId } = input
    const child = await db.selectFrom('child').selectAll().where('id', '=', childId).executeTakeFirst()
    if (child === undefined) throw new Refusal('NOT_FOUND', { what: 'child' })
    const viewing = await viewingAt(db, now)
    const row = await profileRow(db, childId)
    const { photo, former } = await photoHeads(db, childId)
    const standing = (await standingsOn(db, [childId], viewing.today)).get(childId)
    const named = session.permissions.has('persons.read')
      ? await namedFor(db, childId)
      : { places: [], people: [] }
    const brief = ({ id, name }: { readonly id: string; readonly name: string }) => ({ id, name })
    return {
      child: childLabelOf(child, viewing.today),
      id: row?.id ?? null,
      version: row?.version ?? 0,
      facts: profileFactsOf(row),
      reviewedOn: child.profile_reviewed_on,
      photo: photo === null ? null : photoShown(photo, viewing.today),
      formerPhotos: former.map((head) => ({
        ...photoShown(head, viewing.today),
        reason: head.withdrawn_reason ?? '',
      })),
      stale: staleOf({ profile: row, reviewedOn: child.profile_reviewed_on, photo, standing }, viewing),
      matters: await matters(db, childId, viewing),
      places: named.places.map(brief),
      people: named.people.map(brief),
    }
  },
  { about: ({ childId }) => ({ action: 'profile.viewed', subject: { kind: 'child', id: childId } }) },
)

/** Looked after now, or not back: a profile out of date is worth a warning, and nobody is warned of any other. */
async function matters(db: ReadDatabase, childId: string, { today }: Viewing): Promise<boolean> {
  const notBack = await db
    .selectFrom('episode')
    .select('id')
    .where('child_id', '=', childId)
    .where(isNotBack)
    .executeTakeFirst()
  if (notBack !== undefined) return true
  const lookedAfter = await db
    .selectFrom('status_period')
    .select('id')
    .where('child_id', '=', childId)
    .where('withdrawn_at', 'is', null)
    .where('care_status', 'in', ['looked_after', 'other_LA_looked_after'])
    .where('started_on', '<=', today)
    .where((where) => where.or([where('ended_on', 'is', null), where('ended_on', '>=', today)]))
    .executeTakeFirst()
  return lookedAfter !== undefined
}
