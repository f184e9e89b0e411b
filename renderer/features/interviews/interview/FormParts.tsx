import { codeLists } from '../../../../shared/codes'
import { isHeld, type InterviewOutcome } from '../../../../shared/domain/interviews/offers'
import { reasonsThatNeedWords } from '../../../../shared/codes/interviews'
import { useSession } from '../../../app/session'
import { ChoiceField } from '../../../components/ChoiceField'
import { CodeSelect } from '../../../components/CodeSelect'
import { DayTimeField } from '../../../components/DayTimeField'
import { problemOf, type Problem } from '../../../components/ErrorSummary'
import { Together } from '../../../components/Form'
import { LineField, NotesField } from '../../../components/LineField'
import { LinkButton } from '../../../components/LinkButton'
import { OwnWords } from '../../../components/OwnWords'
import { RuleNotes } from '../../../components/RuleNotes'
import type { Fields } from '../../../components/useFields'
import { YesNoUnknown } from '../../../components/YesNoUnknown'
import type { InterviewForm } from '../interviewForm'

export interface PartProps {
  readonly fields: Fields<InterviewForm>
  readonly problems: readonly Problem[]
}

const outcomes = codeLists.interviewOutcome.codes.map(({ code, label }) => ({ value: code, label }))

/** How it ended; a refusal needs nothing about the absence. */
export function OutcomePart({ fields, problems }: PartProps) {
  const { outcome, outcomeReason } = fields.values
  const error = (name: string) => problemOf(problems, `facts.${name}`)
  const reasons = outcome === 'not_offered' ? codeLists.notOfferedReason : codeLists.notCompletedReason
  const asksWhy = outcome === 'not_offered' || outcome === 'not_completed'
  const needsWords = outcomeReason !== null && reasonsThatNeedWords.includes(outcomeReason)
  return (
    <>
      <ChoiceField
        id="facts.outcome"
        label="How did it end?"
        choices={outcomes}
        value={outcome as InterviewOutcome | null}
        onChange={(value) => fields.set({ outcome: value, outcomeReason: null })}
        error={error('outcome')}
      />
      {asksWhy && (
        <CodeSelect
          id="facts.outcomeReason"
          label={outcome === 'not_offered' ? 'Why was it not offered?' : 'Why was it not completed?'}
          list={reasons}
          {...fields.of('outcomeReason')}
          error={error('outcomeReason')}
        />
      )}
      {outcome !== null && !isHeldCode(outcome) && (
        <NotesField
          id="facts.outcomeNote"
          label={needsWords ? 'Why, in your own words' : 'Note'}
          rows={2}
          {...fields.of('outcomeNote')}
          error={error('outcomeNote')}
        />
      )}
    </>
  )
}

/** Whether the outcome says that the child was spoken to. */
export function isHeldCode(outcome: string | null): boolean {
  return isHeld(outcome as InterviewOutcome | null)
}

/** What makes a held interview complete: when, who, the child's words, safe now, helplines. */
export function EnoughPart({ fields, problems }: PartProps) {
  const { user } = useSession()
  const error = (name: string) => problemOf(problems, `facts.${name}`)
  return (
    <>
      <DayTimeField id="facts.held" label="Held at" {...fields.of('held')} error={error('held')} />
      <div>
        <LineField
          id="facts.interviewerName"
          label="Who held it"
          width="medium"
          {...fields.of('interviewerName')}
          error={error('interviewerName')}
        />
        {fields.values.interviewerName !== user.name && (
          <LinkButton onClick={() => fields.set({ interviewerName: user.name })}>I did</LinkButton>
        )}
      </div>
      <OwnWords>
        <NotesField
          id="facts.childWords"
          label="The child's own words"
          hint="As the child said them. Your own view has a place further down."
          rows={5}
          {...fields.of('childWords')}
          error={error('childWords')}
        />
      </OwnWords>
      <YesNoUnknown
        id="facts.safeNow"
        label="Does the child feel safe now?"
        {...fields.of('safeNow')}
        error={error('safeNow')}
      />
      <YesNoUnknown
        id="facts.helplinesGiven"
        label="Were helplines given?"
        {...fields.of('helplinesGiven')}
        error={error('helplinesGiven')}
      />
    </>
  )
}

/** Where and how it was held. */
export function SettingPart({ fields, problems }: PartProps) {
  const error = (name: string) => problemOf(problems, `facts.${name}`)
  return (
    <>
      <Together>
        <CodeSelect
          id="facts.mode"
          label="How it was held"
          list={codeLists.interviewMode}
          {...fields.of('mode')}
          error={error('mode')}
        />
        <CodeSelect
          id="facts.placeType"
          label="Where it was held"
          list={codeLists.interviewPlace}
          {...fields.of('placeType')}
          error={error('placeType')}
        />
      </Together>
      <YesNoUnknown
        id="facts.talkedBeforeReturn"
        label="Did the child have the chance to talk before going back?"
        {...fields.of('talkedBeforeReturn')}
      />
      <LineField id="facts.othersPresent" label="Others present" {...fields.of('othersPresent')} />
      <YesNoUnknown
        id="facts.consentExplained"
        label="Was it explained what is shared, and with whom?"
        {...fields.of('consentExplained')}
      />
      <NotesField
        id="facts.sharingObjection"
        label="What the child asked not to share"
        rows={2}
        {...fields.of('sharingObjection')}
      />
    </>
  )
}

export interface IndependencePartProps extends PartProps {
  /** What the register knows of the person: the child's worker, somebody who cares for the child. */
  readonly warnings: readonly string[]
}

/** Whether the interviewer stands apart from the child's care. */
export function IndependencePart({ fields, problems, warnings }: IndependencePartProps) {
  return (
    <>
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
      <RuleNotes notes={warnings.map((message) => ({ message, rule: null }))} />
      <YesNoUnknown
        id="facts.childRequestedPerson"
        label="Did the child ask for this person?"
        {...fields.of('childRequestedPerson')}
      />
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
