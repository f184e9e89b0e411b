import { codeLists } from '../../../shared/codes'
import { ChoiceField } from '../../components/ChoiceField'
import { CodeSelect } from '../../components/CodeSelect'
import { DayTimeField } from '../../components/DayTimeField'
import { problemOf, type Problem } from '../../components/ErrorSummary'
import { LineField, NotesField } from '../../components/LineField'
import type { Fields } from '../../components/useFields'
import { YesNoUnknown } from '../../components/YesNoUnknown'
import type { MeetingForm } from './meetingForm'

export interface MeetingFieldsProps {
  readonly fields: Fields<MeetingForm>
  readonly problems: readonly Problem[]
}

const helds = [
  { value: 'yes', label: 'It was held' },
  { value: 'no', label: 'There was none: say why' },
] as const

/** Held with when, who and what was decided; or the reason why not, which is an answer like a meeting. */
export function MeetingFields({ fields, problems }: MeetingFieldsProps) {
  const { held, type } = fields.values
  return (
    <>
      <CodeSelect
        id="facts.type"
        label="Kind"
        list={codeLists.meetingType}
        {...fields.of('type')}
        error={problemOf(problems, 'facts.type')}
      />
      <ChoiceField
        id="facts.held"
        label="Was it held?"
        choices={helds}
        {...fields.of('held')}
        error={problemOf(problems, 'facts.held')}
      />
      {held === 'no' && (
        <NotesField
          id="facts.notHeldReason"
          label="Why was there none?"
          rows={2}
          {...fields.of('notHeldReason')}
          error={problemOf(problems, 'facts.notHeldReason')}
        />
      )}
      {held === 'yes' && (
        <>
          <DayTimeField
            id="facts.at"
            label="When"
            {...fields.of('at')}
            error={problemOf(problems, 'facts.at')}
          />
          <LineField
            id="facts.attendees"
            label="Who was there"
            maxLength={2000}
            {...fields.of('attendees')}
          />
          {type === 'repeat_review' && <ReviewFields fields={fields} />}
          <NotesField
            id="facts.decisions"
            label={
              type === 'review_point'
                ? 'What was checked, and what comes next'
                : 'What was looked at and decided'
            }
            rows={4}
            {...fields.of('decisions')}
            error={problemOf(problems, 'facts.decisions')}
          />
        </>
      )}
    </>
  )
}

function ReviewFields({ fields }: { readonly fields: Fields<MeetingForm> }) {
  return (
    <>
      <YesNoUnknown
        id="facts.discussionOffered"
        label="Was a discussion offered to the child and the family?"
        {...fields.of('discussionOffered')}
      />
      <YesNoUnknown
        id="facts.actionsReviewed"
        label="Was what was agreed before looked at again?"
        {...fields.of('actionsReviewed')}
      />
      <YesNoUnknown
        id="facts.alternativesConsidered"
        label="Were alternatives considered?"
        {...fields.of('alternativesConsidered')}
      />
    </>
  )
}
