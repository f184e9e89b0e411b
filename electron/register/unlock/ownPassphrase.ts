import type { OpenRegister } from '../openRegister'
import { readClocks } from '../clock'
import { confirmPassphrase } from './changeKeys'
import { normalPassphrase } from './passphrase'
import { presenceOf } from './presence'

/**
 * Checks the passphrase of the person who is working, and remembers that it was given just now.
 *
 * @param typed as it was typed
 * @throws WRONG_PASSPHRASE, TOO_SOON
 */
export async function proveOwnPassphrase(open: OpenRegister, typed: string): Promise<void> {
  await confirmPassphrase(open.keyring, open.session.slotId, normalPassphrase(typed), open.clock)
  presenceOf(open).provedAt = readClocks(open.clock)
}
