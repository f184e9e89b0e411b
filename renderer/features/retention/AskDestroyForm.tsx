import { useKeptFields } from '../../app/drafts/useKeptFields'
import { call, queryClient } from '../../app/api'
import { ChoiceField } from '../../components/ChoiceField'
import { problemOf, type Problem } from '../../components/ErrorSummary'
import { ShortForm, type DialogFormProps } from '../../components/FormDialog'
import { LineField, NotesField } from '../../components/LineField'
import type { Saving } from '../../components/useSaving'

const archives = [
  { value: 'pack', label: 'A readable archive is made first and kept outside Homeward' },
  { value: 'none', label: 'No archive is wanted' },
] as const

interface Typed {
  readonly reason: string
  readonly archive: 'pack' | 'none' | null
  readonly archiveNote: string
  readonly advisedBy: string
}

const empty: Typed = { reason: '', archive: null, archiveNote: '', advisedBy: '' }

export interface AskDestroyFormProps extends DialogFormProps {
  readonly childId: string
  /** The record points to abuse: advice from outside is asked for. */
  readonly abuse: boolean
}

/** The first of two people says why a record may go, and what is kept of it outside the register. */
export function AskDestroyForm({ childId, abuse, onDone }: AskDestroyFormProps) {
  const fields = useKeptFields<Typed>({ form: 'ask to destroy', about: { id: childId } }, empty)
  const { reason, archive, archiveNote, advisedBy } = fields.values
  const save = (saving: Saving) =>
    saving.save(problemsOf(fields.values, abuse), async () => {
      await call.retention.askDestroy({
        childId,
        reason,
        archive: archive ?? 'pack',
        archiveNote,
        advisedBy: abuse ? advisedBy : null,
      })
      await queryClient.invalidateQueries()
    })
  return (
    <ShortForm keeps={fields.keeping} save="Ask for it" onSave={save} onDone={onDone}>
      {({ problems }) => (
        <>
          <p>
            Nothing is removed yet. A second person confirms it with their own passphrase; then the record is
            gone, with its history, and cannot be brought back. What you write here stays on the certificate:
            leave the child’s name out.
          </p>
          <NotesField
            id="reason"
            label="Why it may be destroyed"
            rows={2}
            maxLength={200}
            {...fields.of('reason')}
            error={problemOf(problems, 'reason')}
          />
          {abuse && (
            <LineField
              id="advisedBy"
              label="Who outside advised that it may go, and when"
              hint="The record points to abuse: the data protection officer or a solicitor"
              {...fields.of('advisedBy')}
              error={problemOf(problems, 'advisedBy')}
            />
          )}
          <ChoiceField
            id="archive"
            label="Archive"
            choices={archives}
            {...fields.of('archive')}
            error={problemOf(problems, 'archive')}
          />
          {archive !== null && (
            <LineField
              id="archiveNote"
              label={archive === 'pack' ? 'Where it will be kept' : 'Why none is wanted'}
              {...fields.of('archiveNote')}
              error={problemOf(problems, 'archiveNote')}
            />
          )}
        </>
      )}
    </ShortForm>
  )
}

function problemsOf({ reason, archive, archiveNote, advisedBy }: Typed, abuse: boolean): Problem[] {
  return [
    { fieldId: 'reason', message: 'Say why it may be destroyed', missing: reason.trim() === '' },
    { fieldId: 'advisedBy', message: 'Say who advised it', missing: abuse && advisedBy.trim() === '' },
    { fieldId: 'archive', message: 'Say whether an archive is made', missing: archive === null },
    {
      fieldId: 'archiveNote',
      message: archive === 'pack' ? 'Say where the archive will be kept' : 'Say why no archive is wanted',
      missing: archive !== null && archiveNote.trim() === '',
    },
  ]
    .filter(({ missing }) => missing)
    .map(({ fieldId, message }) => ({ fieldId, message }))
}
