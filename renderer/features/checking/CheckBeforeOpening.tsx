import { Button } from '@mantine/core'
import { StartFrame } from '../register/StartFrame'
import { CheckFiles } from './CheckFiles'
import { checkFacts, checkTitle } from './checkWords'

/** Checking files before any register is open. */
export function CheckBeforeOpening({ onBack }: { readonly onBack: () => void }) {
  return (
    <StartFrame
      title={checkTitle}
      facts={checkFacts}
      width="full"
      action={
        <Button variant="default" onClick={onBack}>
          Back to the start
        </Button>
      }
    >
      <CheckFiles />
    </StartFrame>
  )
}
