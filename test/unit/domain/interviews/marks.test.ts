import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  markedWords,
  markState,
  newMark,
  rebaseMarks,
  splitByMarks,
  type Mark,
} from '../../../../shared/domain/interviews/marks'

const text = 'I was with Kyle and his cousin Dean at the flat. Dean had a knife.'

function mark(words: string, of = text, kind = 'third_party'): Mark {
  const start = of.indexOf(words)
  return newMark(of, start, start + words.length, kind)!
}

const afterEdit = (marked: Mark, before: string, after: string) => rebaseMarks([marked], before, after)[0]!

describe('marks go with their words', () => {
  test('typing before, after and at both edges of a passage leaves it as it was', () => {
    const kyle = mark('Kyle')
    for (const after of [
      `Well. ${text}`,
      `${text} That is all.`,
      text.replace('Kyle', 'my Kyle'),
      text.replace('Kyle', 'KKyle'),
      text.replace('Kyle', 'Kylee'),
      text.replace('Kyle', 'Kyle Kyle').replace('Kyle Kyle', 'Kyle, K'),
    ]) {
      const moved = afterEdit(kyle, text, after)
      expect(markedWords(moved, after)).toBe('Kyle')
      expect(markState(moved, after)).toBe('whole')
    }
  })

  test('an edit inside a passage keeps the passage marked and says that it changed', () => {
    const passage = mark('Kyle and his cousin Dean')
    const after = text.replace('his cousin', 'his big cousin')
    const moved = afterEdit(passage, text, after)
    expect(markedWords(moved, after)).toBe('Kyle and his big cousin Dean')
    expect(markState(moved, after)).toBe('changed')
  })

  test('a passage cut in half keeps the half that is left', () => {
    const passage = mark('Kyle and his cousin Dean')
    const after = text.replace('cousin Dean at the flat.', 'mate.')
    expect(markedWords(afterEdit(passage, text, after), after)).toBe('Kyle and his ')
  })

  test('a passage that is deleted is lost, never put on other words, and comes back with them', () => {
    const flat = mark('the flat')
    const without = text.replace('the flat', '')
    const gone = afterEdit(flat, text, without)
    expect(gone).toMatchObject({ end: null, quote: 'the flat' })
    expect(markState(gone, without)).toBe('lost')
    const more = `${without} And then home.`
    expect(afterEdit(gone, without, more).end).toBeNull()
    const back = afterEdit(afterEdit(gone, without, more), more, text)
    expect(markedWords(back, text)).toBe('the flat')
  })

  test('a passage retyped as other words is lost: the mark does not stay on what came in its place', () => {
    const after = text.replace('Kyle', 'Marlon')
    expect(markState(afterEdit(mark('Kyle'), text, after), after)).toBe('lost')
  })

  test('the whole text pasted anew finds its passages where that is plain', () => {
    const after = `Notes, tidied. ${text.replace('knife', 'blade')} End.`
    expect(markedWords(afterEdit(mark('his cousin'), text, after), after)).toBe('his cousin')
    const second: Mark = {
      kind: 'police',
      start: text.lastIndexOf('Dean'),
      end: text.lastIndexOf('Dean') + 4,
      quote: 'Dean',
    }
    const moved = afterEdit(second, text, after)
    expect(moved.start).toBe(after.lastIndexOf('Dean'))
  })

  test('words that stand there twice now are not guessed at', () => {
    const before = 'start Dean end'
    const after = 'begin Dean, Dean fin'
    expect(afterEdit(mark('Dean', before), before, after).end).toBeNull()
  })

  test('a letter of two code units is not cut', () => {
    const before = 'sad 😀 now'
    const after = 'sad 😁 now'
    const moved = afterEdit(mark('sad 😀 now', before), before, after)
    expect(markedWords(moved, after)).toBe('sad 😁 now')
    expect(afterEdit(mark('😀', before), before, after).end).toBeNull()
  })

  test('where letters repeat, an edit beside a passage is not taken for one of the passage', () => {
    const before = 'aaaaa'
    const last: Mark = { kind: 'police', start: 3, end: 5, quote: 'aa' }
    expect(afterEdit(last, before, 'aaa')).toMatchObject({ start: 1, end: 3 })
    const first: Mark = { ...last, start: 0, end: 2 }
    expect(afterEdit(first, before, 'aaa')).toMatchObject({ start: 0, end: 2 })
  })

  test('space alone cannot be marked, and space at the ends is left out', () => {
    expect(newMark(text, 1, 2, 'police')).toBeNull()
    expect(newMark(text, 10, 16, 'police')).toMatchObject({ quote: 'Kyle', start: 11, end: 15 })
  })
})

/** A small alphabet, so that words repeat and edits touch. */
const words = fc
  .array(fc.constantFrom('a', 'b', 'aa', 'ab ', ' ', '😀', 'Kyle', 'שלום', '\n'), { maxLength: 24 })
  .map((parts) => parts.join(''))

const edit = fc.record({ text: words, at: fc.nat(), cut: fc.nat(12), put: words })

/** Text before and after one edit at a place, never inside a letter of two code units. */
function edited({ text: before, at, cut, put }: { text: string; at: number; cut: number; put: string }) {
  const letters = Array.from(before)
  const from = at % (letters.length + 1)
  const kept = letters.slice(0, from).join('').length
  const gone = letters.slice(from, from + cut).join('').length
  return {
    before,
    after: before.slice(0, kept) + put + before.slice(kept + gone),
    from: kept,
    to: kept + gone,
  }
}

/**
 * The beginning and the end of the words marked, with nothing between them but what was typed; typed letters that
 * repeat their neighbours can be told in two ways, so they count twice over.
 */
function isOwn(covered: string, quote: string, put: string): boolean {
  for (let left = 0; left <= quote.length; left += 1)
    for (let right = left === 0 ? 1 : 0; left + right <= quote.length; right += 1) {
      const [first, last] = [quote.slice(0, left), quote.slice(quote.length - right)]
      if (covered.length < left + right || !covered.startsWith(first) || !covered.endsWith(last)) continue
      if ((put + put).includes(covered.slice(left, covered.length - right))) return true
    }
  return false
}

describe('whatever is typed', () => {
  test('a mark outside the edit covers the very same words afterwards', () => {
    fc.assert(
      fc.property(edit, fc.nat(), fc.nat(), (typed, a, b) => {
        const { before, after, from, to } = edited(typed)
        const marked = newMark(before, a % (before.length + 1), b % (before.length + 1), 'police')
        fc.pre(marked !== null && marked.end !== null && (marked.end <= from || marked.start >= to))
        const moved = afterEdit(marked, before, after)
        expect(markedWords(moved, after)).toBe(marked.quote)
        expect(markState(moved, after)).toBe('whole')
      }),
      { numRuns: 3000 },
    )
  })

  test('a mark is never dropped, stays inside the text, and covers words of its own or is lost', () => {
    fc.assert(
      fc.property(edit, fc.nat(), fc.nat(), (typed, a, b) => {
        const { before, after } = edited(typed)
        const marked = newMark(before, a % (before.length + 1), b % (before.length + 1), 'police')
        fc.pre(marked !== null)
        const moved = afterEdit(marked, before, after)
        expect(moved.quote).toBe(marked.quote)
        if (moved.end === null) return
        expect(moved.start).toBeGreaterThanOrEqual(0)
        expect(moved.end).toBeGreaterThan(moved.start)
        expect(moved.end).toBeLessThanOrEqual(after.length)
        expect(isOwn(markedWords(moved, after), marked.quote, typed.put)).toBe(true)
      }),
      { numRuns: 3000 },
    )
  })

  test('cutting a text at its marks loses nothing and names every mark over a passage', () => {
    const someMarks = fc.array(
      fc.record({
        kind: fc.constantFrom('police', 'third_party'),
        start: fc.nat(60),
        length: fc.nat(20),
        lost: fc.boolean(),
      }),
      { maxLength: 6 },
    )
    fc.assert(
      fc.property(words, someMarks, (over, given) => {
        const marks = given.map(({ kind, start, length, lost }) => ({
          kind,
          start,
          end: lost ? null : start + length,
          quote: 'x',
        }))
        const passages = splitByMarks(over, marks)
        expect(passages.map((passage) => passage.text).join('')).toBe(over)
        let at = 0
        for (const passage of passages) {
          const over_ = marks.filter(
            ({ start, end }) => end !== null && start <= at && end >= at + passage.text.length,
          )
          if (passage.text !== '')
            expect(passage.kinds).toEqual([...new Set(over_.map(({ kind }) => kind))].toSorted())
          at += passage.text.length
        }
      }),
      { numRuns: 1000 },
    )
  })
})
