import { useDeferredValue, useEffect, useState } from 'react'
import { Meter } from '../../components/Meter'

type Estimate = typeof import('./passphraseStrength').passphraseStrength

const words = [
  'Guessed at once',
  'Easy to guess',
  'Could be guessed',
  'Hard to guess',
  'Very hard to guess',
] as const

export interface StrengthMeterProps {
  readonly passphrase: string
  readonly names: readonly string[]
}

/** How hard the passphrase is to guess, as bar and words. */
export function StrengthMeter({ passphrase, names }: StrengthMeterProps) {
  const [estimate, setEstimate] = useState<{ readonly of: Estimate } | null>(null)
  useEffect(() => {
    void import('./passphraseStrength').then((loaded) => setEstimate({ of: loaded.passphraseStrength }))
  }, [])
  const settled = useDeferredValue(passphrase)
  if (settled === '' || estimate === null) return <Meter value={0} of={4} words="" />
  const score = estimate.of(settled, names)
  return <Meter value={score + 1} of={5} words={words[score]} />
}
