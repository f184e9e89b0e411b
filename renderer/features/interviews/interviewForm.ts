import type { InterviewFacts } from '../../../shared/contract/interviews'
import { textOrNull, type Collector } from '../../components/collect'
import type { MomentEntry } from '../../components/momentEntry'
import type { Answer } from '../../components/YesNoUnknown'
import { recordedMoment } from '../episodes/missingForm'

/** Notes and lines of the form, by their names in the contract. */
const texts = [
  'outcomeNote',
  'interviewerName',
  'interviewerOrganisation',
  'othersPresent',
  'sharingObjection',
  'childWords',
  'beforeText',
  'duringText',
  'afterText',
  'whatWouldHelp',
  'analysis',
  'parentView',
  'parentViewWho',
] as const

/** Questions answered with yes, no or not known. */
const questions = [
  'independentOfCare',
  'independentOfPlacement',
  'independentOfLa',
  'childRequestedPerson',
  'advocateOffered',
  'consentExplained',
  'talkedBeforeReturn',
  'safeNow',
  'helplinesGiven',
  'parentViewOffered',
] as const

/** Answers chosen from a list. */
const choices = ['outcome', 'outcomeReason', 'mode', 'placeType', 'interviewerType'] as const

/** Lists a child's answers are ticked in. */
export const themeNames = [
  'push',
  'pull',
  'risks',
  'harm',
  'exploitation',
  'whereStayed',
  'transport',
] as const
export type ThemeName = (typeof themeNames)[number]

/** What the form holds, as typed. */
export type InterviewForm = Readonly<
  Record<(typeof texts)[number], string> &
    Record<(typeof questions)[number], Answer | null> &
    Record<(typeof choices)[number], string | null> &
    Record<ThemeName, readonly string[]> & { held: MomentEntry; parentViewAt: MomentEntry }
>

/**
 * The form filled in with what the register holds.
 * @param untouched nobody has saved anything of it yet: no question is shown as answered
 */
export function interviewFormOf(facts: InterviewFacts, untouched: boolean): InterviewForm {
  const form = {
    ...fromEach(texts, (name) => facts[name] ?? ''),
    ...fromEach(questions, (name) => (untouched && facts[name] === 'not_known' ? null : facts[name])),
    ...fromEach(choices, (name) => facts[name]),
    ...fromEach(themeNames, (name) => facts.themes[name]),
    held: recordedMoment(facts.held),
    parentViewAt: recordedMoment(facts.parentViewAt),
  }
  return form
}

/** Everything the form says as facts for a call. Ids of the fields begin with `facts.`. */
export function interviewFactsOf(form: InterviewForm, collect: Collector): InterviewFacts {
  return {
    ...fromEach(texts, (name) => textOrNull(form[name])),
    ...fromEach(questions, (name) => form[name] ?? 'not_known'),
    ...fromEach(choices, (name) => form[name]),
    held: collect.moment('facts.held', form.held),
    parentViewAt: collect.moment('facts.parentViewAt', form.parentViewAt),
    themes: fromEach(themeNames, (name) => [...form[name]]),
  }
}

/** The facts that belong to the changed fields; the themes go together. */
export function changedFacts(
  facts: InterviewFacts,
  changed: ReadonlySet<keyof InterviewForm>,
): Partial<InterviewFacts> {
  const names = new Set<PropertyKey>(changed)
  if (themeNames.some((name) => changed.has(name))) names.add('themes')
  const kept = Object.entries(facts).filter(([name]) => names.has(name))
  return Object.fromEntries(kept)
}

function fromEach<const Name extends string, Value>(
  names: readonly Name[],
  value: (name: Name) => Value,
): Record<Name, Value> {
  return Object.fromEntries(names.map((name) => [name, value(name)])) as Record<Name, Value>
}
