import { Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { plural } from '../../../shared/text/plural'
import { api } from '../../app/api'
import { refusalOf } from '../../app/errors'
import { ErrorSummary, problemOf, type Problem } from '../../components/ErrorSummary'
import { Form, FormActions } from '../../components/Form'
import { LineField } from '../../components/LineField'
import { RefusalNotice } from '../../components/RefusalNotice'
import { useCountdown } from '../../components/useCountdown'
import type { ChosenRegister } from './chosenRegister'
import { NewPassphrase, nothingTyped, passphraseProblems } from './NewPassphrase'
import { StartFrame } from './StartFrame'

export interface RecoverRegisterProps {
  readonly register: ChosenRegister
  readonly onOpened: () => void
  readonly onBack: () => void
}

/** Opens a register with the code of its recovery sheet, and gives it a new passphrase. */
export function RecoverRegister({ register, onOpened, onBack }: RecoverRegisterProps) {
  const [code, setCode] = useState('')
  const [typed, setTyped] = useState(nothingTyped)
  const [problems, setProblems] = useState<readonly Problem[]>([])
  const [wait, startWait] = useCountdown()
  const open = useMutation(
    api.register.openWithRecovery.mutationOptions({
      onSuccess: onOpened,
      onError: (error) => {
        const refusal = refusalOf(error)
        if (refusal.code === 'WRONG_PASSPHRASE' || refusal.code === 'TOO_SOON')
          startWait(refusal.facts.waitSeconds)
      },
    }),
  )
  const submit = () => {
    const noCode = code.trim() === '' ? [{ fieldId: 'recovery-code', message: 'Type the recovery code' }] : []
    const found = [...noCode, ...passphraseProblems(typed)]
    setProblems(found)
    if (found.length === 0 && wait === 0)
      open.mutate({ which: register.which, code, newPassphrase: typed.first })
  }
  return (
    <StartFrame title={`Open ${register.name} with the recovery code`} facts={[register.file]}>
      <Form onSubmit={submit}>
        <ErrorSummary problems={problems} />
        <RefusalNotice error={open.error} />
        <LineField
          id="recovery-code"
          label="Recovery code"
          hint="All groups of the recovery sheet, in order. Small letters, spaces and dashes do not matter."
          value={code}
          onChange={setCode}
          error={problemOf(problems, 'recovery-code')}
        />
        <NewPassphrase value={typed} onChange={setTyped} problems={problems} names={[register.name]} />
        <FormActions save="Open the register" busy={open.isPending} disabled={wait > 0}>
          <Button variant="default" onClick={onBack}>
            Back
          </Button>
          {wait > 0 && <span>You can try again in {plural(wait, 'second')}.</span>}
        </FormActions>
      </Form>
    </StartFrame>
  )
}
