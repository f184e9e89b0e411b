import { call, queryClient } from '../../app/api'
import { ShortForm, type DialogFormProps } from '../../components/FormDialog'
import { Words } from '../../components/Words'
import type { Person } from './peopleShapes'

export interface RemoveFormProps extends DialogFormProps {
  readonly person: Person
}

/** Takes out somebody who left, with what that does and what it cannot do. */
export function RemoveForm({ person: { id, version, name }, onDone }: RemoveFormProps) {
  return (
    <ShortForm
      keeps="nothing typed"
      save={`Take ${name} out`}
      onDone={onDone}
      onSave={({ save }) =>
        save([], async () => {
          await call.users.remove({ id, version })
          await queryClient.invalidateQueries()
        })
      }
    >
      {() => (
        <Words>
          <ul>
            <li>
              From now on the register does not open for {name}. This cannot be undone; you can invite them
              again.
            </li>
            <li>Their name stays on everything they did.</li>
            <li>
              The register gets a new key. Everybody else goes on with their own passphrase, the recovery
              sheet stays valid, and nobody has to do anything. It takes a few seconds.
            </li>
            <li>
              Copies and backups made before now keep the old key. If {name} kept such a copy, it can still be
              read with the passphrase {name} knew. Where that is a worry, find the old copies and destroy
              them.
            </li>
          </ul>
        </Words>
      )}
    </ShortForm>
  )
}
