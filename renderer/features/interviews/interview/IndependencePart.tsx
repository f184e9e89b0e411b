import { codeLists } from '../../../../shared/codes'
import { independenceWarnings } from '../../../../shared/domain/interviews/independence'
import { CodeSelect } from '../../../components/CodeSelect'
import { problemOf } from '../../../components/ErrorSummary'
import { Together } from '../../../components/Form'
import { LineField, NotesField } from '../../../components/LineField'
import { RuleNotes } from '../../../components/RuleNotes'
import { YesNoUnknown } from '../../../components/YesNoUnknown'
import type { InterviewForm } from '../interviewForm'
import type { InterviewPage } from '../interviewPage'
import type { PartProps } from './FormParts'

/** What the register knows of the person named in the form, while it is typed. */
export function nearnessOf(
  { interviewerName, interviewerOrganisation, independentOfCare }: InterviewForm,
  { carePeople, placementNames }: InterviewPage,
): readonly string[] {
  return independenceWarnings(
    { name: interviewerName, organisation: interviewerOrganisation, independentOfCare },
    carePeople,
    placementNames,
  )
}

/** The same of the person who was saved. */
export function savedNearnessOf({ facts, carePeople, placementNames }: InterviewPage): readonly string[] {
  const { interviewerName, interviewerOrganisation, independentOfCare } = facts
  return independenceWarnings(
    { name: interviewerName ?? '', organisation: interviewerOrganisation ?? '', independentOfCare },
    carePeople,
    placementNames,
  )
}

/** Whether the interviewer stands apart from the child's care (duty 5). */
export function IndependencePart({ fields, problems, page }: PartProps & { readonly page: InterviewPage }) {
  const { childRequestedPerson } = fields.values
  return (
    <>
      <RuleNotes notes={nearnessOf(fields.values, page).map((message) => ({ message, rule: null }))} />
      <Together>
        <CodeSelect
          id="facts.interviewerType"
          label="Kind of interviewer"
          list={codeLists.interviewerType}
          {...fields.of('interviewerType')}
          error={problemOf(problems, 'facts.interviewerType')}
        />
        <LineField
          id="facts.interviewerOrganisation"
          label="Organisation"
          {...fields.of('interviewerOrganisation')}
        />
      </Together>
      {independence.map(({ name, question, warning }) => (
        <div key={name}>
          <YesNoUnknown id={`facts.${name}`} label={question} {...fields.of(name)} />
          <RuleNotes notes={fields.values[name] === 'no' ? [{ message: warning, rule: null }] : []} />
        </div>
      ))}
      <YesNoUnknown
        id="facts.interviewerTrained"
        label="Trained for return interviews?"
        {...fields.of('interviewerTrained')}
      />
      <YesNoUnknown
        id="facts.childRequestedPerson"
        label="Did the child ask for this person?"
        {...fields.of('childRequestedPerson')}
      />
      {childRequestedPerson === 'yes' && (
        <NotesField
          id="facts.childRequestedReason"
          label="Why this person, in the child's words"
          rows={2}
          {...fields.of('childRequestedReason')}
        />
      )}
      <YesNoUnknown
        id="facts.advocateOffered"
        label="Was an advocate or representative offered?"
        {...fields.of('advocateOffered')}
      />
    </>
  )
}

const independence = [
  {
    name: 'independentOfCare',
    question: "Is the interviewer independent of the child's care?",
    warning: 'The guidance asks for somebody who does not care for the child. Was another person offered?',
  },
  {
    name: 'independentOfPlacement',
    question: 'Independent of the placement?',
    warning: 'For a looked-after child the interviewer should be independent of the placement.',
  },
  {
    name: 'independentOfLa',
    question: 'Independent of the responsible authority?',
    warning:
      'For a looked-after child the interviewer should normally be independent of the responsible authority, unless the child prefers somebody they trust.',
  },
] as const
