import { nrmAwaitedOrPositive } from '../../../../shared/domain/children/exploitation'
import type { FigureChild } from '../../../../shared/returns/figures/register'
import type { ReadDatabase } from '../../database/types'
import { groupBy, inChunks } from '../chunks'
import { ofChildren, type Among } from './among'

/** Every child of the register, restricted ones as well: figures count all. */
export async function figureChildren(db: ReadDatabase, among: Among): Promise<FigureChild[]> {
  const rows = await db
    .selectFrom('child')
    .select([
      'id',
      'dob',
      'dob_precision as dobPrecision',
      'sex_903',
      'nationality',
      'uasc',
      'trafficked',
      'nrm_status',
    ])
    .where('withdrawn_at', 'is', null)
    .where(ofChildren(among, 'id'))
    .orderBy('id')
    .execute()
  const flagged = await modernSlavery(db, among)
  const children = rows.map(({ id, dob, dobPrecision, sex_903, nationality, ...row }) => ({
    id,
    dob,
    dobPrecision,
    sex: sex_903,
    nationality,
    unaccompanied: row.uasc === 'yes',
    trafficked: row.trafficked === 'yes' || flagged.has(id) || nrmAwaitedOrPositive.includes(row.nrm_status),
  }))
  const marked = children.filter(({ unaccompanied, trafficked }) => unaccompanied || trafficked)
  const care = await lookedAfterOf(
    db,
    marked.map(({ id }) => id),
  )
  return children.map((child) => ({ ...child, lookedAfter: care.get(child.id) ?? [] }))
}

async function modernSlavery(db: ReadDatabase, among: Among): Promise<ReadonlySet<string>> {
  const rows = await db
    .selectFrom('child_flag')
    .select('child_id')
    .where('flag', '=', 'modern_slavery')
    .where(ofChildren(among, 'child_id'))
    .where('withdrawn_at', 'is', null)
    .execute()
  return new Set(rows.map(({ child_id }) => child_id))
}

/** The days this council looked after some children. */
async function lookedAfterOf(db: ReadDatabase, childIds: readonly string[]) {
  const rows = await inChunks(childIds, (ids) =>
    db
      .selectFrom('status_period')
      .select(['child_id', 'started_on as from', 'ended_on as to'])
      .where('child_id', 'in', ids)
      .where('care_status', '=', 'looked_after')
      .where('withdrawn_at', 'is', null)
      .execute(),
  )
  const byChild = groupBy(rows, ({ child_id }) => child_id)
  return new Map(
    [...byChild].map(([childId, periods]) => [childId, periods.map(({ from, to }) => ({ from, to }))]),
  )
}
