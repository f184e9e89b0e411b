import { Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState, type ReactNode } from 'react'
import { waitIn } from '../../app/errors'
import { ErrorSummary, type Problem } from '../../components/ErrorSummary'
import { Form, FormActions } from '../../components/Form'
import { RefusalNotice } from '../../components/RefusalNotice'
import { useCountdown } from '../../components/useCountdown'
import { SecretFields, type Secret } from './SecretFields'
import type { CopySecret } from './restoring'

export interface SecretFormProps {
  readonly secret: Secret
  /** Whose passphrase is meant. */
  readonly hint?: string
  /** What submitting does, as a verb, and what is said while it is done. */
  readonly save: string
  readonly saving: string
  /** Rejects with a refusal, which is shown. */
  readonly onSecret: (secret: CopySecret) => Promise<unknown>
  readonly onBack?: () => void
  /** What the secret is asked for. */
  readonly children: ReactNode
}

/** Does one thing with a passphrase or a recovery code; after a wrong one it waits as long as it is told to. */
export function SecretForm({ secret, hint, save, saving, onSecret, onBack, children }: SecretFormProps) {
  const [problems, setProblems] = useState<readonly Problem[]>([])
  const [wait, startWait] = useCountdown()
  const step = useMutation({ mutationFn: onSecret, onError: (error) => startWait(waitIn(error)) })
  const submit = () => {
    const read = secret.read()
    setProblems(read.problems)
    if (read.problems.length === 0 && wait === 0) step.mutate(read.secret)
  }
  return (
    <Form keeps="secret" onSubmit={submit}>
      <ErrorSummary problems={problems} />
      <RefusalNotice error={step.error ?? secret.error} />
      <p>{children}</p>
      <SecretFields secret={secret} problems={problems} hint={hint} />
      <FormActions save={step.isPending ? saving : save} busy={step.isPending} wait={wait}>
        {onBack && (
          <Button variant="default" onClick={onBack}>
            Back
          </Button>
        )}
      </FormActions>
    </Form>
  )
}
