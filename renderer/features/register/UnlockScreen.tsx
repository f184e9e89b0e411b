import { useMutation, useQuery } from '@tanstack/react-query'
import { useEffect, useEffectEvent, useState, type ReactNode } from 'react'
import { clockAndDayWords } from '../../../shared/domain/time/words'
import { api } from '../../app/api'
import { refusalOf, waitIn } from '../../app/errors'
import { Banner } from '../../components/Banner'
import { Form, FormActions } from '../../components/Form'
import { LineField } from '../../components/LineField'
import { LinkButton } from '../../components/LinkButton'
import { RefusalNotice } from '../../components/RefusalNotice'
import { useCountdown } from '../../components/useCountdown'
import { useNow } from '../../components/useNow'
import type { ChosenRegister } from './chosenRegister'
import { StartFrame } from './StartFrame'
import { WhoAreYou } from './WhoAreYou'

/** The passphrase of every register of made-up children; it protects nothing. */
const DEMO_PASSPHRASE = 'demo'

/** Refusals that say something about the files and not about the person. */
const hurt: ReadonlySet<string> = new Set([
  'REGISTER_DAMAGED',
  'KEYS_DAMAGED',
  'KEYS_NOT_FOUND',
  'KEYS_OF_ANOTHER_REGISTER',
  'NOT_A_REGISTER',
  'REGISTER_NOT_FOUND',
])

export interface UnlockScreenProps {
  readonly register: ChosenRegister
  /** Unlock by the ordinary call at once: the first page of a demo run. */
  readonly autoDemo: boolean
  readonly banner: ReactNode
  readonly onOpened: () => void
  readonly onOther: () => void
  readonly onRecover: () => void
  readonly onRestore: () => void
  /** It does not open for what its files are: there is a way to go. */
  readonly onHurt: (error: unknown) => void
}

/** The lock screen of one register. */
export function UnlockScreen(props: UnlockScreenProps) {
  const { register, autoDemo, banner, onOpened, onOther, onRecover, onRestore, onHurt } = props
  const [passphrase, setPassphrase] = useState('')
  const [chosen, choose] = useState<string | null>(null)
  const [wait, startWait] = useCountdown()
  const people = useQuery(api.register.people.queryOptions({ input: { which: register.which } }))
  // A key file that cannot be read is told of when somebody unlocks.
  const names = people.data ?? []
  const slotId = chosen ?? names.find(({ lastHere }) => lastHere)?.slotId ?? null
  const [notChosen, setNotChosen] = useState(false)
  const open = useMutation(
    api.register.open.mutationOptions({
      onSuccess: onOpened,
      onError: (error) => {
        startWait(waitIn(error))
        if (refusalOf(error).code === 'WRONG_PASSPHRASE') setPassphrase('')
        document.getElementById('passphrase')?.focus()
      },
    }),
  )
  const unlock = (typed: string) => open.mutate({ which: register.which, slotId, passphrase: typed })
  const submit = () => {
    const nobody = slotId === null && names.length > 1
    setNotChosen(nobody)
    if (!nobody && passphrase !== '' && wait === 0) unlock(passphrase)
  }
  const unlockDemo = useEffectEvent(() => unlock(DEMO_PASSPHRASE))
  useEffect(() => {
    if (autoDemo) unlockDemo()
    else document.getElementById('passphrase')?.focus()
  }, [autoDemo])

  return (
    <StartFrame title={`Unlock ${register.name}`} facts={[register.file]} banner={banner}>
      <InUse register={register} />
      <RefusalNotice
        error={open.error}
        action={
          hurt.has(refusalOf(open.error).code) && (
            <LinkButton onClick={() => onHurt(open.error)}>What can be done</LinkButton>
          )
        }
      />
      <Form keeps="secret" onSubmit={submit}>
        <WhoAreYou
          label="Who are you?"
          people={names}
          value={slotId}
          onChange={choose}
          error={notChosen && slotId === null ? 'Choose your name' : undefined}
        />
        <LineField
          id="passphrase"
          label="Passphrase"
          hint={
            register.madeUp
              ? `Every child in it is made up. The passphrase is ${DEMO_PASSPHRASE}.`
              : undefined
          }
          secret
          width="medium"
          maxLength={1024}
          value={passphrase}
          onChange={setPassphrase}
        />
        <FormActions save="Unlock" busy={open.isPending} disabled={people.isPending} wait={wait} />
      </Form>
      <p>
        <LinkButton onClick={onRecover}>Use the recovery code</LinkButton> ·{' '}
        {!register.madeUp && (
          <>
            <LinkButton onClick={onRestore}>Restore a backup</LinkButton> ·{' '}
          </>
        )}
        <LinkButton onClick={onOther}>Another register</LinkButton>
      </p>
    </StartFrame>
  )
}

/** Somebody else has the file open: said before anybody types a passphrase for nothing. */
function InUse({ register: { inUse } }: { readonly register: ChosenRegister }) {
  const now = useNow()
  if (inUse === null) return null
  return (
    <Banner tone="soon" title={`${inUse.by} has had it open since ${clockAndDayWords(inUse.since, now)}`}>
      One person works in it at a time. Ask them to lock it (Ctrl+L), then unlock it here.
    </Banner>
  )
}
