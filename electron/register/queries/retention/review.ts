import { contract } from '../../../../shared/contract'
import type { ReviewRow } from '../../../../shared/contract/retention'
import { nextReviewOn, reviewStanding } from '../../../../shared/domain/retention/review'
import { localDateOf } from '../../../../shared/domain/time/london'
import type { ReadDatabase } from '../../database/types'
import { query } from '../../rpc/handlers'
import { withLabels } from '../children/labels'
import { viewingAt, type Viewing } from '../viewing'
import { cameBackUndecided } from './cameBack'
import { keptForOf } from './facts'
import { readHeld } from './holds'
import { lastKept } from './kept'

/** The order of the list: what asks for a decision on top. */
const order = ['over', 'near', 'noDate', 'kept', 'held'] as const

/** The yearly review: whose time is over or nears, and what else somebody has to know of them. */
export const review = query(contract.retention.review, async ({ db, now }) => {
  const viewing = await viewingAt(db, now)
  const found = await reviewRows(db, viewing)
  const labelled = await withLabels(db, found, ({ childId }) => childId, viewing.today)
  const lastOn = await lastLookedThrough(db)
  const rows = labelled.map(({ row: { childId: _id, ...row }, child }): ReviewRow => ({ child, ...row }))
  return {
    rows: rows.toSorted(
      (a, b) =>
        order.indexOf(a.standing) - order.indexOf(b.standing) ||
        (a.retention.until ?? '').localeCompare(b.retention.until ?? ''),
    ),
    lastOn,
    nextOn: nextReviewOn(lastOn, viewing.today),
    placeholder: viewing.settings.retentionConfirmedBy === '',
    registerHeld: (await readHeld(db, viewing.today)).register,
  }
})

type FoundRow = Omit<ReviewRow, 'child'> & { readonly childId: string }

/** Every record that is on the list, without its label. */
async function reviewRows(db: ReadDatabase, viewing: Viewing): Promise<FoundRow[]> {
  const { settings, today } = viewing
  const keptFor = await keptForOf(db, 'everybody', settings)
  const held = await readHeld(db, today)
  const kept = await lastKept(db, null)
  const asked = await askedFor(db)
  const rows: FoundRow[] = []
  for (const [childId, retention] of keptFor) {
    const lookAgainOn = kept.get(childId)?.look_again_on ?? null
    const facts = { until: retention.until, held: held.children.has(childId), lookAgainOn }
    const standing = reviewStanding(facts, today, settings.retentionNearMonths)
    if (standing === 'later') continue
    rows.push({ childId, retention, standing, lookAgainOn, askedToDestroy: asked.has(childId) })
  }
  return rows
}

async function askedFor(db: ReadDatabase): Promise<ReadonlySet<string>> {
  const rows = await db
    .selectFrom('destruction')
    .select('child_id')
    .where('confirmed_at', 'is', null)
    .where('withdrawn_at', 'is', null)
    .execute()
  return new Set(rows.map(({ child_id }) => child_id))
}

/** Local date on which the whole list was last gone through. */
async function lastLookedThrough(db: ReadDatabase): Promise<string | null> {
  const row = await db
    .selectFrom('retention_review')
    .select('created_at')
    .where('child_id', 'is', null)
    .where('withdrawn_at', 'is', null)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row === undefined ? null : localDateOf(row.created_at)
}

/** What Today says: nothing while the list was gone through within the year and nobody waits. */
export const retentionDue = query(contract.retention.due, async ({ db, now, session }) => {
  const viewing = await viewingAt(db, now)
  const { today } = viewing
  const dueNow = nextReviewOn(await lastLookedThrough(db), today) <= today
  const onList = dueNow
    ? (await reviewRows(db, viewing)).filter(({ standing }) => standing === 'over' || standing === 'near')
    : []
  const holds = await db
    .selectFrom('legal_hold')
    .select('id')
    .where('withdrawn_at', 'is', null)
    .where('review_on', '<=', today)
    .execute()
  const toConfirm = await db
    .selectFrom('destruction')
    .select('id')
    .where('confirmed_at', 'is', null)
    .where('withdrawn_at', 'is', null)
    .where('created_by', '!=', session.user.id)
    .execute()
  return {
    toReview: onList.length,
    holdsToReview: holds.length,
    toConfirm: session.permissions.has('records.destroy') ? toConfirm.length : 0,
    cameBack: session.permissions.has('records.destroy') ? await cameBackUndecided(db, viewing) : 0,
  }
})
