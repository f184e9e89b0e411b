import type { LocalDate } from '../../../../shared/domain/time/localDate'
import { plainDateWords } from '../../../../shared/domain/time/words'
import type { Block, Fact } from '../kit/model'
import { oneLine } from '../kit/oneLine'
import type { CaseSummaryData } from './data'

/** Status, placement and the people in charge. */
export function childBlocks(data: CaseSummaryData): Block[] {
  return [
    { kind: 'heading', level: 2, text: 'The child' },
    { kind: 'facts', facts: facts(data) },
  ]
}

function facts({ child, status }: CaseSummaryData): Fact[] {
  const always: Fact[] = [
    { label: 'Care status', value: withSince(status.careStatus, status.careStatusSince) },
    { label: 'Legal status', value: status.legalStatus ?? 'Not recorded' },
    { label: 'Lives at', value: withSince(status.placement, status.placementSince) },
    { label: 'Placed in area of', value: status.placementAuthority ?? 'Not recorded' },
    { label: 'Responsible authority', value: child.responsibleAuthority ?? 'Not recorded' },
    { label: 'Worker', value: [child.worker, child.team].filter(Boolean).join(', ') || 'Not recorded' },
    { label: 'Plan for missing', value: planWords(status.planNamesMissing) },
  ]
  const known: (Fact | null)[] = [
    fact('Reviewing officer', status.iro),
    fact('Ethnicity', child.ethnicity),
    fact('Language', languageWords(child.language, child.interpreterNeeded)),
    fact('Disability', child.disability ? 'Yes' : null),
    fact('Unaccompanied', child.unaccompanied ? 'Unaccompanied asylum-seeking child' : null),
    fact('Referral (NRM)', child.nrm),
    child.communicationNeeds === null
      ? null
      : { label: 'How to talk', value: oneLine(child.communicationNeeds, 260), wide: true },
  ]
  return [...always, ...known.filter((entry) => entry !== null)]
}

function fact(label: string, value: string | null): Fact | null {
  return value === null ? null : { label, value }
}

function planWords(named: boolean | null): string {
  if (named === null) return 'Not recorded'
  return named ? 'Yes, the plan says what to do' : 'No'
}

function languageWords(language: string | null, interpreter: boolean): string | null {
  if (!interpreter) return language
  return `${language ?? 'Not recorded'}, needs an interpreter`
}

function withSince(value: string | null, since: LocalDate | null): string {
  if (value === null) return 'Not recorded'
  return since === null ? value : `${value}, since ${plainDateWords(since)}`
}
