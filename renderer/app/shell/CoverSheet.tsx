import { Button } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import type { CoverState } from '../../../shared/contract/cover'
import { Form, FormActions } from '../../components/Form'
import { LineField } from '../../components/LineField'
import { LinkButton } from '../../components/LinkButton'
import { RefusalNotice } from '../../components/RefusalNotice'
import { StartBar } from '../../components/StartBar'
import { useCountdown } from '../../components/useCountdown'
import { api } from '../api'
import { coverOpened } from '../cover'
import { waitIn } from '../errors'
import { lockNow } from '../lock'
import classes from './Cover.module.css'

/** What the window shows while it is covered: nothing of the register, and the one field that opens it. */
export function CoverSheet() {
  const { data } = useQuery({ ...api.cover.cover.queryOptions(), gcTime: 0, staleTime: Infinity })
  const [byPassphrase, setByPassphrase] = useState(false)
  return (
    <>
      <StartBar />
      <main className={classes.sheet} aria-labelledby="cover-title">
        <h1 id="cover-title" className={classes.title}>
          Covered
        </h1>
        {data && (data.opensBy === 'passphrase' || byPassphrase) && <ByPassphrase state={data} />}
        {data?.opensBy === 'pin' && !byPassphrase && <ByPin onPassphrase={() => setByPassphrase(true)} />}
      </main>
    </>
  )
}

/** Six digits; the sixth opens it. */
function ByPin({ onPassphrase }: { readonly onPassphrase: () => void }) {
  const [typed, setTyped] = useState('')
  const open = useMutation(
    api.cover.open.mutationOptions({ onSuccess: coverOpened, onSettled: () => setTyped('') }),
  )
  useFocusOn('cover-pin')
  const type = (value: string) => {
    const pin = value.replaceAll(/\D/g, '').slice(0, 6)
    setTyped(pin)
    if (pin.length === 6 && !open.isPending) open.mutate({ pin })
  }
  return (
    <Form keeps="secret" onSubmit={() => undefined}>
      <RefusalNotice error={open.error} />
      <LineField
        id="cover-pin"
        label="Your PIN"
        hint="Six digits"
        secret
        width="short"
        value={typed}
        onChange={type}
      />
      <p>
        <LinkButton onClick={onPassphrase}>Use the passphrase instead</LinkButton> ·{' '}
        <LinkButton onClick={() => void lockNow('person')}>Lock</LinkButton>
      </p>
    </Form>
  )
}

const whyNoPin: Readonly<Record<NonNullable<CoverState['noPin']>, string>> = {
  notChosen: 'With a PIN this is quicker: choose one in Settings, "Your PIN".',
  switchedOff: 'This register allows no PIN.',
  tooOld: 'It is over an hour since you last gave it, so the PIN does not count.',
}

function ByPassphrase({ state: { noPin } }: { readonly state: CoverState }) {
  const [typed, setTyped] = useState('')
  const [wait, startWait] = useCountdown()
  const open = useMutation(
    api.cover.open.mutationOptions({
      onSuccess: coverOpened,
      onError: (error) => {
        startWait(waitIn(error))
        setTyped('')
      },
    }),
  )
  useFocusOn('cover-passphrase')
  const submit = () => typed !== '' && wait === 0 && open.mutate({ passphrase: typed })
  return (
    <Form keeps="secret" onSubmit={submit}>
      <RefusalNotice error={open.error} />
      <LineField
        id="cover-passphrase"
        label="Your passphrase"
        hint={noPin === null ? undefined : whyNoPin[noPin]}
        secret
        width="medium"
        maxLength={1024}
        value={typed}
        onChange={setTyped}
      />
      <FormActions save="Open" busy={open.isPending} wait={wait}>
        <Button variant="default" onClick={() => void lockNow('person')}>
          Lock
        </Button>
      </FormActions>
    </Form>
  )
}

/** The field is ready to be typed in, without a click. */
function useFocusOn(id: string): void {
  useEffect(() => document.getElementById(id)?.focus(), [id])
}
