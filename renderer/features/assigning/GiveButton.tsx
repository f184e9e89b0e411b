import { useKeptFields } from '../../app/drafts/useKeptFields'
import { call } from '../../app/api'
import { DialogButton, ShortForm, type DialogFormProps } from '../../components/FormDialog'
import { NamedSelect } from '../../components/NamedSelect'
import { RefusalNotice } from '../../components/RefusalNotice'
import { useAssignees } from './useAssignees'

export interface GiveButtonProps {
  readonly interviewId: string
  /** Whom it was given to so far. */
  readonly given: string | null
}

/** Gives one interview to somebody from its own page, or takes the name away. */
export function GiveButton({ interviewId, given }: GiveButtonProps) {
  return (
    <DialogButton
      label={given === null ? 'Give to somebody' : 'Give to somebody else'}
      title="Who is to offer and hold it?"
      needs="interviews.record"
      renderForm={(dialog) => <GiveForm interviewId={interviewId} given={given} {...dialog} />}
    />
  )
}

/** Stands in the list for "nobody any more". */
const NOBODY = 'nobody'

function GiveForm({ interviewId, given, onDone }: GiveButtonProps & DialogFormProps) {
  const assignees = useAssignees()
  const fields = useKeptFields({ form: 'give' }, { chosen: null as string | null })
  const { chosen } = fields.values
  const to = assignees.of(chosen) ?? null
  const nobody = given === null ? [] : [{ value: NOBODY, label: 'Nobody' }]
  return (
    <ShortForm
      keeps={fields.keeping}
      save="Give"
      onDone={onDone}
      onSave={(saving) =>
        saving.save(
          chosen === null ? [{ fieldId: 'give-to', message: 'Choose who is to hold it.' }] : [],
          () => call.assigning.interviews({ ids: [interviewId], to }),
        )
      }
    >
      {() => (
        <>
          <RefusalNotice error={assignees.error} />
          <NamedSelect
            id="give-to"
            label="Give to"
            options={[...assignees.options, ...nobody]}
            {...fields.of('chosen')}
          />
        </>
      )}
    </ShortForm>
  )
}
