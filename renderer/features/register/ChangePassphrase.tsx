import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '../../app/api'
import { useSession } from '../../app/session'
import { Banner } from '../../components/Banner'
import { ErrorSummary, problemOf, type Problem } from '../../components/ErrorSummary'
import { Form, FormActions } from '../../components/Form'
import { LineField } from '../../components/LineField'
import { RefusalNotice } from '../../components/RefusalNotice'
import { NewPassphrase, nothingTyped, passphraseProblems } from './NewPassphrase'

/** A new passphrase for the person at the screen; the recovery sheet stays valid. */
export function ChangePassphrase() {
  const session = useSession()
  const [current, setCurrent] = useState('')
  const [typed, setTyped] = useState(nothingTyped)
  const [problems, setProblems] = useState<readonly Problem[]>([])
  const change = useMutation(
    api.register.changePassphrase.mutationOptions({
      onSuccess: () => {
        setCurrent('')
        setTyped(nothingTyped)
      },
    }),
  )
  const submit = () => {
    const none =
      current === '' ? [{ fieldId: 'current-passphrase', message: 'Type the passphrase you use now' }] : []
    const found = [...none, ...passphraseProblems(typed)]
    setProblems(found)
    if (found.length === 0) change.mutate({ current, next: typed.first })
  }
  return (
    <Form keeps="secret" onSubmit={submit}>
      <ErrorSummary problems={problems} />
      <RefusalNotice error={change.error} />
      {change.isSuccess && (
        <Banner tone="done">The new passphrase counts from now on. The recovery sheet stays valid.</Banner>
      )}
      <LineField
        id="current-passphrase"
        label="Passphrase you use now"
        secret
        maxLength={1024}
        value={current}
        onChange={setCurrent}
        error={problemOf(problems, 'current-passphrase')}
      />
      <NewPassphrase
        value={typed}
        onChange={setTyped}
        problems={problems}
        names={[session.council, session.user.name]}
      />
      <FormActions save="Change the passphrase" busy={change.isPending} />
    </Form>
  )
}
