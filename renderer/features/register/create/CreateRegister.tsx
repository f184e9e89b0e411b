import { useState } from 'react'
import { KeepWatch } from '../../../app/shell/KeepWatch'
import { StartFrame } from '../StartFrame'
import { RecoverySheet } from '../recovery/RecoverySheet'
import { BackupPlaceStep } from './BackupPlaceStep'
import { PassphraseStep, type Created } from './PassphraseStep'
import { PlaceStep } from './PlaceStep'
import { noNames, type RegisterPlace } from './registerPlace'

export interface CreateRegisterProps {
  readonly onBack: () => void
  readonly onOpened: () => void
}

type Step =
  | { readonly at: 'place' }
  | { readonly at: 'passphrase' }
  | { readonly at: 'sheet'; readonly sheet: Created['sheet'] }
  | { readonly at: 'backup' }

const numbers: Readonly<Record<Step['at'], number>> = { place: 1, passphrase: 2, sheet: 3, backup: 4 }
const titles: Readonly<Record<Step['at'], string>> = {
  place: 'Start our register',
  passphrase: 'Your passphrase',
  sheet: 'The recovery sheet',
  backup: 'A second place for backups',
}

/**
 * Makes a register in four steps. The file exists from the second on; whatever of the rest is left out stands as a
 * first step on Today.
 */
export function CreateRegister({ onBack, onOpened }: CreateRegisterProps) {
  const [step, setStep] = useState<Step>({ at: 'place' })
  const [place, setPlace] = useState<RegisterPlace>(noNames)
  const [session, setSession] = useState<Created['session'] | null>(null)
  const created = (made: Created) => {
    setSession(made.session)
    setStep({ at: 'sheet', sheet: made.sheet })
  }
  return (
    <>
      {session && <KeepWatch minutes={session.idleMinutes} />}
      <StartFrame key={step.at} title={titles[step.at]} facts={[`Step ${numbers[step.at]} of 4`]}>
        {step.at === 'place' && (
          <PlaceStep
            value={place}
            onChange={setPlace}
            onBack={onBack}
            onNext={() => setStep({ at: 'passphrase' })}
          />
        )}
        {step.at === 'passphrase' && (
          <PassphraseStep place={place} onBack={() => setStep({ at: 'place' })} onCreated={created} />
        )}
        {step.at === 'sheet' && (
          <RecoverySheet sheet={step.sheet} onProved={() => setStep({ at: 'backup' })} />
        )}
        {step.at === 'backup' && <BackupPlaceStep onDone={onOpened} />}
      </StartFrame>
    </>
  )
}
