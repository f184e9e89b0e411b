import { useKeptFields } from '../../app/drafts/useKeptFields'
import { call, queryClient } from '../../app/api'
import { ShortForm, type DialogFormProps } from '../../components/FormDialog'
import { PersonFields, takePerson, typedOf, type PersonTyped } from './PersonFields'
import type { ExtraRoles, Person } from './peopleShapes'

export interface ChangeFormProps extends DialogFormProps {
  readonly person: Person
  readonly extraRoles: ExtraRoles
}

/** Changes name, role or last day of a person. */
export function ChangeForm({ person, extraRoles, onDone }: ChangeFormProps) {
  const fields = useKeptFields<PersonTyped>(
    { form: `colleague ${person.id}`, follows: true },
    typedOf(person),
  )
  const { id, version, role } = person
  return (
    <ShortForm
      keeps={fields.keeping}
      save="Save"
      onDone={onDone}
      onSave={({ save }) => {
        const { wish, problems } = takePerson(fields.values)
        return save(problems, async () => {
          await call.users.change({ id, version, ...wish })
          await queryClient.invalidateQueries()
        })
      }}
    >
      {({ problems }) => (
        <PersonFields fields={fields} problems={problems} extraRoles={extraRoles} held={role} />
      )}
    </ShortForm>
  )
}
