import type { ReactNode } from 'react'
import { codeLists } from '../../../shared/codes'
import { ChoiceField } from '../../components/ChoiceField'
import { CodeSelect } from '../../components/CodeSelect'
import { DayTimeField } from '../../components/DayTimeField'
import { focusField, problemOf, type Problem } from '../../components/ErrorSummary'
import { LineField, NotesField } from '../../components/LineField'
import { RuleNotes, type RuleNote } from '../../components/RuleNotes'
import type { Fields } from '../../components/useFields'
import { YesNoUnknown } from '../../components/YesNoUnknown'
import { NamedField } from '../persons/NamedField'
import { namedField } from '../persons/namedEntry'
import type { MissingForm } from './missingForm'

export interface MissingFieldsProps {
  readonly fields: Fields<MissingForm>
  readonly problems: readonly Problem[]
}

const types = [
  { value: 'M', label: 'Missing', hint: 'Nobody knows where the child is.' },
  {
    value: 'A',
    label: 'Away from placement without authorisation',
    hint: 'A looked-after child who is known to be somewhere else than the placement.',
  },
  { value: 'O', label: 'Information only', hint: 'Neither of the two: goes into no return and no figure.' },
] as const

const toFirstTime = () => focusField('facts.lastSeen-time')

export interface TypeFieldProps extends MissingFieldsProps {
  /** A type that does not fit how the child stands: said, never a block. */
  readonly notes: readonly RuleNote[]
}

/** Missing, away, or information only; nothing is preselected. */
export function TypeField({ fields, problems, notes }: TypeFieldProps) {
  return (
    <>
      <ChoiceField
        id="facts.type"
        label="What is it?"
        hint="M, A or O chooses too."
        choices={types}
        onLetter={toFirstTime}
        {...fields.of('type')}
        error={problemOf(problems, 'facts.type')}
      />
      <RuleNotes notes={notes} />
    </>
  )
}

export interface StartFieldsProps extends MissingFieldsProps {
  readonly notes: readonly RuleNote[]
  /** Between the two times and the notes: "no time is known yet". */
  readonly children?: ReactNode
}

/** The two times the start comes from: the later one counts. */
export function StartFields({ fields, problems, notes, children }: StartFieldsProps) {
  return (
    <>
      <DayTimeField
        id="facts.lastSeen"
        label="Last seen"
        hint="By a responsible adult. As you would say it: 2350, yesterday, 2/4."
        {...fields.of('lastSeen')}
        error={problemOf(problems, 'facts.lastSeen')}
      />
      <DayTimeField
        id="facts.left"
        label="Left"
        hint="When the child went, where somebody knows. The later of the two is the start."
        {...fields.of('left')}
        error={problemOf(problems, 'facts.left')}
      />
      <RuleNotes notes={notes} />
      {children}
    </>
  )
}

/** Whether the police know. */
export function PoliceFields({ fields, problems }: MissingFieldsProps) {
  const { policeTold } = fields.values
  return (
    <>
      <YesNoUnknown
        id="facts.policeTold"
        label="Have the police been told?"
        {...fields.of('policeTold')}
        error={problemOf(problems, 'facts.policeTold')}
      />
      {policeTold === 'yes' && (
        <DayTimeField
          id="facts.policeToldAt"
          label="Police told at"
          {...fields.of('policeToldAt')}
          error={problemOf(problems, 'facts.policeToldAt')}
        />
      )}
      {policeTold === 'no' && (
        <NotesField
          id="facts.policeNotToldReason"
          label="Why not"
          rows={2}
          {...fields.of('policeNotToldReason')}
          error={problemOf(problems, 'facts.policeNotToldReason')}
        />
      )}
      {policeTold !== 'no' && (
        <LineField id="facts.policeRef" label="Police reference" width="medium" {...fields.of('policeRef')} />
      )}
    </>
  )
}

/** Grades, risk and reference. */
export function RiskFields({ fields, problems }: MissingFieldsProps) {
  return (
    <>
      <CodeSelect
        id="facts.policeGrade"
        label="Police risk grade"
        list={codeLists.policeGrade}
        {...fields.of('policeGrade')}
        error={problemOf(problems, 'facts.policeGrade')}
      />
      <CodeSelect
        id="facts.councilRisk"
        label="The council's own view of the risk"
        list={codeLists.councilRisk}
        {...fields.of('councilRisk')}
        error={problemOf(problems, 'facts.councilRisk')}
      />
      <NotesField
        id="facts.councilRiskRationale"
        label="Reasons for it"
        rows={2}
        {...fields.of('councilRiskRationale')}
      />
      <LineField id="facts.policeForce" label="Police force" width="medium" {...fields.of('policeForce')} />
    </>
  )
}

/** How and when the council heard of it. */
export function NoticeFields({ fields, problems }: MissingFieldsProps) {
  return (
    <>
      <CodeSelect
        id="facts.noticeSource"
        label="Who told the council"
        list={codeLists.noticeSource}
        {...fields.of('noticeSource')}
        error={problemOf(problems, 'facts.noticeSource')}
      />
      <DayTimeField
        id="facts.noticeReceived"
        label="Notice reached the council"
        {...fields.of('noticeReceived')}
        error={problemOf(problems, 'facts.noticeReceived')}
      />
      <DayTimeField
        id="facts.noticed"
        label="Noticed missing"
        {...fields.of('noticed')}
        error={problemOf(problems, 'facts.noticed')}
      />
      <LineField id="facts.lastSeenBy" label="Last seen by" {...fields.of('lastSeenBy')} />
    </>
  )
}

/** What is known of how the child went. */
export function CircumstanceFields({ fields, problems }: MissingFieldsProps) {
  return (
    <>
      <CodeSelect
        id="facts.began"
        label="How it began"
        list={codeLists.began}
        {...fields.of('began')}
        error={problemOf(problems, 'facts.began')}
      />
      <NotesField id="facts.circumstances" label="Circumstances" {...fields.of('circumstances')} />
      <NamedField
        id="facts.saidWhere"
        label="Said where they were going"
        maxLength={20_000}
        {...namedField(fields, 'saidWhere')}
      />
      <NamedField
        id="facts.thoughtWith"
        label="Thought to be with"
        hint="A name, a nickname or a description. Nothing has to be known."
        {...namedField(fields, 'thoughtWith')}
      />
      <NotesField id="facts.clothing" label="Clothing" rows={1} {...fields.of('clothing')} />
      <YesNoUnknown id="facts.hasPhone" label="Has a phone?" {...fields.of('hasPhone')} />
      <YesNoUnknown id="facts.hasMoney" label="Has money?" {...fields.of('hasMoney')} />
      <YesNoUnknown
        id="facts.hasMedication"
        label="Has the medication they need?"
        {...fields.of('hasMedication')}
      />
    </>
  )
}
