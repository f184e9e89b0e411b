import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { backupFileName, dateInName } from '../../../electron/register/backup/backupNames'
import { noLongerNeeded } from '../../../electron/register/backup/whichToKeep'

const day = 86_400_000

function copiesEveryDay(count: number): { name: string; date: string }[] {
  const last = Date.parse('2026-11-22T09:00:00Z')
  return Array.from({ length: count }, (_, ago) => {
    const at = new Date(last - ago * day).toISOString()
    const date = at.slice(0, 10)
    return { name: `Ashcombe ${date} 090000.homeward`, date }
  })
}

test('of two years of daily copies 7 days, 4 weeks and 12 months are kept', () => {
  const all = copiesEveryDay(730)
  const gone = new Set(noLongerNeeded(all))
  const kept = all.filter(({ name }) => !gone.has(name)).map(({ date }) => date)
  expect(kept.slice(0, 7)).toEqual(all.slice(0, 7).map(({ date }) => date))
  expect(new Set(kept.map((date) => date.slice(0, 7))).size).toBe(12)
  expect(kept.length).toBeLessThanOrEqual(7 + 4 + 12)
  expect(kept).toContain('2026-10-31')
})

test('of several copies of one day the newest is kept', () => {
  const copies = ['080000', '120000', '170000'].map((time) => ({
    name: `Ashcombe 2026-11-22 ${time}.homeward`,
    date: '2026-11-22',
  }))
  expect(noLongerNeeded(copies)).toEqual([
    'Ashcombe 2026-11-22 120000.homeward',
    'Ashcombe 2026-11-22 080000.homeward',
  ])
})

test('the newest copy is always kept, and never more than 23', () => {
  const anyCopies = fc.uniqueArray(fc.integer({ min: 0, max: 3000 }), { minLength: 1, maxLength: 200 })
  fc.assert(
    fc.property(anyCopies, (daysAgo) => {
      const all = copiesEveryDay(3001)
      const copies = daysAgo.flatMap((ago) => all[ago] ?? [])
      const gone = new Set(noLongerNeeded(copies))
      const newest = copies.toSorted((left, right) => (left.name < right.name ? 1 : -1))[0]
      expect(gone.has(newest?.name ?? '')).toBe(false)
      expect(copies.length - gone.size).toBeLessThanOrEqual(23)
    }),
  )
})

test('only this register’s own copies count as copies', () => {
  const file = '/x/Ashcombe.homeward'
  const name = backupFileName(file, '2026-07-01T08:05:09Z')
  expect(name).toBe('Ashcombe 2026-07-01 090509.homeward')
  expect(dateInName(file, name)).toBe('2026-07-01')
  for (const other of [
    'Ashcombe.homeward',
    'Ashcombe old 2026-07-01 090509.homeward',
    `${name}-keys`,
    'Ashcombe 2026-07-01 copy.homeward',
  ])
    expect(dateInName(file, other)).toBeNull()
})
