import { contract } from '../../../../shared/contract'
import { whichFile } from '../../commands/register/whichFile'
import { finishRestore } from '../../restore/finishRestore'
import { hostCall } from '../../rpc/handlers'
import { keyFileOf, readKeyFile } from '../../unlock/keyFile'

/** Who works in a register, by the names on its key slots: all that is known of it without a key. */
export const people = hostCall(contract.register.people, async ({ host, input }) => {
  const file = whichFile(host, input.which)
  // A restore that was interrupted may bring other people back.
  finishRestore(file)
  const last = host.recent.lastPerson(file)
  return readKeyFile(keyFileOf(file), host.policy)
    .body.slots.filter(({ kind }) => kind === 'person')
    .map(({ id, label }) => ({ slotId: id, name: label, lastHere: id === last }))
    .toSorted((left, right) => Number(right.lastHere) - Number(left.lastHere))
})
