import { memo, type ReactNode } from 'react'
import { markedFields } from '../../../../shared/domain/interviews/markedFields'
import { plural } from '../../../../shared/text/plural'
import { marksKey, type InterviewForm, type MarksKey } from '../interviewForm'
import type { InterviewPage } from '../interviewPage'
import { FeedbackPart } from './FeedbackPart'
import type { PartProps } from './FormParts'
import { IndependencePart, nearnessOf } from './IndependencePart'
import { ReportPart } from './ReportPart'
import { ConsentPart, SettingPart } from './SettingParts'
import {
  AfterPart,
  BeforePart,
  DuringPart,
  HarmPart,
  HelpPart,
  JudgementPart,
  ParentPart,
} from './StoryParts'

type FieldName = Exclude<keyof InterviewForm, MarksKey>

/** A part of the form that opens when there is something to write; none of them is ever needed. */
export interface FormSection {
  readonly id: string
  readonly heading: string
  /** Asked only of an interview that took place. */
  readonly onlyHeld: boolean
  /** What is counted as recorded beside the closed heading. */
  readonly counts: readonly FieldName[]
  /** What it shows besides what it counts. */
  readonly reads?: readonly FieldName[]
  readonly render: (part: PartProps, page: InterviewPage) => ReactNode
  /** Opens by itself, although nothing is recorded. */
  readonly asksForALook?: (form: InterviewForm, page: InterviewPage) => boolean
}

export const formSections: readonly FormSection[] = [
  {
    id: 'report',
    heading: 'Held by somebody else',
    onlyHeld: false,
    reads: ['deliveredBy'],
    counts: ['reportAskedOn', 'reportReceivedOn', 'reportChases', 'reportUsable', 'reportUsableWhy'],
    render: (part, page) => <ReportPart {...part} page={page} />,
    asksForALook: ({ deliveredBy }) => deliveredBy !== null && deliveredBy !== 'own',
  },
  {
    id: 'independence',
    heading: 'Independence of the interviewer',
    onlyHeld: true,
    reads: ['interviewerName'],
    counts: [
      'interviewerType',
      'interviewerOrganisation',
      'independentOfCare',
      'independentOfPlacement',
      'independentOfLa',
      'interviewerTrained',
      'childRequestedPerson',
      'childRequestedReason',
      'advocateOffered',
    ],
    render: (part, page) => <IndependencePart {...part} page={page} />,
    asksForALook: (form, page) => nearnessOf(form, page).length > 0,
  },
  {
    id: 'setting',
    heading: 'Where, how and how long',
    onlyHeld: true,
    reads: ['held'],
    counts: ['endedAt', 'mode', 'placeType', 'talkedBeforeReturn', 'othersPresent'],
    render: (part) => <SettingPart {...part} />,
  },
  {
    id: 'consent',
    heading: 'Consent and sharing',
    onlyHeld: true,
    counts: ['consentExplained', 'consentTold', 'sharingObjection', 'sharedAnyway', 'sharedAnywayWhy'],
    render: (part) => <ConsentPart {...part} />,
  },
  {
    id: 'before',
    heading: 'Before',
    onlyHeld: false,
    counts: ['beforeText', 'planned', 'push', 'pull'],
    render: (part) => <BeforePart {...part} />,
  },
  {
    id: 'during',
    heading: 'While away',
    onlyHeld: false,
    counts: [
      'duringText',
      'whereStayed',
      'placesStayed',
      'withWhom',
      'companions',
      'transport',
      'substances',
      'risks',
    ],
    render: (part) => <DuringPart {...part} />,
  },
  {
    id: 'after',
    heading: 'Return and after',
    onlyHeld: false,
    counts: ['afterText'],
    render: (part) => <AfterPart {...part} />,
  },
  {
    id: 'harm',
    heading: 'Harm and exploitation',
    onlyHeld: false,
    counts: ['harm', 'exploitation', 'harmLevel', 'screeningTool', 'screeningOn', 'screeningResult'],
    render: (part) => <HarmPart {...part} />,
  },
  {
    id: 'would-help',
    heading: 'What would help',
    onlyHeld: false,
    counts: ['whatWouldHelp', 'safetyPlan', 'trustedAdult'],
    render: (part) => <HelpPart {...part} />,
  },
  {
    id: 'parent',
    heading: 'Parent or carer view',
    onlyHeld: false,
    counts: ['parentViewOffered', 'parentViewAt', 'parentViewWho', 'parentView'],
    render: (part) => <ParentPart {...part} />,
    // A child who declines is when a parent or carer is offered the chance to speak (duty 10).
    asksForALook: ({ outcome }) => outcome === 'declined_child',
  },
  {
    id: 'feedback',
    heading: 'What the child says of this interview',
    onlyHeld: true,
    counts: ['feedback'],
    render: (part) => <FeedbackPart {...part} />,
  },
  {
    id: 'judgement',
    heading: "Interviewer's judgement",
    onlyHeld: false,
    counts: ['analysis'],
    render: (part) => <JudgementPart {...part} />,
  },
]

interface SectionFieldsProps {
  readonly section: FormSection
  readonly part: PartProps
  readonly page: InterviewPage
}

/**
 * The fields of one part, drawn anew only when something of its own changed: a keystroke in one text does not draw the
 * hundred and fifty boxes of the others.
 */
export const SectionFields = memo(
  ({ section, part, page }: SectionFieldsProps) => section.render(part, page),
  (before, now) =>
    before.page === now.page &&
    before.part.problems === now.part.problems &&
    keysOf(now.section).every((key) => before.part.fields.values[key] === now.part.fields.values[key]),
)
SectionFields.displayName = 'SectionFields'

/** Every field a part shows, marks over its texts too. */
function keysOf({ counts, reads = [] }: FormSection): readonly (keyof InterviewForm)[] {
  const marks = markedFields.filter((field) => (counts as readonly string[]).includes(field)).map(marksKey)
  return [...counts, ...reads, ...marks]
}

/** How many things a part holds: a text, a yes or no, each answer ticked, each row; "not known" says nothing. */
export function recordedIn({ counts }: FormSection, form: InterviewForm): number {
  return counts.reduce((sum, name) => sum + countOf(form[name]), 0)
}

function countOf(value: InterviewForm[FieldName]): number {
  if (value === null || value === 'not_known') return 0
  if (typeof value === 'string') return value.trim() === '' ? 0 : 1
  if (Array.isArray(value)) return value.filter((item) => isSaid(item)).length
  return 'text' in value
    ? Number(value.text.trim() !== '')
    : Number('day' in value && value.day.trim() !== '')
}

/** A row of questions the child was not asked holds nothing. */
function isSaid(item: unknown): boolean {
  if (typeof item !== 'object' || item === null || !('question' in item)) return true
  const { answer, note } = item as InterviewForm['feedback'][number]
  return answer !== null || note.trim() !== ''
}

/** "3 things recorded", for a closed heading; "optional" while there is nothing. */
export function recordedWords(count: number): string {
  return count === 0 ? 'optional' : `${plural(count, 'thing')} recorded`
}
