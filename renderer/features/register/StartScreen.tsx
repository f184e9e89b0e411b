import { useQuery } from '@tanstack/react-query'
import { lazy, startTransition, useState } from 'react'
import type { PageOpenedBecause } from '../../../shared/contract/processMessages'
import { api } from '../../app/api'
import type { Environment } from '../../app/environment'
import { FirstScreen } from './FirstScreen'
import { UnlockScreen } from './UnlockScreen'
import { fromRecent, type ChosenRegister, type RecentRegister } from './chosenRegister'
import { WhyBanner } from './WhyBanner'

const CreateRegister = lazy(async () => ({
  default: (await import('./create/CreateRegister')).CreateRegister,
}))
const CheckBeforeOpening = lazy(async () => ({
  default: (await import('../checking/CheckBeforeOpening')).CheckBeforeOpening,
}))
const RestoreRegister = lazy(async () => ({
  default: (await import('../restore/RestoreRegister')).RestoreRegister,
}))
const HurtRegister = lazy(async () => ({ default: (await import('../restore/HurtRegister')).HurtRegister }))
const RecoverRegister = lazy(async () => ({ default: (await import('./RecoverRegister')).RecoverRegister }))

export interface StartScreenProps {
  readonly environment: Environment
  readonly why: PageOpenedBecause
  readonly onOpened: () => void
}

type Step =
  | { readonly at: 'first' }
  | { readonly at: 'create' }
  | { readonly at: 'check' }
  | { readonly at: 'unlock'; readonly register: ChosenRegister }
  | { readonly at: 'recover'; readonly register: ChosenRegister }
  | { readonly at: 'hurt'; readonly register: ChosenRegister; readonly error: unknown }
  | { readonly at: 'restore'; readonly register: ChosenRegister | null }

/** Everything before a register is open: the first screen, creating one, unlocking, the recovery code, checking files. */
export function StartScreen({ environment, why, onOpened }: StartScreenProps) {
  const recent = useQuery(api.register.recent.queryOptions())
  const [step, takeStep] = useState<Step | null>(null)
  // A step whose code is still on its way leaves the one before on the screen.
  const setStep = (next: Step) => startTransition(() => takeStep(next))
  // A register named at start is drawn without waiting for the list of the others.
  if (recent.isPending && environment.offered === null) return null
  const rows = recent.data ?? []
  const now = step ?? firstStep(environment, rows, why)
  if (now.at === 'create')
    return <CreateRegister onBack={() => setStep({ at: 'first' })} onOpened={onOpened} />
  if (now.at === 'check') return <CheckBeforeOpening onBack={() => setStep({ at: 'first' })} />
  if (now.at === 'recover')
    return (
      <RecoverRegister
        register={now.register}
        onOpened={onOpened}
        onBack={() => setStep({ at: 'unlock', register: now.register })}
      />
    )
  if (now.at === 'restore')
    return (
      <RestoreRegister
        register={now.register}
        onBack={() =>
          setStep(now.register === null ? { at: 'first' } : { at: 'unlock', register: now.register })
        }
        onRestored={(register) => setStep({ at: 'unlock', register })}
      />
    )
  if (now.at === 'hurt')
    return (
      <HurtRegister
        register={now.register}
        error={now.error}
        onRestore={() => setStep({ at: 'restore', register: now.register })}
        onUnlock={(register) => setStep({ at: 'unlock', register })}
        onBack={() => setStep({ at: 'unlock', register: now.register })}
      />
    )
  const banner = <WhyBanner why={why} draftsHeld={environment.draftsHeld} />
  if (now.at === 'first')
    return (
      <FirstScreen
        recent={rows}
        banner={banner}
        onStart={() => setStep({ at: 'create' })}
        onCheck={() => setStep({ at: 'check' })}
        onRestore={(register) => setStep({ at: 'restore', register })}
        onChosen={(register) => setStep({ at: 'unlock', register })}
        onOpened={onOpened}
      />
    )
  return (
    <UnlockScreen
      key={now.register.key}
      register={now.register}
      autoDemo={environment.demo && why === 'start'}
      banner={banner}
      onOpened={onOpened}
      onOther={() => setStep({ at: 'first' })}
      onRecover={() => setStep({ at: 'recover', register: now.register })}
      onRestore={() => setStep({ at: 'restore', register: now.register })}
      onHurt={(error) => setStep({ at: 'hurt', register: now.register, error })}
    />
  )
}

/** A register named at start, else the one used last if it is still there, else the choice. */
function firstStep(
  { offered, demo }: Environment,
  recent: readonly RecentRegister[],
  why: PageOpenedBecause,
): Step {
  if (offered) {
    const which = { from: 'offered' } as const
    return { at: 'unlock', register: { key: 'offered', which, ...offered, inUse: null, madeUp: demo } }
  }
  const [last] = recent
  // Made-up children were a look round: a new day starts with the choice.
  const again = last?.exists === true && !(last.madeUp && why === 'start')
  return again ? { at: 'unlock', register: fromRecent(last) } : { at: 'first' }
}
