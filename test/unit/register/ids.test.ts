import { expect, test } from 'vitest'
import { newId } from '../../../electron/register/ids'

const aDay = Date.parse('2026-11-22T09:00:00Z')

test('ids have the shape of a UUID of version 7', () => {
  const shape = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/
  for (let at = 0; at < 100; at += 1) expect(newId(aDay + at)).toMatch(shape)
})

test('ids of one millisecond sort in the order they were made', () => {
  const made = Array.from({ length: 20_000 }, () => newId(aDay))
  expect(made.toSorted()).toEqual(made)
  expect(new Set(made).size).toBe(made.length)
})

test('ids sort by their millisecond', () => {
  expect(newId(aDay) < newId(aDay + 1)).toBe(true)
})
