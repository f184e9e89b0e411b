import { existsSync } from 'node:fs'
import { basename, join } from 'node:path'
import { Refusal } from '../../../../shared/contract/errors'
import type { CopySource, RestoreTarget } from '../../../../shared/contract/restore'
import type { Host } from '../../host/host'
import { copyCalled } from '../../restore/listCopies'
import { keyFileOf } from '../../unlock/keyFile'
import { registerFileName } from '../../unlock/registerNames'
import { newFolder } from '../register/newFolder'
import { requireGoodPlace, whichFile } from '../register/whichFile'

/** @throws ALREADY_OPEN: nothing is put in the place of a register that is open */
export function requireClosed(host: Host): void {
  if (host.open !== null) throw new Refusal('ALREADY_OPEN', {})
}

/** Path of a copy. One chosen in the dialog stays granted, so that a mistyped passphrase needs no second dialog. */
export function fileOfCopy(host: Host, source: CopySource): string {
  if (source.from === 'grant') return host.grants.look(source.grant, 'openBackup')
  return copyCalled(whichFile(host, source.which), source.name)
}

/**
 * Path the copy is to have.
 *
 * @throws FOLDER_REFUSED, FILE_EXISTS for a new register where one is
 */
export function fileOfTarget(host: Host, target: RestoreTarget): string {
  if (target.place === 'register') {
    const file = whichFile(host, target.which)
    requireGoodPlace(host, file)
    return file
  }
  const file = join(newFolder(host, target.folder), registerFileName(target.fileName))
  const there = [file, keyFileOf(file)].find(existsSync)
  if (there !== undefined) throw new Refusal('FILE_EXISTS', { file: basename(there) })
  return file
}
