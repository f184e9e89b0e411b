import { Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { api } from '../../app/api'
import { Banner } from '../../components/Banner'
import { ButtonRow } from '../../components/ButtonRow'
import { RefusalNotice } from '../../components/RefusalNotice'
import { Section } from '../../components/Section'
import type { ChosenRegister } from '../register/chosenRegister'
import { StartFrame } from '../register/StartFrame'
import { Salvage } from './Salvage'
import { SupportReport } from './SupportReport'

export interface HurtRegisterProps {
  readonly register: ChosenRegister
  /** What the register refused to open with. */
  readonly error: unknown
  readonly onRestore: () => void
  readonly onUnlock: (register: ChosenRegister) => void
  readonly onBack: () => void
}

/** A register that does not open: what can be done, the safest first. Nothing here removes anything. */
export function HurtRegister({ register, error, onRestore, onUnlock, onBack }: HurtRegisterProps) {
  const { which } = register
  const aside = useMutation(api.rescue.copyAside.mutationOptions())
  return (
    <StartFrame title={`${register.name} does not open`} facts={[register.file]}>
      <RefusalNotice error={error} />
      <Banner title="Homeward has stopped here and changed nothing">
        Do not delete any file, and do not let another program repair them. Go through this from the top.
      </Banner>
      <Section id="aside" heading="1. Copy the files as they are">
        <p>Whatever is tried afterwards, this copy stays as the files were found.</p>
        <RefusalNotice error={aside.error} />
        {aside.data && (
          <Banner tone="done" title="Copied">
            The files lie in the folder “{aside.data.folder}” beside the register as well.
          </Banner>
        )}
        <ButtonRow>
          <Button
            variant={aside.data ? 'default' : 'filled'}
            loading={aside.isPending}
            onClick={() => aside.mutate({ which })}
          >
            Copy them aside
          </Button>
        </ButtonRow>
      </Section>
      <Section id="backup" heading="2. Restore the newest good backup">
        <p>
          Homeward opens it, reads it through and says what would be lost before anything is done. What is
          there now is put aside.
        </p>
        <ButtonRow>
          <Button onClick={onRestore}>Look at the backups</Button>
        </ButtonRow>
      </Section>
      <Section id="salvage" heading="3. Read what can still be read">
        <Salvage register={register} onUnlock={onUnlock} />
      </Section>
      <Section id="report" heading="4. A report for whoever helps you">
        <SupportReport which={which} />
      </Section>
      <ButtonRow>
        <Button variant="default" onClick={onBack}>
          Back to the lock screen
        </Button>
      </ButtonRow>
    </StartFrame>
  )
}
