import { expect, test } from 'vitest'
import { readOnly } from '../../../electron/register/database/types'
import { readChronology } from '../../../electron/register/documents/chronology/readChronology'
import { viewingAt } from '../../../electron/register/queries/viewing'
import { refusalOf } from '../../builders/calls'
import { openedRegister } from '../../builders/register'
import { lookedAfterChild, workingRegister } from '../../builders/people'
import { madeUpChild } from '../documents/madeUpChild'

async function withChild() {
  const { open } = await openedRegister()
  const childId = await madeUpChild(open)
  const db = readOnly(open.db)
  const viewing = await viewingAt(db, '2026-11-22T09:00:00Z')
  const read = async (from: string | null, to: string | null) =>
    readChronology(db, { childId, from, to }, viewing)
  return { read }
}

test('everything dated stands in the order it happened, every kind of it', async () => {
  const { read } = await withChild()
  const { dated } = await read(null, null)
  const days = dated.map(({ at }) => (at.at ?? '').slice(0, 10))
  expect(days).toEqual(days.toSorted())
  const text = JSON.stringify(dated)
  for (const words of [
    'Looked after',
    'Larkfield House',
    'Child criminal exploitation',
    'Missing, 2026-',
    'Pauline Everard',
  ])
    expect(text).toContain(words)
})

test('a period holds its first and its last day and nothing beyond; without a time is never left away', async () => {
  const { read } = await withChild()
  const all = await read(null, null)
  const { dated, undated } = await read('2026-11-01', '2026-11-16')
  const days = dated.map(({ at }) => (at.at ?? '').slice(0, 10))
  expect(days[0]).toBe('2026-11-01')
  expect(days.every((day) => day >= '2026-11-01' && day <= '2026-11-16')).toBe(true)
  expect(dated.length).toBeLessThan(all.dated.length)
  expect(undated).toEqual(all.undated)
})

test('a day that does not exist, a period that ends before it begins and an unknown child are refused', async () => {
  const { read } = await withChild()
  expect(await refusalOf(read('2026-02-31', null))).toMatchObject({ code: 'INVALID' })
  expect(await refusalOf(read('2026-11-02', '2026-11-01'))).toMatchObject({ code: 'INVALID' })
  const { call, open } = await workingRegister()
  const other = await lookedAfterChild(call)
  const db = readOnly(open.db)
  const viewing = await viewingAt(db, '2026-11-22T09:00:00Z')
  const nobody = { childId: other.replace(/.$/, '0').replace(/^./, 'f'), from: null, to: null }
  expect(await refusalOf(readChronology(db, nobody, viewing))).toMatchObject({ code: 'NOT_FOUND' })
})
