import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '../../../app/api'
import { Banner } from '../../../components/Banner'
import { Form, FormActions } from '../../../components/Form'
import { LineField } from '../../../components/LineField'
import { RefusalNotice } from '../../../components/RefusalNotice'
import { Words } from '../../../components/Words'
import { RecoverySheet } from './RecoverySheet'

/** A new recovery code, for when a sheet was lost or a keeper left; the old one opens nothing from then on. */
export function RenewRecovery() {
  const [passphrase, setPassphrase] = useState('')
  const [missing, setMissing] = useState(false)
  const [proved, setProved] = useState(false)
  const renew = useMutation(
    api.register.renewRecovery.mutationOptions({
      onSuccess: () => {
        setPassphrase('')
        setProved(false)
      },
    }),
  )
  if (renew.data && !proved) return <RecoverySheet sheet={renew.data} onProved={() => setProved(true)} />
  const submit = () => {
    setMissing(passphrase === '')
    if (passphrase !== '') renew.mutate({ passphrase })
  }
  return (
    <Form keeps="secret" onSubmit={submit}>
      <RefusalNotice error={renew.error} />
      {proved && (
        <Banner tone="done">
          The new sheets are put away. Destroy the old ones: they open nothing but backups made before.
        </Banner>
      )}
      <Words>
        <p>
          Make a new sheet when one was lost or its keeper has left. The register gets a new key for it, which
          takes a few seconds and room on the disk for a second copy. As soon as the new sheet is shown, the
          old one opens nothing but backups made before.
        </p>
      </Words>
      <LineField
        id="renew-passphrase"
        label="Your passphrase"
        secret
        width="medium"
        maxLength={1024}
        value={passphrase}
        onChange={setPassphrase}
        error={missing && passphrase === '' ? 'Type your passphrase' : undefined}
      />
      <FormActions save="Make a new recovery sheet" busy={renew.isPending} />
    </Form>
  )
}
