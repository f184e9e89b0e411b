import { isKnown } from '../../../../shared/domain/time/moment'
import { exactWords } from '../../../../shared/domain/time/words'
import { childReference } from '../fileNames'
import { frameOf, type PrintedBy } from '../frameOf'
import type { Block, Paper } from '../kit/model'
import { section } from '../kit/said'
import { kindWords, type Care } from '../removing/care'
import { madeForWords } from '../removing/madeFor'
import type { PaperTo } from '../removing/writtenPaper'
import { afterBlocks, endBlocks } from './afterBlocks'
import { headerBlocks, interviewBlocks, offerBlocks } from './beforeBlocks'
import { childBlocks } from './childSaid'
import type { InterviewRecordData } from './data'
import { storyBlocks } from './storyBlocks'

/** The record of one interview in reading order: the child's own words first, then sections A to M (practice.md 8.2). */
export function recordBlocks(data: InterviewRecordData, care: Care): Block[] {
  return [...storyOf(data, care), ...afterBlocks(data, care)]
}

/** What it says itself, without what followed from it. */
function storyOf(data: InterviewRecordData, care: Care): Block[] {
  return [
    ...childBlocks(data, care),
    ...headerBlocks(data, care),
    ...offerBlocks(data),
    ...interviewBlocks(data, care),
    ...storyBlocks(data, care),
  ]
}

/** The same where actions and sharing stand elsewhere: in a paper about the whole child. */
export function interviewParts(data: InterviewRecordData, care: Care): Block[] {
  return [...storyOf(data, care), ...endBlocks(data, care)]
}

/**
 * The whole record or the version for somebody, as a paper.
 *
 * @param blocks the record's own, as they may be shown
 * @param to null for the council's own file
 */
export function interviewRecordPaper(
  data: InterviewRecordData,
  blocks: readonly Block[],
  to: PaperTo | null,
  printedBy: PrintedBy,
): Paper {
  const reference = childReference(data.child)
  return {
    title: `Interview record ${reference}`,
    frame: frameOf(printedBy, `Interview record ${reference}`),
    maxPages: null,
    blocks: [
      { kind: 'heading', level: 1, text: `Return home interview: ${data.child.label}`, bookmark: reference },
      { kind: 'paragraph', quiet: true, text: headLine(data) },
      { kind: 'paragraph', text: handlingWords(to) },
      ...blocks,
    ],
  }
}

function headLine({ facts, episodes }: InterviewRecordData): string {
  const refs = episodes.map(({ ref }) => ref).join(', ')
  const held = isKnown(facts.held) ? `held ${exactWords(facts.held)}` : 'not held, or no time recorded'
  return `Interview ${held}${refs === '' ? '' : `; about ${refs}`}.`
}

function handlingWords(to: PaperTo | null): string {
  return to === null
    ? 'The whole record, for the council’s own file: it holds what the child said of others and what the child may have asked not to be shared. It goes to nobody else as it is.'
    : madeForWords(to)
}

/** In the whole record, what has to be looked at before any of it is given to anybody. */
export function markedBlocks(care: Care): Block[] {
  const lines = [
    ...care.items.map(({ where, words, kinds }) => `${where}, ${kindWords(kinds).toLowerCase()}: “${words}”`),
    ...care.lost.map(
      ({ where, words, kinds }) =>
        `${where}, ${kindWords(kinds).toLowerCase()}, no longer in the text: “${words}”`,
    ),
  ]
  return lines.length === 0
    ? []
    : section('Look at these before any of it is shared', [{ kind: 'list', items: lines, empty: '' }])
}
