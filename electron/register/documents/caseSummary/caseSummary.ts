import { frameOf, type PrintedBy } from '../frameOf'
import { childReference } from '../fileNames'
import type { Block, Paper } from '../kit/model'
import { childBlocks } from './childBlocks'
import type { CaseSummaryData } from './data'
import { episodeBlocks } from './episodeBlocks'
import { headBlocks } from './headBlocks'
import { peopleBlocks } from './peopleBlocks'
import { voiceBlocks } from './voiceBlocks'

/** What a panel has time to read. */
const PAGES = 2

/**
 * A child's case summary (practice.md 11, P1): who the child is, what is known now, what happened, what the child said
 * and what is to be done, on two pages. Long lists give way to keep it so, and say how many they left in the register.
 */
export function caseSummaryPaper(data: CaseSummaryData, printedBy: PrintedBy): Paper {
  const reference = childReference(data.child)
  return {
    title: `Case summary ${reference}`,
    frame: frameOf(printedBy, `Case summary ${reference}`),
    maxPages: PAGES,
    blocks: [
      ...headBlocks(data),
      ...childBlocks(data),
      ...peopleBlocks(data),
      ...episodeBlocks(data),
      ...voiceBlocks(data),
      ...handlingBlocks(data),
    ],
  }
}

function handlingBlocks({ shares }: CaseSummaryData): Block[] {
  const recorded = shares === 1 ? 'once' : `${shares} times`
  return [
    { kind: 'heading', level: 2, text: 'Using this paper' },
    {
      kind: 'paragraph',
      text:
        'For people who need it for this child, and nobody else. It may hold what others said, and what the child ' +
        'asked not to be shared; take advice before any of it goes to a parent or carer. It is never sent to the ' +
        'Department for Education. Write down in Homeward whom you gave it to, and destroy it when the meeting is over.',
    },
    {
      kind: 'paragraph',
      quiet: true,
      text: `${shares === 0 ? 'Homeward holds no record of information shared about this child.' : `Information shared about this child is recorded ${recorded} in Homeward.`}    Given to ............................................................`,
    },
  ]
}
