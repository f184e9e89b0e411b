import { useState } from 'react'
import type { RecoverySheetShape } from '../../../../shared/contract/register'
import { KeepSheet } from './KeepSheet'
import { ProveSheet } from './ProveSheet'

export interface RecoverySheetProps {
  readonly sheet: RecoverySheetShape
  readonly onProved: () => void
}

/** Shows the recovery code once, prints it for two named keepers, and has it proved from the paper. */
export function RecoverySheet({ sheet, onProved }: RecoverySheetProps) {
  const [keepers, setKeepers] = useState<readonly [string, string]>(['', ''])
  const [kept, setKept] = useState(false)
  if (!kept)
    return <KeepSheet sheet={sheet} keepers={keepers} onKeepers={setKeepers} onKept={() => setKept(true)} />
  return <ProveSheet sheet={sheet} keepers={keepers} onBack={() => setKept(false)} onProved={onProved} />
}
