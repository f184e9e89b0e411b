import { describe, expect, test } from 'vitest'
import { fitted, moreWords, shownCount } from '../../../electron/register/documents/kit/trim'

const trim = { most: 30, least: 5, more: '… and {n} earlier, see the register' }

describe('shownCount', () => {
  test.each([
    ['all, where there is no trim', 151, undefined, 0, 151],
    ['at most what the list asks for', 151, trim, 1, 30],
    ['a share of it', 151, trim, 0.5, 15],
    ['never fewer than the least', 151, trim, 0, 5],
    ['never more than there are', 3, trim, 0, 3],
  ])('%s', (_what, entries, given, fraction, shown) => {
    expect(shownCount(entries, given, fraction)).toBe(shown)
  })
})

test('moreWords counts what is left away, and is silent where nothing is', () => {
  expect(moreWords(150, 30, trim)).toBe('… and 120 earlier, see the register')
  expect(moreWords(30, 30, trim)).toBeNull()
  expect(moreWords(150, 30, undefined)).toBeNull()
})

describe('fitted', () => {
  const paper = (pagesAt: (fraction: number) => number) => {
    const tried: number[] = []
    const draw = (fraction: number) => {
      tried.push(fraction)
      return { fraction, pages: pagesAt(fraction) }
    }
    return { tried, draw }
  }

  test('takes all the room when it fits at once', () => {
    const { tried, draw } = paper(() => 2)
    expect(fitted(2, draw).fraction).toBe(1)
    expect(tried).toEqual([1])
  })

  test('finds the largest room that fits, to a sixteenth', () => {
    const { tried, draw } = paper((fraction) => (fraction > 0.4 ? 3 : 2))
    const found = fitted(2, draw)
    expect(found.pages).toBe(2)
    expect(found.fraction).toBeGreaterThan(0.4 - 1 / 16)
    expect(tried.length).toBeLessThanOrEqual(5)
  })

  test('with no room at all it gives the least there is, too long as it is', () => {
    const { draw } = paper(() => 4)
    expect(fitted(2, draw)).toEqual({ fraction: 0, pages: 4 })
  })
})
