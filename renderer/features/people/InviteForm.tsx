import { useKeptFields } from '../../app/drafts/useKeptFields'
import { call, queryClient } from '../../app/api'
import { ShortForm, type DialogFormProps } from '../../components/FormDialog'
import { nobodyYet, PersonFields, takePerson, type PersonTyped } from './PersonFields'
import type { ExtraRoles, Temporary } from './peopleShapes'

export interface InviteFormProps extends DialogFormProps {
  readonly extraRoles: ExtraRoles
  readonly onInvited: (temporary: Temporary) => void
}

/** Adds a colleague; the passphrase for the first unlock is shown on the page afterwards. */
export function InviteForm({ extraRoles, onInvited, onDone }: InviteFormProps) {
  const fields = useKeptFields<PersonTyped>({ form: 'invite' }, nobodyYet)
  return (
    <ShortForm
      keeps={fields.keeping}
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
