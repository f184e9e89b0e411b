import { useKeptFields } from '../../app/drafts/useKeptFields'
import { call, queryClient } from '../../app/api'
import { ShortForm, type DialogFormProps } from '../../components/FormDialog'
import { LineField } from '../../components/LineField'

/** The yearly review is done: Today asks again in a year. */
export function LookedThroughForm({ onDone }: DialogFormProps) {
  const fields = useKeptFields({ form: 'retention looked through', about: null }, { note: '' })
  return (
    <ShortForm
      keeps={fields.keeping}
      save="Gone through"
      onDone={onDone}
      onSave={(saving) =>
        saving.save([], async () => {
          await call.retention.lookedThrough({ note: fields.values.note })
          await queryClient.invalidateQueries()
        })
      }
    >
      {() => (
        <>
          <p>Every record on the list was looked at. Today asks again in a year.</p>
          <LineField id="note" label="With whom, if anybody" hint="May be empty" {...fields.of('note')} />
        </>
      )}
    </ShortForm>
  )
}
