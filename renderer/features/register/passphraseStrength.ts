import { ZxcvbnFactory } from '@zxcvbn-ts/core'
import { adjacencyGraphs, dictionary } from '@zxcvbn-ts/language-common'

const estimator = new ZxcvbnFactory({ dictionary, graphs: adjacencyGraphs })

/**
 * How hard a passphrase is to guess, from 0 (at once) to 4. Kept in a file of its own: its word lists are large and
 * are loaded only where somebody chooses a passphrase.
 */
export function passphraseStrength(passphrase: string, names: readonly string[]): 0 | 1 | 2 | 3 | 4 {
  return estimator.check(passphrase, [...names]).score
}
