import { join } from 'node:path'
import { expect, test } from 'vitest'
import { buildDemo } from '../../../electron/register/demo/buildDemo'
import { readOnly, type ReadDatabase } from '../../../electron/register/database/types'
import { yearView } from '../../../electron/register/queries/returns/yearView'
import { readSettings } from '../../../electron/register/queries/settings/readSettings'
import { unlockRegister } from '../../../electron/register/unlock/unlockRegister'
import { TestClock } from '../../builders/clock'
import { temporaryFolder } from '../../builders/folder'
import { cheapPolicy } from '../../builders/register'

const now = '2026-11-22T09:10:00Z'

async function demoRegister(): Promise<ReadDatabase> {
  const file = join(temporaryFolder(), 'demo.homeward')
  const clock = new TestClock(now)
  const wish = { children: 120, episodes: 400, nowMs: Date.parse(now), seed: 11 }
  await buildDemo({ file, passphrase: 'demo', clock, policy: cheapPolicy }, wish)
  const opening = { file, clock, policy: cheapPolicy, demo: true, committed: () => undefined }
  return readOnly((await unlockRegister(opening, 'demo')).db)
}

const london = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Europe/London',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
})

/** The day on the wall, by another way than the product's. */
function wallDay(at: string | null): string {
  if (at === null) return ''
  return at.length === 10 ? at : london.format(new Date(at))
}

const later = (a: string, b: string) => (a > b ? a : b)

interface HandRow {
  readonly child: string
  readonly type: string
  readonly start: string
  readonly end: string
}

/** The rows of a year counted by hand, out of the plain columns. */
async function byHand(db: ReadDatabase, year: number): Promise<HandRow[]> {
  const [first, last] = [`${year - 1}-04-01`, `${year}-03-31`]
  const turned = await db.selectFrom('episode_type_history').select('episode_id').execute()
  const periods = await db
    .selectFrom('status_period')
    .selectAll()
    .where('care_status', '=', 'looked_after')
    .where('withdrawn_at', 'is', null)
    .execute()
  const episodes = await db
    .selectFrom('episode')
    .innerJoin('child', 'child.id', 'episode.child_id')
    .selectAll('episode')
    .select('child.local_ref')
    .where('episode.status', '!=', 'cancelled')
    .where('episode.type', '!=', 'O')
    .execute()
  return episodes.flatMap((row) => {
    if (turned.some(({ episode_id }) => episode_id === row.id)) throw new Error('count turns by hand too')
    const start = later(wallDay(row.left_at), wallDay(row.last_seen_at))
    const end = wallDay(row.type === 'M' ? (row.located_at ?? row.returned_at) : row.returned_at)
    const inCare = periods.some(
      (period) =>
        period.child_id === row.child_id &&
        period.started_on <= start &&
        (period.ended_on === null || start <= period.ended_on),
    )
    if (!inCare || start > last || (end !== '' && end < first)) return []
    return [{ child: row.local_ref ?? '', type: row.type, start, end: end > last ? '' : end }]
  })
}

const distinct = (rows: readonly HandRow[]) => new Set(rows.map(({ child }) => child)).size

test('the figures of the return are those of a count by hand, every year of a made-up register', async () => {
  const db = await demoRegister()
  for (const year of [2024, 2025, 2026, 2027]) {
    const view = await yearView(db, await readSettings(db), year, now)
    const rows = await byHand(db, year)
    const of = (type: string) => rows.filter((row) => row.type === type)
    const open = (type: string) => of(type).filter(({ end }) => end === '').length
    expect(rows.length).toBeGreaterThan(0)
    expect(
      view.rows
        .map(({ child, missing, misStart, misEnd }) => [child, missing, misStart, misEnd].join())
        .toSorted(),
    ).toEqual(
      rows.map(({ child, type, start, end }) => [child, type, dfe(start), dfe(end)].join()).toSorted(),
    )
    expect(view.counts).toMatchObject({
      incidents: { M: of('M').length, A: of('A').length },
      children: { M: distinct(of('M')), A: distinct(of('A')), either: distinct(rows) },
      openAt31March: { M: open('M'), A: open('A') },
    })
    const sum = view.counts.lengths.reduce((total, { M, A }) => total + M + A, 0)
    expect(sum).toBe(rows.length)
  }
})

function dfe(day: string): string {
  return day.split('-').toReversed().join('/')
}
