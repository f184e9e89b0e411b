import { codeLists } from '../../../../shared/codes'
import { isHeld, type InterviewOutcome } from '../../../../shared/domain/interviews/offers'
import { reasonsThatNeedWords } from '../../../../shared/codes/interviews'
import { ChoiceField } from '../../../components/ChoiceField'
import { CodeSelect } from '../../../components/CodeSelect'
import { problemOf, type Problem } from '../../../components/ErrorSummary'
import { NotesField } from '../../../components/LineField'
import type { Fields } from '../../../components/useFields'
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
