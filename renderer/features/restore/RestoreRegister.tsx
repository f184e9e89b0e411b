import { useState } from 'react'
import type { ChosenRegister } from '../register/chosenRegister'
import { StartFrame } from '../register/StartFrame'
import { ChooseCopy } from './ChooseCopy'
import { ChoosePlace } from './ChoosePlace'
import { OpenCopy } from './OpenCopy'
import { Restored } from './Restored'
import { SeeRestore } from './SeeRestore'
import type { ChosenCopy, RestorePlan, RestoreTarget } from './restoring'

export interface RestoreRegisterProps {
  /** The register whose place the copy takes; null where it becomes a register of its own (a new PC). */
  readonly register: ChosenRegister | null
  readonly onBack: () => void
  readonly onRestored: (register: ChosenRegister) => void
}

type Step =
  | { readonly at: 'copy' }
  | { readonly at: 'place'; readonly copy: ChosenCopy }
  | { readonly at: 'open'; readonly copy: ChosenCopy; readonly target: RestoreTarget }
  | {
      readonly at: 'see'
      readonly copy: ChosenCopy
      readonly target: RestoreTarget
      readonly plan: RestorePlan
      readonly who: string | null
    }
  | { readonly at: 'done'; readonly recentId: string; readonly aside: string | null }

/** Puts a copy in a register's place, step by step; until the last one nothing is changed. */
export function RestoreRegister({ register, onBack, onRestored }: RestoreRegisterProps) {
  const [step, setStep] = useState<Step>({ at: 'copy' })
  const title = register === null ? 'Restore a backup on this PC' : `Restore a backup of ${register.name}`
  const facts = register === null ? [] : [register.file]
  const chosen = (copy: ChosenCopy) =>
    setStep(
      register === null
        ? { at: 'place', copy }
        : { at: 'open', copy, target: { place: 'register', which: register.which } },
    )
  return (
    // Each step is read from its heading.
    <StartFrame key={step.at} title={title} facts={facts}>
      {step.at === 'copy' && <ChooseCopy register={register} onBack={onBack} onChosen={chosen} />}
      {step.at === 'place' && (
        <ChoosePlace
          copy={step.copy}
          onBack={() => setStep({ at: 'copy' })}
          onChosen={(target) => setStep({ at: 'open', copy: step.copy, target })}
        />
      )}
      {step.at === 'open' && (
        <OpenCopy
          copy={step.copy}
          target={step.target}
          onBack={() => setStep({ at: 'copy' })}
          onOpened={(plan, who) => setStep({ ...step, at: 'see', plan, who })}
        />
      )}
      {step.at === 'see' && (
        <SeeRestore
          copy={step.copy}
          plan={step.plan}
          who={step.who}
          onBack={() => setStep({ at: 'open', copy: step.copy, target: step.target })}
          onDone={(done) => setStep({ at: 'done', ...done })}
        />
      )}
      {step.at === 'done' && <Restored {...step} onUnlock={onRestored} />}
    </StartFrame>
  )
}
