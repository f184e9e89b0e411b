import { call, queryClient } from '../../app/api'
import { ShortForm, type DialogFormProps } from '../../components/FormDialog'
import { Words } from '../../components/Words'
import type { Person, Temporary } from './peopleShapes'

export interface ResetFormProps extends DialogFormProps {
  readonly person: Person
  readonly onReset: (temporary: Temporary) => void
}

/** A temporary passphrase for somebody who forgot theirs. */
export function ResetForm({ person: { id, name }, onReset, onDone }: ResetFormProps) {
  return (
    <ShortForm
      keeps="nothing typed"
      save="Make a temporary passphrase"
      onDone={onDone}
      onSave={({ save }) =>
        save([], async () => {
          onReset(await call.users.reset({ id }))
          await queryClient.invalidateQueries()
        })
      }
    >
      {() => (
        <Words>
          <p>
            For when {name} has forgotten the passphrase. The old one opens nothing from then on. Homeward
            makes up a temporary one, which {name} replaces at the next unlock; that this was done stands in
            the audit trail under your name.
          </p>
        </Words>
      )}
    </ShortForm>
  )
}
