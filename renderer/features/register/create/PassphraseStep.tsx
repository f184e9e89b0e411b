import { Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { api, type call } from '../../../app/api'
import { ErrorSummary, type Problem } from '../../../components/ErrorSummary'
import { Form, FormActions } from '../../../components/Form'
import { RefusalNotice } from '../../../components/RefusalNotice'
import { Words } from '../../../components/Words'
import { NewPassphrase, nothingTyped, passphraseProblems } from '../NewPassphrase'
import { fileNameOf, type RegisterPlace } from './registerPlace'

export type Created = Awaited<ReturnType<typeof call.register.create>>

export interface PassphraseStepProps {
  readonly place: RegisterPlace
  readonly onBack: () => void
  readonly onCreated: (created: Created) => void
}

/** The passphrase that opens the register; with it the file is made. */
export function PassphraseStep({ place, onBack, onCreated }: PassphraseStepProps) {
  const [typed, setTyped] = useState(nothingTyped)
  const [problems, setProblems] = useState<readonly Problem[]>([])
  const create = useMutation(api.register.create.mutationOptions({ onSuccess: onCreated }))
  const submit = () => {
    const found = passphraseProblems(typed)
    setProblems(found)
    if (found.length > 0) return
    create.mutate({
      council: place.council.trim(),
      fileName: fileNameOf(place),
      folder: place.chosen ? { from: 'grant', grant: place.chosen.grant } : { from: 'proposed' },
      yourName: place.yourName.trim(),
      passphrase: typed.first,
    })
  }
  return (
    <Form keeps="secret" onSubmit={submit}>
      <ErrorSummary problems={problems} />
      <RefusalNotice error={create.error} />
      <Words>
        <p>
          The passphrase is the only key you carry. Nobody, not the makers of Homeward either, can open the
          register without it or the recovery sheet that comes next.
        </p>
      </Words>
      <NewPassphrase
        value={typed}
        onChange={setTyped}
        problems={problems}
        names={[place.council, place.yourName, fileNameOf(place)]}
      />
      <FormActions save="Make the register" busy={create.isPending}>
        <Button variant="default" onClick={onBack} disabled={create.isPending}>
          Back
        </Button>
      </FormActions>
    </Form>
  )
}
