import { call, queryClient } from '../../app/api'
import { ShortForm, type DialogFormProps } from '../../components/FormDialog'
import { useFields } from '../../components/useFields'
import { nobodyYet, PersonFields, takePerson, type PersonTyped } from './PersonFields'
import type { ExtraRoles, Temporary } from './peopleShapes'

export interface InviteFormProps extends DialogFormProps {
  readonly extraRoles: ExtraRoles
  readonly onInvited: (temporary: Temporary) => void
}

/** Adds a colleague; the passphrase for the first unlock is shown on the page afterwards. */
export function InviteForm({ extraRoles, onInvited, onDone }: InviteFormProps) {
  const fields = useFields<PersonTyped>(nobodyYet)
  return (
    <ShortForm
      save="Invite"
      onDone={onDone}
      onSave={({ save }) => {
        const { wish, problems } = takePerson(fields.values)
        return save(problems, async () => {
          onInvited(await call.users.invite(wish))
          await queryClient.invalidateQueries()
        })
      }}
    >
      {({ problems }) => <PersonFields fields={fields} problems={problems} extraRoles={extraRoles} />}
    </ShortForm>
  )
}
