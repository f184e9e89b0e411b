import { codeLists } from '../../../shared/codes'
import type { CodeList } from '../../../shared/codes/codeList'
import { whatFollows } from '../../../shared/domain/episodes/notReturned'
import { ChoiceField } from '../../components/ChoiceField'
import { CodeSelect } from '../../components/CodeSelect'
import { DayTimeField } from '../../components/DayTimeField'
import { problemOf, type Problem } from '../../components/ErrorSummary'
import { Together } from '../../components/Form'
import { LineField, NotesField } from '../../components/LineField'
import { RuleNotes, type RuleNote } from '../../components/RuleNotes'
import { TickField } from '../../components/TickField'
import type { Fields } from '../../components/useFields'
import { YesNoUnknown } from '../../components/YesNoUnknown'
import { NamedField } from '../persons/NamedField'
import { namedField } from '../persons/namedEntry'
import { saysBack, saysFound, type BackForm } from './backForm'

export interface BackFieldsProps {
  readonly fields: Fields<BackForm>
  readonly problems: readonly Problem[]
  readonly notes: readonly RuleNote[]
}

/** "Still missing" is no return: an episode that goes on simply has none. */
const elsewhereReasons: CodeList = {
  ...codeLists.notReturnedReason,
  codes: codeLists.notReturnedReason.codes.filter(({ code }) => code !== 'still_missing'),
}

const notBackYet: RuleNote = {
  message: 'Found and not back yet: the child stays on “Missing now” until “Back at” is filled in.',
  rule: null,
}

/** One field, "back at"; a second opens for a child found earlier, or found and not back yet. */
export function BackFields(props: BackFieldsProps) {
  const { fields, problems, notes } = props
  return (
    <>
      <DayTimeField
        id="back.returned"
        label="Back at"
        hint='At home or at the placement. Back, but nobody can say when: "Not known".'
        {...fields.of('returned')}
        error={problemOf(problems, 'back.returned')}
      />
      <RuleNotes notes={notes} />
      <TickField
        id="back.foundEarlier"
        label="Found earlier, or found and not back yet"
        hint="The absence ends when the child is found; the 72 hours start when the child is back."
        {...fields.of('foundEarlier')}
      />
      {fields.values.foundEarlier && <FoundFields {...props} />}
      <RuleNotes notes={saysFound(fields.values) && !saysBack(fields.values) ? [notBackYet] : []} />
      <TickField
        id="back.elsewhere"
        label="Did not come back to where they lived"
        {...fields.of('elsewhere')}
      />
      {fields.values.elsewhere && (
        <CodeSelect
          id="back.notReturnedReason"
          label="What happened instead"
          list={elsewhereReasons}
          {...fields.of('notReturnedReason')}
          error={problemOf(problems, 'back.notReturnedReason')}
        />
      )}
      <RuleNotes notes={fields.values.elsewhere ? followsNotes(fields.values.notReturnedReason) : []} />
    </>
  )
}

function followsNotes(reason: string | null): RuleNote[] {
  const message = whatFollows(reason)
  return message === null ? [] : [{ message, rule: null }]
}

function FoundFields({ fields, problems }: BackFieldsProps) {
  return (
    <>
      <DayTimeField
        id="back.located"
        label="Found at"
        {...fields.of('located')}
        error={problemOf(problems, 'back.located')}
      />
      <Together>
        <NamedField id="back.locatedPlace" label="Found where" {...namedField(fields, 'locatedPlace')} />
        <LineField id="back.locatedBy" label="Found by" {...fields.of('locatedBy')} />
      </Together>
    </>
  )
}

const preventions = [
  { value: 'done', label: 'Done' },
  { value: 'not_done', label: 'Not done' },
  { value: 'not_known', label: 'Not known' },
] as const

/** How the child came back, and what the police did. */
export function AfterFields({ fields, problems }: Omit<BackFieldsProps, 'notes'>) {
  return (
    <>
      <CodeSelect
        id="back.returnMode"
        label="How the child came back"
        list={codeLists.returnMode}
        {...fields.of('returnMode')}
        error={problemOf(problems, 'back.returnMode')}
      />
      <NamedField
        id="back.returnPlace"
        label="Came back to"
        hint="Where it is not where they live."
        {...namedField(fields, 'returnPlace')}
      />
      <YesNoUnknown
        id="back.harmReported"
        label="Has any harm been reported?"
        {...fields.of('harmReported')}
      />
      <PreventionFields fields={fields} problems={problems} />
    </>
  )
}

/** A line of the episode, not a return home interview: the police's own talk with the child (duty 11). */
function PreventionFields({ fields, problems }: Omit<BackFieldsProps, 'notes'>) {
  const { preventionInterview } = fields.values
  return (
    <>
      <ChoiceField
        id="back.preventionInterview"
        label="Prevention interview by the police (safe and well check)"
        hint="It never counts as the return home interview."
        choices={preventions}
        inline
        {...fields.of('preventionInterview')}
      />
      {preventionInterview === 'done' && <PreventionHeldFields fields={fields} problems={problems} />}
      {preventionInterview === 'not_done' && (
        <NotesField
          id="back.preventionNotDoneReason"
          label="Why not"
          rows={2}
          {...fields.of('preventionNotDoneReason')}
          error={problemOf(problems, 'back.preventionNotDoneReason')}
        />
      )}
    </>
  )
}

function PreventionHeldFields({ fields, problems }: Omit<BackFieldsProps, 'notes'>) {
  return (
    <>
      <DayTimeField
        id="back.preventionInterviewAt"
        label="Prevention interview at"
        {...fields.of('preventionInterviewAt')}
        error={problemOf(problems, 'back.preventionInterviewAt')}
      />
      <Together>
        <LineField
          id="back.preventionInterviewBy"
          label="Who held it"
          {...fields.of('preventionInterviewBy')}
        />
        <CodeSelect
          id="back.preventionInterviewMode"
          label="How it was held"
          list={codeLists.preventionMode}
          {...fields.of('preventionInterviewMode')}
          error={problemOf(problems, 'back.preventionInterviewMode')}
        />
      </Together>
      <YesNoUnknown
        id="back.preventionSummaryReceived"
        label="Has the council had its summary?"
        {...fields.of('preventionSummaryReceived')}
      />
    </>
  )
}
