import { contract } from '../../../../shared/contract'
import { Refusal } from '../../../../shared/contract/errors'
import { PIN_TRIES } from '../../../../shared/domain/cover/limits'
import { readOnly } from '../../database/types'
import type { Host } from '../../host/host'
import type { OpenRegister } from '../../openRegister'
import { coverStateOf } from '../../queries/cover/pin'
import { requireOpen } from '../../rpc/callScope'
import { hostCall } from '../../rpc/handlers'
import { isPin, pinOf } from '../../unlock/coverPin'
import { proveOwnPassphrase } from '../../unlock/ownPassphrase'
import { presenceOf } from '../../unlock/presence'

/** Opens the cover by the person's PIN, or by their passphrase. */
export const open = hostCall(contract.cover.open, async ({ host, input }) => {
  const register = requireOpen(host)
  if (!presenceOf(register).covered) return {}
  if ('passphrase' in input) await proveOwnPassphrase(register, input.passphrase)
  else await provePin(host, register, input.pin)
  host.uncover()
  return {}
})

/**
 * Three wrong PINs, or one whose hour is over, and the cover becomes the full lock.
 *
 * @throws WRONG_PIN, PIN_TOO_OLD
 */
async function provePin(host: Host, register: OpenRegister, typed: string): Promise<void> {
  const presence = presenceOf(register)
  const { noPin } = await coverStateOf(register)
  if (noPin === 'tooOld') {
    host.lock('pin')
    throw new Refusal('PIN_TOO_OLD', {})
  }
  // Counted before it is looked at: tries made side by side are tries too.
  const triesBefore = presence.wrongPins
  presence.wrongPins += 1
  const kept = noPin === null ? await pinOf(readOnly(register.db), register.session.user.id) : undefined
  if (triesBefore < PIN_TRIES && kept !== undefined && (await isPin(typed, kept))) return
  const triesLeft = Math.max(0, PIN_TRIES - triesBefore - 1)
  await register.reads.enter('refused', { action: 'cover.wrongPin', detail: { triesLeft } })
  if (triesLeft === 0) host.lock('pin')
  throw new Refusal('WRONG_PIN', { triesLeft })
}
