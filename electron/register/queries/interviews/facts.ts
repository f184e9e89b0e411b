import { themeLists } from '../../../../shared/codes/themes'
import type { InterviewFacts } from '../../../../shared/contract/interviews'
import { markedFields, type MarkedField } from '../../../../shared/domain/interviews/markedFields'
import type { InterviewTable } from '../../database/schema/interviews'
import { momentColumns, rowMoment } from '../rowMoment'
import type { InterviewParts } from './parts'

/** Facts that stand in a column of their own; the interviewer, the themes and the lists stand in other tables. */
type ColumnFact = Exclude<
  keyof InterviewFacts,
  | 'held'
  | 'parentViewAt'
  | 'themes'
  | 'interviewerName'
  | 'interviewerOrganisation'
  | 'interviewerType'
  | keyof InterviewParts
>

const columnOf = {
  outcome: 'outcome',
  outcomeReason: 'outcome_reason',
  outcomeNote: 'outcome_note',
  endedAt: 'ended_at',
  mode: 'mode',
  placeType: 'place_type',
  independentOfCare: 'independent_of_care',
  independentOfPlacement: 'independent_of_placement',
  independentOfLa: 'independent_of_la',
  interviewerTrained: 'interviewer_trained',
  childRequestedPerson: 'child_requested_person',
  childRequestedReason: 'child_requested_reason',
  advocateOffered: 'advocate_offered',
  othersPresent: 'others_present',
  consentExplained: 'consent_explained',
  consentTold: 'consent_told',
  sharingObjection: 'sharing_objection',
  sharedAnyway: 'shared_anyway',
  sharedAnywayWhy: 'shared_anyway_why',
  talkedBeforeReturn: 'talked_before_return',
  safeNow: 'safe_now',
  helplinesGiven: 'helplines_given',
  childWords: 'child_words',
  planned: 'planned',
  beforeText: 'before_text',
  duringText: 'during_text',
  afterText: 'after_text',
  harmLevel: 'harm_level',
  screeningTool: 'screening_tool',
  screeningOn: 'screening_on',
  screeningResult: 'screening_result',
  whatWouldHelp: 'what_would_help',
  safetyPlan: 'safety_plan',
  trustedAdult: 'trusted_adult',
  analysis: 'analysis',
  parentViewOffered: 'parent_view_offered',
  parentViewWho: 'parent_view_who',
  parentView: 'parent_view',
  deliveredBy: 'delivered_by',
  reportAskedOn: 'report_asked_on',
  reportReceivedOn: 'report_received_on',
  reportUsable: 'report_usable',
  reportUsableWhy: 'report_usable_why',
} as const satisfies Record<ColumnFact, keyof InterviewTable>

type Texts = Partial<Record<MarkedField, string | null>>

/** The texts of an interview's own columns in which passages can be marked. */
export function markedTexts(row: InterviewTable, facts: Partial<InterviewFacts> = {}): Texts {
  const columns = row as unknown as Readonly<Record<string, string | null>>
  const texts = markedFields.flatMap((field) => {
    if (!(field in columnOf)) return []
    const name = field as Extract<MarkedField, ColumnFact>
    const given = facts[name]
    return [[field, given === undefined ? (columns[columnOf[name]] ?? null) : given]]
  })
  return Object.fromEntries(texts) as Texts
}

/** The columns of the facts that were given; the rest stay as they are. */
export function interviewColumns(
  facts: Partial<InterviewFacts>,
): Partial<Omit<InterviewTable, 'id' | 'child_id'>> {
  const given: Readonly<Record<string, unknown>> = facts
  const entries = Object.entries(columnOf)
    .filter(([fact]) => given[fact] !== undefined)
    .map(([fact, column]) => [column, given[fact] === '' ? null : given[fact]])
  return {
    ...Object.fromEntries(entries),
    ...momentColumns('held', facts.held),
    ...momentColumns('parent_view', facts.parentViewAt),
  }
}

/** Who held the interview. */
export interface Interviewer {
  readonly name: string | null
  readonly organisation: string | null
  readonly type: string | null
}

/** Everything the form holds, as the register has it. */
export function interviewFactsOf(
  row: InterviewTable,
  interviewer: Interviewer | null,
  themes: readonly { readonly list: string; readonly code: string }[],
  parts: InterviewParts,
): InterviewFacts {
  const columns = row as unknown as Readonly<Record<string, unknown>>
  const facts = Object.fromEntries(
    Object.entries(columnOf).map(([fact, column]) => [fact, columns[column]]),
  ) as Pick<InterviewFacts, ColumnFact>
  return {
    ...facts,
    held: rowMoment(row, 'held'),
    parentViewAt: rowMoment(row, 'parent_view'),
    interviewerName: interviewer?.name === '' ? null : (interviewer?.name ?? null),
    interviewerOrganisation: interviewer?.organisation ?? null,
    interviewerType: interviewer?.type ?? null,
    themes: themesByList(themes),
    ...parts,
  }
}

function themesByList(
  themes: readonly { readonly list: string; readonly code: string }[],
): InterviewFacts['themes'] {
  const lists = themeLists.map((list) => [
    list,
    themes.filter((theme) => theme.list === list).map(({ code }) => code),
  ])
  return Object.fromEntries(lists) as InterviewFacts['themes']
}
