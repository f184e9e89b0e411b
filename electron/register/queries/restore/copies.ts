import { contract } from '../../../../shared/contract'
import { fileOfCopy, requireClosed } from '../../commands/restore/whichCopy'
import { whichFile } from '../../commands/register/whichFile'
import { finishRestore } from '../../restore/finishRestore'
import { listCopies } from '../../restore/listCopies'
import { hostCall } from '../../rpc/handlers'
import { keyFileOf, readKeyFile } from '../../unlock/keyFile'

/** Copies in the folder beside a register. */
export const copies = hostCall(contract.restore.copies, async ({ host, input }) => {
  requireClosed(host)
  const file = whichFile(host, input.which)
  finishRestore(file)
  return listCopies(file)
})

/** Who could open a copy when it was made. */
export const people = hostCall(contract.restore.people, async ({ host, input }) => {
  requireClosed(host)
  return readKeyFile(keyFileOf(fileOfCopy(host, input.source)), host.policy)
    .body.slots.filter(({ kind }) => kind === 'person')
    .map(({ id, label }) => ({ slotId: id, name: label }))
})
