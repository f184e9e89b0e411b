import { dirname } from 'node:path'
import type { z } from 'zod'
import { Refusal } from '../../../../shared/contract/errors'
import type { whichRegister } from '../../../../shared/contract/registerShapes'
import type { Host } from '../../host/host'
import { judgeFolder, type FolderVerdict } from '../../places/judgeFolder'

/** How the page names a register: one used before, one just chosen, or the one named at start. */
export type WhichRegister = z.infer<typeof whichRegister>

/** The register's path. A chosen one stays granted, so that a mistyped passphrase needs no second dialog. */
export function whichFile(host: Host, which: WhichRegister): string {
  if (which.from === 'grant') return host.grants.look(which.grant, 'openRegister')
  const file = which.from === 'recent' ? host.recent.find(which.recentId)?.file : host.start.registerPath
  if (file === undefined || file === null) throw new Refusal('REGISTER_NOT_FOUND', { file: '' })
  return file
}

/** @throws FOLDER_REFUSED with the reason */
export function requireGoodFolder({ folder, reason, service }: FolderVerdict): void {
  if (reason !== null) throw new Refusal('FOLDER_REFUSED', { folder, reason, service })
}

/** A register that was moved into a synced or shared folder is not opened there. */
export function requireGoodPlace(host: Host, file: string): void {
  const verdict = judgeFolder(dirname(file), host.places)
  // A folder that is gone is told of as a register that is not found.
  if (verdict.reason !== 'missing') requireGoodFolder(verdict)
}
