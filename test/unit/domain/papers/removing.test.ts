import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { markKind } from '../../../../shared/codes/interviews'
import { paperFor } from '../../../../shared/codes/papers'
import { newMark, type Mark } from '../../../../shared/domain/interviews/marks'
import {
  proposedFor,
  removedWords,
  timesStanding,
  withoutPassages,
  withoutWords,
} from '../../../../shared/domain/papers/removing'

const text = 'I was with Kyle and his cousin Dean at the flat. Dean had a knife.'
const mark = (words: string, kind = 'third_party'): Mark => {
  const at = text.indexOf(words)
  return newMark(text, at, at + words.length, kind)!
}

describe('what is proposed', () => {
  test('third parties go from what child, parent or others get, and reach police and authorities', () => {
    const to = paperFor.codes.map(({ code }) => [code, proposedFor(['third_party'], code)])
    expect(Object.fromEntries(to)).toEqual({
      child: 'remove',
      parent: 'remove',
      host_authority: 'show',
      police: 'show',
      other: 'remove',
    })
  })
  test('free text nobody marked is proposed to be shown, so that somebody reads it', () => {
    for (const { code } of paperFor.codes) expect(proposedFor([], code)).toBe('show')
  })
  test('what is not for the parent is shown to the child and removed for the parent', () => {
    expect(proposedFor(['not_to_parent'], 'child')).toBe('show')
    expect(proposedFor(['not_to_parent'], 'parent')).toBe('remove')
  })
  test('of several marks the strictest counts, and a mark nobody knows is removed', () => {
    expect(proposedFor(['not_to_parent', 'third_party'], 'child')).toBe('remove')
    expect(proposedFor(['new_kind'], 'police')).toBe('remove')
  })
  test('every kind has a proposal that differs by who asks', () => {
    for (const { code } of markKind.codes) {
      const said = new Set(paperFor.codes.map((to) => proposedFor([code], to.code)))
      expect(said.size).toBe(2)
    }
  })
})

describe('passages', () => {
  test('leave a trace that names a third party, and no other reason', () => {
    expect(withoutPassages(text, [mark('Kyle and his cousin Dean'), mark('had a knife', 'police')])).toBe(
      'I was with [removed: third party] at the flat. Dean [removed].',
    )
  })
  test('that touch or overlap leave one trace', () => {
    expect(withoutPassages(text, [mark('Kyle and his'), mark('his cousin Dean')])).toBe(
      'I was with [removed: third party] at the flat. Dean had a knife.',
    )
    expect(withoutPassages(text, [mark('Kyle'), mark('Kyle and', 'police')])).toBe(
      'I was with [removed] his cousin Dean at the flat. Dean had a knife.',
    )
  })
  test('a lost mark removes nothing', () => {
    expect(withoutPassages(text, [{ ...mark('Kyle'), end: null }])).toBe(text)
  })

  const pieces = fc.array(fc.constantFrom('a', 'b', ' ', '😀', 'Kyle', '\n', 'é'), { maxLength: 30 })
  test('whatever is marked: letters outside all marks stay in their order, none inside stays', () => {
    fc.assert(
      fc.property(pieces, fc.array(fc.tuple(fc.nat(60), fc.nat(60)), { maxLength: 5 }), (parts, ranges) => {
        const letters = parts.join('')
        const marks = ranges.map(([from, length]): Mark => ({
          kind: 'third_party',
          start: Math.min(from, letters.length),
          end: Math.min(from + length, letters.length),
          quote: '',
        }))
        const kept = Array.from({ length: letters.length }, (_, at) =>
          marks.some(({ start, end }) => start <= at && at < (end ?? 0)) ? '#' : letters[at],
        ).join('')
        const naive = kept.replaceAll(/#+/g, removedWords(['third_party']))
        expect(withoutPassages(letters, marks)).toBe(naive)
      }),
      { numRuns: 2000 },
    )
  })
})

describe('words wherever they stand', () => {
  test('whole words go, whatever their capitals, spaces and apostrophes; parts of words stay', () => {
    expect(withoutWords('Kyle, KYLE’s van, Kylee and Kyle  Marsh', ['kyle', 'Kyle Marsh'])).toBe(
      '[removed: third party], [removed: third party]’s van, Kylee and [removed: third party]',
    )
    expect(withoutWords('At O’Neill’s (shop).', ["o'neill's (shop)"])).toBe('At [removed: third party].')
  })
  test('names with a hyphen or any other sign are found', () => {
    expect(withoutWords('Ann Smith-Jones came', ['Smith-Jones'])).toBe('Ann [removed: third party] came')
    fc.assert(
      fc.property(fc.string({ maxLength: 20 }), (typed) => {
        fc.pre(!/^[()]*$/u.test(typed))
        expect(timesStanding(`(${typed})`, typed)).toBeLessThanOrEqual(1)
      }),
    )
  })
  test('a trace is not looked into, and nothing typed removes nothing', () => {
    expect(withoutWords('At the party [removed: third party]', ['party'])).toBe(
      'At the [removed: third party] [removed: third party]',
    )
    expect(withoutWords('as it was', ['', '  '])).toBe('as it was')
  })
  test('afterwards they stand nowhere, whatever the text', () => {
    const word = fc.constantFrom('Kyle', 'kyle', 'Dean', 'a.b', '(x)', '[y]', 'party', ' ', '’s', '\n', '-')
    fc.assert(
      fc.property(
        fc.array(word, { maxLength: 20 }),
        fc.constantFrom('Kyle', 'Dean', 'a.b', 'party'),
        (parts, sought) => {
          expect(timesStanding(withoutWords(parts.join(' '), [sought]), sought)).toBe(0)
        },
      ),
    )
  })
})
