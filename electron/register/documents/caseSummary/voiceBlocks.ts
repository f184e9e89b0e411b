import { exactWords } from '../../../../shared/domain/time/words'
import { plural } from '../../../../shared/text/plural'
import type { Block, Quote } from '../kit/model'
import { oneLine } from '../kit/oneLine'
import type { CaseSummaryData, SummaryInterviews, SummaryWords } from './data'

/** Room for one answer in the child's own words; the whole of it stays in the register. */
const WORDS_SHOWN = 420

/** What the child said: reasons counted over all interviews, and the latest of the child's own words. */
export function voiceBlocks({ interviews }: CaseSummaryData): Block[] {
  return [
    { kind: 'heading', level: 2, text: 'What the child said' },
    { kind: 'paragraph', text: interviewWords(interviews) },
    {
      kind: 'tallies',
      groups: interviews.themes.map(({ title, counts }) => ({ title, rows: counts })),
      empty: 'No reasons or risks are recorded from interviews.',
      trim: { most: 6, least: 3, more: '… and {n} more' },
    },
    {
      kind: 'quotes',
      quotes: interviews.words.map(quote),
      empty: "No words of the child's own are recorded.",
      trim: { most: 5, least: 1, more: '… and {n} earlier, see the register' },
    },
  ]
}

function interviewWords({ held, declined, notOffered }: SummaryInterviews): string {
  if (held + declined + notOffered === 0) return 'No return home interview is recorded yet.'
  const parts = [
    `${plural(held, 'return home interview')} held`,
    declined === 0 ? null : `${declined} declined`,
    notOffered === 0 ? null : `${notOffered} not offered`,
  ]
  const counted = parts.filter((part) => part !== null).join(', ')
  return `${counted}. Below: in how many interviews each was said.`
}

function quote(said: SummaryWords): Quote {
  const { words, held, length, episodeRefs, onScreen, objection, marked, signOff } = said
  const took = length === null ? '' : `, ${length}`
  const about = episodeRefs.length === 0 ? '' : `, about ${oneLine(episodeRefs.join(', '), 60)}`
  const whose = onScreen ? 'Written by the child on screen' : "The child's own words"
  const cautions = [
    objection === null ? null : `Asked not to be shared: ${oneLine(objection, 160)}`,
    marked.length === 0 ? null : `Marked in the register: ${marked.join(', ')}`,
  ].filter((caution) => caution !== null)
  return {
    words: oneLine(words, WORDS_SHOWN),
    source: `${whose}, interview of ${exactWords(held)}${took}${about}. ${signOff ?? 'Interview not finished yet'}`,
    caution: cautions.length === 0 ? null : cautions.join('. '),
  }
}
