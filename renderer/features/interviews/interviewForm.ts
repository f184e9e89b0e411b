import { themeLists, type ThemeList } from '../../../shared/codes/themes'
import type { InterviewFacts, MarkShape } from '../../../shared/contract/interviews'
import type { NamedBox, NamingInForm } from '../../../shared/contract/naming'
import { endProblem } from '../../../shared/domain/interviews/length'
import { markedFields, type MarkedField } from '../../../shared/domain/interviews/markedFields'
import { rebaseMarks } from '../../../shared/domain/interviews/marks'
import { isTimed, momentOf } from '../../../shared/domain/time/moment'
import { textOrNull, type Collector } from '../../components/collect'
import { dayEntry, type DayEntry } from '../../components/dayEntry'
import type { MomentEntry } from '../../components/momentEntry'
import type { Answer } from '../../components/YesNoUnknown'
import { recordedMoment } from '../episodes/missingForm'
import { heldEntry, namingOf, type NamedEntry } from '../persons/namedEntry'

/** Notes and lines of the form, by their names in the contract. */
const texts = [
  'outcomeNote',
  'interviewerName',
  'interviewerOrganisation',
  'othersPresent',
  'childRequestedReason',
  'consentTold',
  'sharingObjection',
  'sharedAnyway',
  'sharedAnywayWhy',
  'childWords',
  'beforeText',
  'duringText',
  'afterText',
  'screeningTool',
  'screeningResult',
  'whatWouldHelp',
  'safetyPlan',
  'trustedAdult',
  'analysis',
  'parentViewWho',
  'parentView',
  'reportUsableWhy',
] as const

/** Questions answered with yes, no or not known. */
const questions = [
  'independentOfCare',
  'independentOfPlacement',
  'independentOfLa',
  'interviewerTrained',
  'childRequestedPerson',
  'advocateOffered',
  'consentExplained',
  'talkedBeforeReturn',
  'safeNow',
  'helplinesGiven',
  'parentViewOffered',
  'planned',
  'reportUsable',
] as const

/** Answers chosen from a list. */
const choices = [
  'outcome',
  'outcomeReason',
  'mode',
  'placeType',
  'interviewerType',
  'deliveredBy',
  'harmLevel',
] as const

/** Days without a time. */
const days = ['screeningOn', 'reportAskedOn', 'reportReceivedOn'] as const

/** What the form holds, as typed. */
export type InterviewForm = Readonly<
  Record<(typeof texts)[number], string> &
    Record<(typeof questions)[number], Answer | null> &
    Record<(typeof choices)[number], string | null> &
    Record<(typeof days)[number], DayEntry> &
    Record<ThemeList, readonly string[]> &
    Record<MarksKey, readonly MarkShape[]> & {
      held: MomentEntry
      endedAt: MomentEntry
      parentViewAt: MomentEntry
      companions: readonly CompanionRow[]
      placesStayed: readonly PlaceRow[]
      reportChases: readonly ChaseRow[]
      feedback: readonly FeedbackRow[]
    }
>

/** Marks stand in the form beside their text: where a text is chosen from two, its marks go with it. */
export type MarksKey = `${MarkedField}Marks`

/** Where the form keeps the marks over a text. */
export function marksKey(field: MarkedField): MarksKey {
  return `${field}Marks`
}

/** Somebody the child was with, as typed. */
export interface CompanionRow {
  readonly id: string
  readonly name: string
  readonly relationship: string | null
  readonly ageBand: string | null
  readonly note: string
  /** Which person of concern it is, if somebody said so. */
  readonly is: NamedEntry | null
}

/** Somewhere the child was, as typed. */
export interface PlaceRow {
  readonly id: string
  readonly name: string
  readonly note: string
  readonly is: NamedEntry | null
}

/** A reminder about a report, as typed. */
export interface ChaseRow {
  readonly id: string
  readonly chasedOn: DayEntry
  readonly note: string
}

/** The child's answer to one question about the interview, as typed. */
export interface FeedbackRow {
  readonly question: string
  readonly answer: string | null
  readonly note: string
}

/**
 * The form filled in with what the register holds.
 *
 * @param named what its boxes were said to name
 * @param untouched nobody has saved anything of it yet: no question is shown as answered
 */
export function interviewFormOf(
  facts: InterviewFacts,
  untouched: boolean,
  named: readonly NamedBox[] = [],
): InterviewForm {
  const form = {
    ...fromEach(texts, (name) => facts[name] ?? ''),
    ...fromEach(questions, (name) => (untouched && facts[name] === 'not_known' ? null : facts[name])),
    ...fromEach(choices, (name) => facts[name]),
    ...fromEach(themeLists, (name) => facts.themes[name]),
    ...fromEach(days, (name) => dayEntry(facts[name])),
    ...fromEach(markedFields.map(marksKey), (key) => facts.marks[fieldOfMarks(key)] ?? []),
    held: recordedMoment(facts.held),
    endedAt: recordedMoment(momentOf(facts.endedAt, facts.endedAt === null ? 'unknown' : 'exact')),
    parentViewAt: recordedMoment(facts.parentViewAt),
    companions: facts.companions.map((row) => ({ ...row, ...namedRow(named, 'companion', row) })),
    placesStayed: facts.placesStayed.map((row) => ({ ...row, ...namedRow(named, 'placeStayed', row) })),
    reportChases: facts.reportChases.map(({ id, chasedOn, note }) => ({
      id,
      chasedOn: dayEntry(chasedOn),
      note: note ?? '',
    })),
    feedback: facts.feedback.map((row) => ({ ...row, note: row.note ?? '' })),
  }
  return form
}

function namedRow(
  named: readonly NamedBox[],
  field: string,
  { name, note }: { readonly name: string | null; readonly note: string | null },
) {
  return { name: name ?? '', note: note ?? '', is: heldEntry(named, field, name ?? '') }
}

/** What the form says of the people and places its rows name, beyond what was held before. */
export function interviewNamings(form: InterviewForm, held: InterviewForm): NamingInForm[] {
  const namings = (field: string, rows: readonly NamedRow[], before: readonly NamedRow[]) =>
    rows.flatMap((row) => {
      const same = before.find(({ id }) => id === row.id)
      return namingOf(field, { text: row.name, is: row.is }, { text: same?.name ?? '', is: same?.is })
    })
  return [
    ...namings('companion', form.companions, held.companions),
    ...namings('placeStayed', form.placesStayed, held.placesStayed),
  ]
}

type NamedRow = Pick<PlaceRow, 'id' | 'name' | 'is'>

function fieldOfMarks(key: MarksKey): MarkedField {
  return key.slice(0, -'Marks'.length) as MarkedField
}

/** Everything the form says as facts for a call. Ids of the fields begin with `facts.`. */
export function interviewFactsOf(form: InterviewForm, collect: Collector): InterviewFacts {
  const held = collect.moment('facts.held', form.held)
  return {
    ...fromEach(texts, (name) => textOrNull(form[name])),
    ...fromEach(questions, (name) => form[name] ?? 'not_known'),
    ...fromEach(choices, (name) => form[name]),
    ...fromEach(days, (name) => collect.day(`facts.${name}`, form[name], 'past')),
    held,
    endedAt: endOf(form, held, collect),
    parentViewAt: collect.moment('facts.parentViewAt', form.parentViewAt),
    companions: form.companions.flatMap((row) => companionFacts(row)),
    placesStayed: form.placesStayed.flatMap((row) => placeFacts(row)),
    reportChases: form.reportChases.flatMap((row) => chaseFacts(row, collect)),
    feedback: form.feedback.map(({ question, answer, note }) => ({
      question,
      answer,
      note: textOrNull(note),
    })),
    marks: Object.fromEntries(
      markedFields
        .map((field) => [field, marksAsSaved(form, field)] as const)
        .filter(([, marks]) => marks.length > 0),
    ),
    themes: fromEach(themeLists, (name) => [...form[name]]),
  }
}

/** Space at the ends of a text is not saved: its marks move along. */
function marksAsSaved(form: InterviewForm, field: MarkedField): MarkShape[] {
  const marks = form[marksKey(field)]
  if (!isWritten(field)) return [...marks]
  return [...rebaseMarks(marks, form[field], form[field].trim())]
}

function isWritten(field: MarkedField): field is MarkedField & (typeof texts)[number] {
  return (texts as readonly string[]).includes(field)
}

/** A row in which nothing is typed is nobody. */
function companionFacts({
  id,
  name,
  relationship,
  ageBand,
  note,
}: CompanionRow): InterviewFacts['companions'] {
  if (name.trim() === '' && note.trim() === '' && relationship === null && ageBand === null) return []
  return [{ id, name: textOrNull(name), relationship, ageBand, note: textOrNull(note) }]
}

/** A row in which nothing is typed is nowhere. */
function placeFacts({ id, name, note }: PlaceRow): InterviewFacts['placesStayed'] {
  if (name.trim() === '' && note.trim() === '') return []
  return [{ id, name: textOrNull(name), note: textOrNull(note) }]
}

/** When it ended: a day and a time, after it began. */
function endOf(form: InterviewForm, held: InterviewFacts['held'], collect: Collector): string | null {
  const ended = collect.moment('facts.endedAt', form.endedAt)
  if (ended.precision === 'date_only') collect.add('facts.endedAt', 'Give the time it ended as well.')
  if (!isTimed(ended)) return null
  const problem = endProblem(held, ended.at)
  if (problem !== null) collect.add('facts.endedAt', problem)
  return ended.at
}

function chaseFacts({ id, chasedOn, note }: ChaseRow, collect: Collector): InterviewFacts['reportChases'] {
  const field = `facts.reportChases.${id}`
  const nothing = chasedOn.text.trim() === '' && note.trim() === ''
  const day = collect.day(field, chasedOn, 'past', nothing ? undefined : 'Say on which day it was chased.')
  return day === null ? [] : [{ id, chasedOn: day, note: textOrNull(note) }]
}

/**
 * The facts that belong to the changed fields. The themes go together; the marks over a text go with it, so that they
 * are saved over the text they were moved along with.
 */
export function changedFacts(
  facts: InterviewFacts,
  changed: ReadonlySet<keyof InterviewForm>,
): Partial<InterviewFacts> {
  const names = new Set<PropertyKey>(changed)
  if (themeLists.some((name) => changed.has(name))) names.add('themes')
  const marked = markedFields.filter(
    (field) => names.has(marksKey(field)) || (names.has(field) && facts.marks[field] !== undefined),
  )
  const marks = Object.fromEntries(marked.map((field) => [field, facts.marks[field] ?? []]))
  const kept = Object.entries(facts).filter(([name]) => names.has(name))
  return { ...Object.fromEntries(kept), ...(marked.length > 0 ? { marks } : {}) }
}

function fromEach<const Name extends string, Value>(
  names: readonly Name[],
  value: (name: Name) => Value,
): Record<Name, Value> {
  return Object.fromEntries(names.map((name) => [name, value(name)])) as Record<Name, Value>
}
