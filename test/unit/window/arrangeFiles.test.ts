import { expect, test } from 'vitest'
import { arrangeFiles, type FileToArrange } from '../../../renderer/features/exchange/arrangeFiles'

const file = (key: string, table: FileToArrange['table'], yearGuess: number | null): FileToArrange => ({
  key,
  table,
  yearGuess,
  saidLastYear: null,
})
const older = (...files: FileToArrange[]) => [...arrangeFiles(files).lastYear]

test('dates tell the older of two files of a table, a header without dates is this year’s', () => {
  const files = [file('last', 'missing', 2026), file('this', 'missing', 2027), file('header', 'header', null)]
  expect(arrangeFiles(files).year).toBe(2027)
  expect(older(...files)).toEqual(['last'])
})

test('one episodes.csv in which nobody moved for years is this year’s; of two the older is last year’s', () => {
  expect(older(file('missing', 'missing', 2027), file('care', 'episodes', 2025))).toEqual([])
  expect(older(file('care', 'episodes', 2025), file('newer', 'episodes', 2027))).toEqual(['care'])
})

test('what a person said stands against the dates', () => {
  const said = { ...file('care', 'episodes', 2025), saidLastYear: true }
  expect(older(file('missing', 'missing', 2027), said)).toEqual(['care'])
})
