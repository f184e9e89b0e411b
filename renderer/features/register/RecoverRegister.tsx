import { Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '../../app/api'
import { waitIn } from '../../app/errors'
import { ErrorSummary, problemOf, type Problem } from '../../components/ErrorSummary'
import { Form, FormActions } from '../../components/Form'
import { LineField } from '../../components/LineField'
import { RefusalNotice } from '../../components/RefusalNotice'
import { useCountdown } from '../../components/useCountdown'
import type { ChosenRegister } from './chosenRegister'
import { RecoverPerson } from './RecoverPerson'
import { StartFrame } from './StartFrame'

export interface RecoverRegisterProps {
  readonly register: ChosenRegister
  readonly onOpened: () => void
  readonly onBack: () => void
}

/** Opens a register with the code of its recovery sheet, and gives an administrator a new passphrase. */
export function RecoverRegister({ register, onOpened, onBack }: RecoverRegisterProps) {
  const [code, setCode] = useState('')
  const [problems, setProblems] = useState<readonly Problem[]>([])
  const [wait, startWait] = useCountdown()
  const { which } = register
  const look = useMutation(
    api.register.whoMayRecover.mutationOptions({ onError: (error) => startWait(waitIn(error)) }),
  )
  const submit = () => {
    const none = code.trim() === '' ? [{ fieldId: 'recovery-code', message: 'Type the recovery code' }] : []
    setProblems(none)
    if (none.length === 0 && wait === 0) look.mutate({ which, code })
  }
  if (look.data)
    return (
      <RecoverPerson
        register={register}
        code={code}
        people={look.data}
        onOpened={onOpened}
        onBack={() => look.reset()}
      />
    )
  return (
    <StartFrame title={`Open ${register.name} with the recovery code`} facts={[register.file]}>
      <Form keeps="secret" onSubmit={submit}>
        <ErrorSummary problems={problems} />
        <RefusalNotice error={look.error} />
        <LineField
          id="recovery-code"
          label="Recovery code"
          hint="All groups of the recovery sheet, in order. Small letters, spaces and dashes do not matter."
          value={code}
          onChange={setCode}
          error={problemOf(problems, 'recovery-code')}
        />
        <FormActions save="Continue" busy={look.isPending} wait={wait}>
          <Button variant="default" onClick={onBack}>
            Back
          </Button>
        </FormActions>
      </Form>
    </StartFrame>
  )
}
