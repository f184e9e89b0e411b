import { Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { plural } from '../../../shared/text/plural'
import { api } from '../../app/api'
import { waitIn } from '../../app/errors'
import { ErrorSummary, type Problem } from '../../components/ErrorSummary'
import { Form, FormActions } from '../../components/Form'
import { RefusalNotice } from '../../components/RefusalNotice'
import { useCountdown } from '../../components/useCountdown'
import { SecretFields, useSecret } from './SecretFields'
import type { ChosenCopy, RestorePlan, RestoreTarget } from './restoring'

export interface OpenCopyProps {
  readonly copy: ChosenCopy
  readonly target: RestoreTarget
  readonly onBack: () => void
  /** With whose passphrase it was opened, where somebody said. */
  readonly onOpened: (plan: RestorePlan, who: string | null) => void
}

/** Opens the copy and checks all of it, before anything is said or done. */
export function OpenCopy({ copy, target, onBack, onOpened }: OpenCopyProps) {
  const secret = useSecret(copy.source)
  const [problems, setProblems] = useState<readonly Problem[]>([])
  const [wait, startWait] = useCountdown()
  const look = useMutation(
    api.restore.look.mutationOptions({
      onSuccess: (plan) => onOpened(plan, secret.typed.slotId),
      onError: (error) => startWait(waitIn(error)),
    }),
  )
  const submit = () => {
    const read = secret.read()
    setProblems(read.problems)
    if (read.problems.length === 0 && wait === 0)
      look.mutate({ source: copy.source, target, secret: read.secret })
  }
  return (
    <Form keeps="secret" onSubmit={submit}>
      <ErrorSummary problems={problems} />
      <RefusalNotice error={look.error ?? secret.error} />
      <p>{copy.name} is opened and read through. Nothing is changed yet.</p>
      <SecretFields secret={secret} problems={problems} />
      <FormActions
        save={look.isPending ? 'Checking' : 'Check this backup'}
        busy={look.isPending}
        disabled={wait > 0}
      >
        <Button variant="default" onClick={onBack}>
          Back
        </Button>
        {wait > 0 && <span>You can try again in {plural(wait, 'second')}.</span>}
      </FormActions>
    </Form>
  )
}
