import { labelFor } from '../../../../shared/codes'
import type { MarkedField } from '../../../../shared/domain/interviews/markedFields'
import { exactly } from '../../../../shared/domain/time/moment'
import { exactWords } from '../../../../shared/domain/time/words'
import { fieldWords } from '../../../../shared/text/fieldWords'
import type { Block } from '../kit/model'
import { said, section, type Said } from '../kit/said'
import type { Care } from '../removing/care'
import type { InterviewRecordData } from './data'

/** A text of the interview as the paper may show it; null where nothing was written. */
export function marked(
  { facts: { marks } }: Pick<InterviewRecordData, 'facts'>,
  field: MarkedField,
  text: string | null | undefined,
  care: Care,
): string | null {
  const words = text ?? ''
  return words.trim() === '' ? null : care.text(fieldWords(field), words, marks[field] ?? [])
}

/** The child's own words, before anything a professional writes. */
export function childBlocks(data: InterviewRecordData, care: Care): Block[] {
  const { facts, page } = data
  const spoken = marked(data, 'childWords', facts.childWords, care)
  const blocks: Block[] = spoken === null ? [] : [{ kind: 'paragraph', text: `“${spoken}”` }]
  if (page !== null) {
    const { ownWords, feelings, feelingWords, wouldHelp, feedback } = page.answers
    blocks.push(
      {
        kind: 'heading',
        level: 3,
        text: `Written by the child on screen, ${exactWords(exactly(page.writtenAt))}`,
      },
      ...said([
        ['What happened', marked(data, 'pageOwnWords', ownWords, care)],
        ['Feels', feelings.map((code) => labelFor('feeling', code)).join(', ')],
        ['In the child’s words', marked(data, 'pageFeelingWords', feelingWords, care)],
        ['What would help', marked(data, 'pageWouldHelp', wouldHelp, care)],
        ...feedbackSaid(feedback),
      ]),
    )
  }
  return section('The child’s own words', blocks)
}

/** What the child said of the interview itself, as a worker wrote it down. */
export function feedbackBlocks({ facts: { feedback } }: InterviewRecordData): Block[] {
  const blocks = said(feedbackSaid(feedback))
  return blocks.length === 0 ? [] : section('What the child says of this interview', blocks)
}

function feedbackSaid(feedback: InterviewRecordData['facts']['feedback']): Said[] {
  return feedback.map(({ question, answer, note }) => [
    question,
    [answer === null ? null : labelFor('feedbackAnswer', answer), note].filter(Boolean).join('. '),
  ])
}
