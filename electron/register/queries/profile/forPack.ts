import { labelFor } from '../../../../shared/codes'
import { contract } from '../../../../shared/contract'
import { addDays, type LocalDate } from '../../../../shared/domain/time/localDate'
import type { ReadDatabase } from '../../database/types'
import { query } from '../../rpc/handlers'
import { closedToViewer } from '../../viewer/closedChildren'
import { withLabels } from '../children/labels'
import { countsAndTriggers } from '../children/repeats'
import { groupBy, inChunks } from '../chunks'
import { childDob, listColumns } from '../episodes/listRows'
import { isLive, isMissingNow } from '../episodes/notBack'
import { startsFrom } from '../episodes/startSql'
import { viewingAt, type Viewing } from '../viewing'

/** A flag is a reason to carry a child's profile over the weekend while the child was missing in so many days. */
const FLAG_DAYS = 365

type Why = Map<string, string[]>

/** Children whose profile may be wanted while the council is closed, and why; those with none of the reasons last. */
export const profilesForPack = query(contract.profile.forPack, async ({ db, now }) => {
  const viewing = await viewingAt(db, now)
  const why: Why = new Map()
  await missingNow(db, why)
  await often(db, viewing, why)
  await flagged(db, viewing.today, why)
  const others = await db
    .selectFrom('profile')
    .innerJoin('child', 'child.id', 'profile.child_id')
    .select('child.id')
    .where('profile.withdrawn_at', 'is', null)
    .where('child.withdrawn_at', 'is', null)
    .execute()
  const ids = [...new Set([...why.keys(), ...others.map(({ id }) => id)])].filter(
    (id) => closedToViewer(id) === undefined,
  )
  const labelled = await withLabels(db, ids, (id) => id, viewing.today)
  return labelled.map(({ row: id, child }) => {
    const reasons = why.get(id) ?? []
    return { child, why: reasons, proposed: reasons.length > 0 }
  })
})

function add(why: Why, childId: string, reason: string): void {
  why.set(childId, [...(why.get(childId) ?? []), reason])
}

async function missingNow(db: ReadDatabase, why: Why): Promise<void> {
  const rows = await db.selectFrom('episode').select('child_id').where(isMissingNow).execute()
  for (const { child_id } of rows) add(why, child_id, 'Missing now')
}

/** Over one of the council's own lines for "often" today. */
async function often(db: ReadDatabase, viewing: Viewing, why: Why): Promise<void> {
  const on = viewing.settings.repeatTriggers.filter((trigger) => trigger.on)
  if (on.length === 0) return
  const since = addDays(viewing.today, -Math.max(...on.map(({ days }) => days)))
  const recent = await childrenSince(db, since)
  const ids = [...recent].filter(([, count]) => count > 1).map(([id]) => id)
  const rows = await inChunks(ids, (some) =>
    db
      .selectFrom('episode')
      .select([...listColumns, childDob])
      .where('child_id', 'in', some)
      .where(isLive)
      .execute(),
  )
  for (const [id, episodes] of groupBy(rows, ({ child_id }) => child_id))
    if (countsAndTriggers(episodes, viewing).triggers.length > 0) add(why, id, 'Missing often')
}

/** Episodes that began on or after a day, counted by child. */
async function childrenSince(db: ReadDatabase, since: LocalDate): Promise<ReadonlyMap<string, number>> {
  const rows = await db
    .selectFrom('episode')
    .select((select) => ['child_id', select.fn.countAll<number>().as('count')])
    .where(isLive)
    .where(startsFrom(since))
    .groupBy('child_id')
    .execute()
  return new Map(rows.map(({ child_id, count }) => [child_id, count]))
}

async function flagged(db: ReadDatabase, today: LocalDate, why: Why): Promise<void> {
  const recent = await childrenSince(db, addDays(today, -FLAG_DAYS))
  const rows = await db
    .selectFrom('child_flag')
    .select(['child_id', 'flag'])
    .where('withdrawn_at', 'is', null)
    .where((where) => where.or([where('ended_on', 'is', null), where('ended_on', '>=', today)]))
    .orderBy('id')
    .execute()
  for (const { child_id, flag } of rows)
    if (recent.has(child_id)) add(why, child_id, labelFor('childFlag', flag))
}
