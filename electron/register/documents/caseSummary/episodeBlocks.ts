import type { Instant } from '../../../../shared/domain/time/instant'
import { shortWords } from '../../../../shared/domain/time/words'
import type { Block, Cell } from '../kit/model'
import { oneLine } from '../kit/oneLine'
import type { CaseSummaryData, SummaryEpisode } from './data'
import { episodeLength } from './episodeLength'

const TYPES = { M: 'Missing', A: 'Away', O: 'Information' } as const
const WITHIN = {
  within: 'in 72\u00a0h',
  outside: 'later than 72\u00a0h',
  cannot_be_determined: 'in 72\u00a0h: cannot be determined',
  not_held: null,
} as const

/** The latest episodes, each with how it ended and what came of its interview. */
export function episodeBlocks({ episodes, now }: CaseSummaryData): Block[] {
  return [
    { kind: 'heading', level: 2, text: 'Episodes, newest first' },
    {
      kind: 'table',
      columns: [
        { label: 'Episode', width: 44 },
        { label: 'Type', width: 36 },
        { label: 'From', width: 92 },
        { label: 'Found or back', width: 92 },
        { label: 'Length', width: 44 },
        { label: 'How back', width: 58 },
        { label: 'Interview', width: '*' },
      ],
      rows: episodes.map((episode) => episodeRow(episode, now)),
      empty: 'No episode is recorded for this child.',
      trim: { most: 30, least: 5, more: '… and {n} earlier, see the register' },
    },
    ...preventionBlocks(episodes),
    {
      kind: 'paragraph',
      quiet: true,
      text:
        'Missing: whereabouts not known. Away: whereabouts known, away from placement without authorisation. Counts go ' +
        'by the day an episode started; cancelled episodes and second reports are left out. The 72 hours run ' +
        'from the return to the interview; where a time is not known well enough, it cannot be determined.',
    },
  ]
}

/** The newest few are enough for a meeting; two pages are all there is. */
const PREVENTIONS_SHOWN = 3

/** The police's own line of an episode, apart from the return home interviews, and only where somebody recorded it. */
function preventionBlocks(episodes: readonly SummaryEpisode[]): Block[] {
  const known = episodes.flatMap(({ ref, prevention }) =>
    prevention === null ? [] : [`${ref}: ${oneLine(prevention, 90)}`],
  )
  if (known.length === 0) return []
  const shown = known.slice(0, PREVENTIONS_SHOWN)
  const more = known.length - shown.length
  const all = more === 0 ? shown : [...shown, `${more} earlier, see the register`]
  return [
    {
      kind: 'paragraph',
      text: `Prevention interview by the police (never the return home interview). ${all.join(' · ')}`,
    },
  ]
}

function episodeRow(episode: SummaryEpisode, now: Instant): Cell[] {
  const { ref, type, start, end, goesOn, howReturned, interview, within72 } = episode
  return [
    ref,
    TYPES[type],
    shortWords(start, now),
    endCell(episode, now),
    goesOn ? 'goes on' : end === null ? 'not known' : episodeLength(start, end),
    oneLine(howReturned === null ? '–' : howWords(howReturned), 60),
    oneLine([interview, WITHIN[within72]].filter((part) => part !== null).join(', '), 90),
  ]
}

function endCell({ end, goesOn }: SummaryEpisode, now: Instant): Cell {
  const words = end === null ? null : shortWords(end, now)
  if (!goesOn) return words ?? 'not recorded'
  return { text: words === null ? 'not back' : `found ${words}, not back`, tone: 'alert', strong: true }
}

/** "Brought back by the police" stands under "How back" as "By the police". */
function howWords(label: string): string {
  const short = label.replace(/^(Brought|Came) back /, '')
  return short.charAt(0).toUpperCase() + short.slice(1)
}
