import { Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { api, queryClient } from '../../app/api'
import { Banner } from '../../components/Banner'
import { ButtonRow } from '../../components/ButtonRow'
import { RefusalNotice } from '../../components/RefusalNotice'
import { Section } from '../../components/Section'
import { Words } from '../../components/Words'

/** What is done about a passphrase somebody else may know: another one, and then another key. */
export function NewKey() {
  const [open, setOpen] = useState(false)
  const change = useMutation(
    api.users.changeKey.mutationOptions({ onSuccess: () => queryClient.invalidateQueries() }),
  )
  return (
    <Section id="new-key" heading="If somebody else may know a passphrase" open={open} onToggle={setOpen}>
      <RefusalNotice error={change.error} />
      {change.isSuccess && <Banner tone="done">The register has a new key.</Banner>}
      <Words>
        <ol>
          <li>Change the passphrase: your own in Settings, somebody else’s with “New passphrase” above.</li>
          <li>
            Give the register a new key. Every backup holds an older key file, which the old passphrase still
            opens; with a new key it opens those backups alone, and not the register.
          </li>
        </ol>
        <p>
          Nobody else has to do anything, and the recovery sheet stays valid. It takes a few seconds, and room
          on the disk for a second copy of the register.
        </p>
      </Words>
      <ButtonRow>
        <Button variant="default" loading={change.isPending} onClick={() => change.mutate(undefined)}>
          Give the register a new key
        </Button>
      </ButtonRow>
    </Section>
  )
}
