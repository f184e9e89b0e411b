import { plainDateWords, exactWords, agoWords } from '../../../../shared/domain/time/words'
import type { Instant } from '../../../../shared/domain/time/instant'
import { dateParts, type LocalDate } from '../../../../shared/domain/time/localDate'
import { isKnown, type Moment } from '../../../../shared/domain/time/moment'
import { childReference } from '../fileNames'
import type { Block } from '../kit/model'
import { oneLine } from '../kit/oneLine'
import type { CaseSummaryData, SummaryChild, SummaryFlag, SummaryOpenEpisode } from './data'

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const

/** Who it is about, whether the child is missing now, and how often it happened. */
export function headBlocks(data: CaseSummaryData): Block[] {
  const { child, counts, open } = data
  const blocks: Block[] = [
    { kind: 'heading', level: 1, text: child.label, bookmark: childReference(child) },
    { kind: 'paragraph', text: identity(child) },
  ]
  if (open !== null) blocks.push(openNotice(open, data.now))
  if (data.flags.length > 0) blocks.push(flagsNotice(data.flags))
  blocks.push(
    {
      kind: 'figures',
      figures: [
        {
          value: String(counts.days30),
          label: counts.days30 === 1 ? 'episode in 30 days' : 'episodes in 30 days',
        },
        { value: String(counts.days90), label: 'in 90 days' },
        { value: String(counts.months12), label: 'in 12 months' },
        { value: String(counts.ever), label: 'ever recorded' },
      ],
    },
    monthsBlock(data),
  )
  if (data.triggers.length > 0) {
    const items = data.triggers.map((text) => ({ text, strong: true }))
    blocks.push({ kind: 'list', items, empty: '' })
  }
  return blocks
}

function monthsBlock({ months }: CaseSummaryData): Block {
  if (months.every(({ count }) => count === 0))
    return { kind: 'paragraph', quiet: true, text: 'No recorded episode started in the last twelve months.' }
  const bars = months.map(({ month, count }) => ({ label: monthLabel(month), count }))
  return { kind: 'months', caption: 'Episodes by the month they started', months: bars }
}

/** What everybody should know of the child at once: every flag by name, then what is known of each. */
function flagsNotice(flags: readonly SummaryFlag[]): Block {
  const known = flags.map(flagDetail).filter((text) => text !== null)
  return {
    kind: 'notice',
    tone: 'plain',
    title: `${flags.length === 1 ? 'Flag' : 'Flags'}: ${flags.map(({ label }) => label).join('  ·  ')}`,
    text: known.length === 0 ? null : `${known.join('. ')}.`,
  }
}

function flagDetail({ label, since, toldBy, note }: SummaryFlag): string | null {
  const parts = [
    since === null ? null : `since ${plainDateWords(since)}`,
    toldBy === null ? null : `said by ${toldBy}`,
    note === null ? null : oneLine(note, 140),
  ].filter((part) => part !== null)
  return parts.length === 0 ? null : `${label}: ${parts.join(', ')}`
}

function identity(child: SummaryChild): string {
  const parts = [
    child.localRef === null ? 'no council identifier' : `Identifier ${child.localRef}`,
    child.sex,
    child.dob === null ? 'date of birth not known' : bornWords(child, child.dob),
    child.dateOfDeath === null ? null : `died ${plainDateWords(child.dateOfDeath)}`,
    child.knownAs === null ? null : `known as ${child.knownAs}`,
    child.aliases.length === 0 ? null : `other names: ${child.aliases.join(', ')}`,
  ]
  return parts.filter((part) => part !== null).join('  ·  ')
}

function bornWords({ age, dobEstimated }: SummaryChild, dob: LocalDate): string {
  const years = age === null ? '' : `, age ${age}`
  return `born ${plainDateWords(dob)}${years}${dobEstimated ? ' (date estimated)' : ''}`
}

const WHERE = {
  missing: 'Now missing',
  away: 'Now away from placement without authorisation',
  foundNotBack: 'Found but not back; gone',
} as const

function openNotice(open: SummaryOpenEpisode, now: Instant): Block {
  const { where, start, ref, councilRisk } = open
  if (where === 'back')
    return { kind: 'notice', tone: 'plain', title: `Back; episode ${ref} is not closed yet`, text: null }
  if (where === 'notAsked')
    return {
      kind: 'notice',
      tone: 'alert',
      title: `Not known whether the child is still missing, gone ${since(start, now)}`,
      text: `Episode ${ref} was open in last year's return, and nobody has recorded a return since.`,
    }
  const risk = councilRisk === null ? '' : ` Council's view of the risk: ${councilRisk}.`
  return {
    kind: 'notice',
    tone: 'alert',
    title: `${WHERE[where]} ${since(start, now)}`,
    text: `${policeWords(open)}${risk} Episode ${ref}.`,
  }
}

function since(start: Moment, now: Instant): string {
  if (!isKnown(start)) return 'since a time not known yet'
  return `since ${exactWords(start)} (${agoWords(start, now)} when this was printed)`
}

function policeWords({ policeTold, policeRef, policeGrade }: SummaryOpenEpisode): string {
  if (policeTold === false) return 'Police not told.'
  if (policeTold === null) return 'Not known whether the police were told.'
  const known = [
    policeRef === null ? null : `reference ${policeRef}`,
    policeGrade === null ? null : `grade ${policeGrade}`,
  ]
  const detail = known.filter((part) => part !== null).join(', ')
  return detail === '' ? 'Police told.' : `Police told: ${detail}.`
}

/** "Nov", and "Jan 26" where a year begins. */
function monthLabel(month: LocalDate): string {
  const { month: number, year } = dateParts(month)
  const name = MONTHS[number - 1] ?? ''
  return number === 1 ? `${name} ${String(year).slice(2)}` : name
}
