import { useQuery } from '@tanstack/react-query'
import { api } from '../../app/api'
import { Banner } from '../../components/Banner'
import { Form, FormActions } from '../../components/Form'
import { RefusalNotice } from '../../components/RefusalNotice'
import { fromRecent, type ChosenRegister } from '../register/chosenRegister'

export interface RestoredProps {
  readonly recentId: string
  readonly aside: string | null
  readonly onUnlock: (register: ChosenRegister) => void
}

/** The copy is the register now. */
export function Restored({ recentId, aside, onUnlock }: RestoredProps) {
  const recent = useQuery(api.register.recent.queryOptions())
  const row = recent.data?.find((each) => each.recentId === recentId)
  return (
    <Form keeps="nothing typed" onSubmit={() => row && onUnlock(fromRecent(row))}>
      <RefusalNotice error={recent.error} />
      <Banner tone="done" title="The backup is restored">
        {aside !== null && `What was there before lies in the folder “${aside}” beside it. `}Unlock it with
        the passphrase of the day the backup was made; see then that the second place for backups is set.
      </Banner>
      <FormActions save="Unlock it" disabled={row === undefined} />
    </Form>
  )
}
