import { Button } from '@mantine/core'
import { useState } from 'react'
import { useSession } from '../../../app/session'
import { ChildSheet } from '../../../components/ChildSheet'
import { Form, FormActions } from '../../../components/Form'
import { FormProblems } from '../../../components/FormProblems'
import { LineField } from '../../../components/LineField'
import { useSaving } from '../../../components/useSaving'
import { closeChildPage } from './openChildPage'

/** Thanks to the child, and the way back for the worker alone. */
export function GiveBack({ onBack }: { readonly onBack: () => void }) {
  const { user } = useSession()
  const saving = useSaving()
  const [passphrase, setPassphrase] = useState('')
  const close = async () => {
    const problems = passphrase === '' ? [{ fieldId: 'passphrase', message: 'Type your passphrase.' }] : []
    await saving.save(problems, () => closeChildPage(passphrase))
    setPassphrase('')
  }
  return (
    <ChildSheet title="Thank you">
      <p>What you wrote is kept. Please give the computer back to {user.name}.</p>
      <Button variant="default" size="md" onClick={onBack}>
        Go back and write more
      </Button>
      <h2>For {user.name}</h2>
      <Form keeps="secret" onSubmit={() => void close()}>
        <FormProblems saving={saving} />
        <LineField
          id="passphrase"
          label="Your passphrase"
          secret
          width="medium"
          value={passphrase}
          onChange={setPassphrase}
          autoComplete="off"
        />
        <FormActions save="Back to the interview" busy={saving.busy} />
      </Form>
    </ChildSheet>
  )
}
