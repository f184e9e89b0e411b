import { agoWords, exactWords } from '../../../../shared/domain/time/words'
import { isKnown, type Moment } from '../../../../shared/domain/time/moment'
import type { Block, Fact } from '../kit/model'
import type { ProfileAbsence, ProfileData } from './data'

const ANSWERS = { yes: 'Yes', no: 'No', not_known: 'Not known' } as const

/** What is known of the absence that goes on: last seen, clothing, circumstances. Nothing while the child is back. */
export function absenceBlocks({ open, now }: ProfileData): Block[] {
  if (open === null) return []
  const state = open.type === 'A' ? 'Away from placement' : 'Missing'
  const since = isKnown(open.start)
    ? `since ${exactWords(open.start)} (${agoWords(open.start, now)} when this was printed)`
    : 'since a time not known yet'
  return [
    { kind: 'notice', tone: 'alert', title: `${state} ${since}`, text: policeWords(open) },
    { kind: 'heading', level: 2, text: 'Part 2: this time' },
    { kind: 'facts', facts: facts(open) },
  ]
}

function policeWords({ policeTold, policeRef, policeGrade, councilRisk, ref }: ProfileAbsence): string {
  const told = {
    yes: 'Police told',
    no: 'Police not told',
    not_known: 'Not known whether the police were told',
  }
  return [
    told[policeTold],
    policeRef === null ? null : `police reference ${policeRef}`,
    policeGrade === null ? null : `police grade ${policeGrade}`,
    councilRisk === null ? null : `council’s view of the risk ${councilRisk}`,
    `episode ${ref}`,
  ]
    .filter((part) => part !== null)
    .join('; ')
}

function facts(open: ProfileAbsence): Fact[] {
  return [
    { label: 'Last seen', value: when(open.lastSeen) },
    { label: 'By', value: open.lastSeenBy ?? 'Not recorded' },
    { label: 'Left', value: when(open.left) },
    { label: 'Has a phone', value: ANSWERS[open.hasPhone] },
    { label: 'Has money', value: ANSWERS[open.hasMoney] },
    { label: 'Has medication', value: ANSWERS[open.hasMedication] },
    { label: 'Clothing', value: open.clothing ?? 'Not recorded', wide: true },
    { label: 'Circumstances', value: open.circumstances ?? 'Not recorded', wide: true },
    { label: 'Said where', value: open.saidWhere ?? 'Not recorded', wide: true },
  ]
}

function when(moment: Moment): string {
  return isKnown(moment) ? exactWords(moment) : 'Not known'
}
