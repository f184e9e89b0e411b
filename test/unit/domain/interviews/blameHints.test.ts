import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { blamingWords } from '../../../../shared/codes/blamingWords'
import {
  blameHints,
  blamingWordsText,
  readBlamingWords,
} from '../../../../shared/domain/interviews/blameHints'

const found = (text: string) => blameHints(text, blamingWords).map((hint) => hint.found)

describe('words that can blame a child', () => {
  test('are found whole, whatever the case, the hyphen and the line break', () => {
    expect(found('She Absconded again. Very STREETWISE.')).toEqual(['absconded', 'streetwise'])
    expect(found('He is putting\nhimself at risk, attention‑seeking.')).toEqual([
      'putting himself at risk',
      'attention-seeking',
    ])
  })

  test('are not found inside other words, in facts, or in an empty text', () => {
    expect(found('The absconder’s cousin')).toEqual(['absconder'])
    expect(found('unpromiscuous; a streetwiseness')).toEqual([])
    expect(found('She went missing and was with adults who hurt her.')).toEqual([])
    expect(found('')).toEqual([])
  })

  test('are said once an entry, in the order of the text', () => {
    expect(found('promiscuous, absconds, absconded, promiscuity')).toEqual(['promiscuous', 'absconds'])
  })

  test('the shipped list can be edited as lines and read back the same', () => {
    expect(readBlamingWords(blamingWordsText(blamingWords))).toEqual({ list: blamingWords, badLines: [] })
  })

  test('a line without words or without a suggestion is named by its number', () => {
    expect(readBlamingWords('absconded: left\n\nstreetwise\n: nothing\nwild,:')).toEqual({
      list: [{ words: ['absconded'], perhaps: 'left' }],
      badLines: [3, 4, 5],
    })
  })

  test('whatever is typed, a hint names words that stand in the text', () => {
    const typed = fc.array(
      fc.constantFrom(...blamingWords.flatMap(({ words }) => words), 'x', ' ', '. ', 'é', '\n'),
    )
    fc.assert(
      fc.property(typed, (parts) => {
        const text = parts.join('')
        for (const word of found(text)) expect(text.toLowerCase().replaceAll(/\s+/g, ' ')).toContain(word)
      }),
    )
  })
})
