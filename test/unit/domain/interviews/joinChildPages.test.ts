import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { joinChildPages, type ChildsAnswers } from '../../../../shared/domain/interviews/joinChildPages'

const words = fc.option(fc.string({ maxLength: 12 }), { nil: null })

const page: fc.Arbitrary<ChildsAnswers> = fc.record({
  ownWords: words,
  feelings: fc.uniqueArray(fc.constantFrom('tired', 'ok', 'angry', 'worried')),
  feelingWords: words,
  wouldHelp: words,
  feedback: fc.array(
    fc.record({
      question: fc.constantFrom('Was it easy?', 'Was it private?'),
      answer: fc.option(fc.constantFrom('yes', 'no'), { nil: null }),
      note: words,
    }),
    { maxLength: 3 },
  ),
})

const textsOf = ({ ownWords, feelingWords, wouldHelp, feedback }: ChildsAnswers): (string | null)[] => [
  ownWords,
  feelingWords,
  wouldHelp,
  ...feedback.map(({ note }) => note),
]

test('two versions of a page are one that holds every word and feeling of both', () => {
  fc.assert(
    fc.property(page, page, (first, second) => {
      const both = joinChildPages(first, second)
      for (const each of [first, second]) {
        textsOf(each).forEach((text, at) => expect(textsOf(both)[at] ?? '').toContain(text ?? ''))
        expect(both.feelings).toEqual(expect.arrayContaining([...each.feelings]))
        each.feedback.forEach(({ answer }, at) => {
          if (answer !== null) expect(both.feedback[at]?.answer).not.toBeNull()
        })
      }
      expect(both.feedback.length).toBe(Math.max(first.feedback.length, second.feedback.length))
    }),
  )
})

test('a version that only went on writing is not said twice', () => {
  const first = { ownWords: 'I went', feelings: [], feelingWords: null, wouldHelp: 'rest', feedback: [] }
  const second = { ...first, ownWords: 'I went home', wouldHelp: null }
  expect(joinChildPages(first, second)).toEqual({ ...first, ownWords: 'I went home' })
  expect(joinChildPages(second, first).ownWords).toBe('I went home')
})
