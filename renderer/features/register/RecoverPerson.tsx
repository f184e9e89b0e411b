import { Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '../../app/api'
import { ErrorSummary, problemOf, type Problem } from '../../components/ErrorSummary'
import { Form, FormActions } from '../../components/Form'
import { RefusalNotice } from '../../components/RefusalNotice'
import { Words } from '../../components/Words'
import type { ChosenRegister } from './chosenRegister'
import { NewPassphrase, nothingTyped, passphraseProblems } from './NewPassphrase'
import { StartFrame } from './StartFrame'
import { WhoAreYou, type Whose } from './WhoAreYou'

export interface RecoverPersonProps {
  readonly register: ChosenRegister
  /** Found right just now. */
  readonly code: string
  /** The administrators, at least one. */
  readonly people: readonly Whose[]
  readonly onOpened: () => void
  readonly onBack: () => void
}

/** Whose passphrase is set, where there are several administrators, and the new passphrase. */
export function RecoverPerson({ register, code, people, onOpened, onBack }: RecoverPersonProps) {
  const [chosen, choose] = useState<string | null>(people.length === 1 ? (people[0]?.slotId ?? null) : null)
  const [typed, setTyped] = useState(nothingTyped)
  const [problems, setProblems] = useState<readonly Problem[]>([])
  const open = useMutation(api.register.openWithRecovery.mutationOptions({ onSuccess: onOpened }))
  const name = people.find(({ slotId }) => slotId === chosen)?.name
  const submit = () => {
    const nobody = chosen === null ? [{ fieldId: 'who', message: 'Choose whose passphrase is set' }] : []
    const found = [...nobody, ...passphraseProblems(typed)]
    setProblems(found)
    if (found.length === 0)
      open.mutate({ which: register.which, code, slotId: chosen, newPassphrase: typed.first })
  }
  return (
    <StartFrame title="The code is right" facts={[register.name, register.file]}>
      <Form keeps="secret" onSubmit={submit}>
        <ErrorSummary problems={problems} />
        <RefusalNotice error={open.error} />
        <WhoAreYou
          label="Whose passphrase is set?"
          hint="An administrator, who can then give everybody else a new one. All others keep theirs."
          people={people}
          value={chosen}
          onChange={choose}
          error={problemOf(problems, 'who')}
        />
        {people.length === 1 && name !== undefined && (
          <Words>
            <p>The new passphrase is for {name}. Everybody else keeps theirs.</p>
          </Words>
        )}
        <NewPassphrase
          value={typed}
          onChange={setTyped}
          problems={problems}
          names={[register.name, ...(name === undefined ? [] : [name])]}
        />
        <FormActions save="Open the register" busy={open.isPending}>
          <Button variant="default" onClick={onBack}>
            Back
          </Button>
        </FormActions>
      </Form>
    </StartFrame>
  )
}
