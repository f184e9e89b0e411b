import { Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useLayoutEffect, useState, useSyncExternalStore } from 'react'
import { Dialog } from '../../components/Dialog'
import { Form, FormActions } from '../../components/Form'
import { LineField } from '../../components/LineField'
import { RefusalNotice } from '../../components/RefusalNotice'
import { useCountdown } from '../../components/useCountdown'
import { useFirstField } from '../../components/useFirstField'
import { api } from '../api'
import { answerAsked, isAsking, onAsking } from '../askAgain'
import { waitIn } from '../errors'

/**
 * The one dialog that asks for the passphrase again; the calls that wait for it go on when it is given. No screen
 * knows of it.
 */
export function AskAgain() {
  const asking = useSyncExternalStore(onAsking, isAsking)
  useEscape()
  return (
    <Dialog opened={asking} onClose={() => answerAsked(false)} title="Type your passphrase to go on">
      {asking && <AskForm />}
    </Dialog>
  )
}

/** A layout effect, before any other dialog listens: Escape closes this one and not what lies under it. */
function useEscape(): void {
  useLayoutEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || !isAsking()) return
      event.stopImmediatePropagation()
      answerAsked(false)
    }
    window.addEventListener('keydown', press, { capture: true })
    return () => window.removeEventListener('keydown', press, { capture: true })
  }, [])
}

function AskForm() {
  const [passphrase, setPassphrase] = useState('')
  const [wait, startWait] = useCountdown()
  const prove = useMutation(
    api.register.proveItIsMe.mutationOptions({
      onSuccess: () => answerAsked(true),
      onError: (error) => {
        startWait(waitIn(error))
        setPassphrase('')
      },
    }),
  )
  useFirstField()
  const submit = () => passphrase !== '' && wait === 0 && prove.mutate({ passphrase })
  return (
    <Form keeps="secret" onSubmit={submit}>
      <p>
        This matters more than most things, so Homeward makes sure that it is you. It then asks no more for
        ten minutes.
      </p>
      <RefusalNotice error={prove.error} />
      <LineField
        id="ask-again-passphrase"
        label="Your passphrase"
        secret
        width="medium"
        maxLength={1024}
        value={passphrase}
        onChange={setPassphrase}
      />
      <FormActions save="Go on" busy={prove.isPending} wait={wait}>
        <Button variant="default" onClick={() => answerAsked(false)}>
          Cancel
        </Button>
      </FormActions>
    </Form>
  )
}
