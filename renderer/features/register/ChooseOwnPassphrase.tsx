import { Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { SessionShape } from '../../../shared/contract/register'
import { api, queryClient } from '../../app/api'
import { lockNow } from '../../app/lock'
import { ErrorSummary, type Problem } from '../../components/ErrorSummary'
import { Form, FormActions } from '../../components/Form'
import { RefusalNotice } from '../../components/RefusalNotice'
import { Words } from '../../components/Words'
import { NewPassphrase, nothingTyped, passphraseProblems } from './NewPassphrase'
import { StartFrame } from './StartFrame'

/** The first unlock: a passphrase of one's own in the place of the temporary one. Nothing else is shown before. */
export function ChooseOwnPassphrase({ session }: { readonly session: SessionShape }) {
  const [typed, setTyped] = useState(nothingTyped)
  const [problems, setProblems] = useState<readonly Problem[]>([])
  const choose = useMutation(
    api.register.changePassphrase.mutationOptions({ onSuccess: () => queryClient.invalidateQueries() }),
  )
  const submit = () => {
    const found = passphraseProblems(typed)
    setProblems(found)
    if (found.length === 0) choose.mutate({ current: null, next: typed.first })
  }
  return (
    <StartFrame title="Choose your own passphrase" facts={[session.user.name, session.council]}>
      <Form keeps="secret" onSubmit={submit}>
        <ErrorSummary problems={problems} />
        <RefusalNotice error={choose.error} />
        <Words>
          <p>
            The passphrase you were given was known to somebody else. From now on you open the register with
            one that only you know, and everything you do stands under your name.
          </p>
        </Words>
        <NewPassphrase
          value={typed}
          onChange={setTyped}
          problems={problems}
          names={[session.council, session.user.name]}
        />
        <FormActions save="Choose this passphrase" busy={choose.isPending}>
          <Button variant="default" onClick={() => void lockNow('person')}>
            Lock
          </Button>
        </FormActions>
      </Form>
    </StartFrame>
  )
}
