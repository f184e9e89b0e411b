import { aboutWords } from '../../../shared/returns/ssda903/returnNotes'
import { useKeptFields } from '../../app/drafts/useKeptFields'
import { call, queryClient } from '../../app/api'
import { problemOf } from '../../components/ErrorSummary'
import { DialogButton, ShortForm, type DialogFormProps } from '../../components/FormDialog'
import { NotesField } from '../../components/LineField'
import type { Saving } from '../../components/useSaving'

/** What a note is about: nulls for the return as a whole. */
export interface NoteSubject {
  readonly year: number
  readonly rule: string | null
  readonly childRef: string | null
  readonly childId: string | null
}

/** A button that writes a note for DfE. */
export function NoteButton({
  about,
  quiet = false,
  label = 'Add a note',
}: {
  readonly about: NoteSubject
  readonly quiet?: boolean
  readonly label?: string
}) {
  return (
    <DialogButton
      label={label}
      title={`Note for DfE: ${aboutWords(about)}`}
      quiet={quiet}
      needs="returns.prepare"
      renderForm={(dialog) => <NoteForm about={about} {...dialog} />}
    />
  )
}

const FIELD = 'note-text'

function NoteForm({ about, onDone }: DialogFormProps & { readonly about: NoteSubject }) {
  const { year, rule, childRef, childId } = about
  const fields = useKeptFields(
    {
      about: childId === null ? null : { id: childId },
      form: `note ${year} ${rule ?? ''} ${childRef ?? ''}`,
    },
    { text: '' },
  )
  const { text } = fields.values
  const save = (saving: Saving) =>
    saving.save(
      text.trim() === '' ? [{ fieldId: FIELD, message: 'Say what DfE is asked to accept, and why.' }] : [],
      async () => {
        await call.returns.addNote({ ...about, text: text.trim() })
        await queryClient.invalidateQueries()
      },
    )
  return (
    <ShortForm keeps={fields.keeping} save="Add note" onSave={save} onDone={onDone}>
      {({ problems }) => (
        <NotesField
          id={FIELD}
          label="What DfE is asked to accept, and why"
          hint="It is kept with the return and printed with its checks. No names: DfE knows children by identifier."
          {...fields.of('text')}
          error={problemOf(problems, FIELD)}
        />
      )}
    </ShortForm>
  )
}
