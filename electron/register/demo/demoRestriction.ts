import type { OpenRegister } from '../openRegister'
import type { DemoRows } from './demoRows'
import { day } from './demoTimes'
import { Chance } from './random'

/** In a register of fewer children one closed record would stand out. */
const leastChildren = 40

interface DemoPeople {
  /** Who may open the record: everybody but the officer. */
  readonly openTo: readonly string[]
  readonly ringName: string
}

/** The people of a demo register who open restricted records. */
export async function whoOpensRestricted({ db }: OpenRegister): Promise<DemoPeople> {
  const people = await db.selectFrom('user').select(['id', 'name', 'role']).execute()
  const lead = people.find(({ role }) => role === 'teamLead')
  return {
    openTo: people.filter(({ role }) => role !== 'officer').map(({ id }) => id),
    ringName: lead?.name ?? '',
  }
}

/** Restricts one child who is not away: an officer sees whom to ring in the place of the name. */
export function demoRestriction(
  rows: DemoRows,
  { openTo, ringName }: DemoPeople,
  { seed, nowMs }: { readonly seed: number; readonly nowMs: number },
): void {
  const away = new Set(
    rowsOf(rows, 'episode').flatMap((row) => (row.status === 'open' ? [row.child_id] : [])),
  )
  const child = rowsOf(rows, 'child').findLast(({ id }) => !away.has(id))
  if (child === undefined || rows.count('child') < leastChildren) return
  const chance = new Chance(seed + 2)
  const id = chance.id(nowMs - 20 * day)
  const reason = 'A relative works for the council'
  rows.add('restriction', {
    id,
    child_id: child.id,
    reason,
    ring_name: ringName,
    ring_phone: '01632 960 120',
  })
  for (const userId of openTo)
    rows.add('restriction_person', {
      id: chance.id(nowMs - 20 * day),
      restriction_id: id,
      user_id: userId,
    })
}

interface MadeRow {
  readonly id: string
  readonly child_id?: string
  readonly status?: string
}

function rowsOf(rows: DemoRows, table: 'child' | 'episode'): readonly MadeRow[] {
  return (rows.tables().get(table) ?? []) as readonly MadeRow[]
}
