import { mkdirSync } from 'node:fs'
import type { Host } from '../../host/host'
import { judgeFolder } from '../../places/judgeFolder'
import { proposedFolder } from '../../places/proposeFolder'
import { requireGoodFolder } from './whichFile'

/** The folder Homeward proposes, or one chosen in the dialog. */
type FolderChoice = { from: 'proposed' } | { from: 'grant'; grant: string }

/**
 * Path of the folder a register is to be made or restored in; the proposed one is made when it is not there.
 *
 * @throws the refusals of `requireGoodFolder`: no register lies where a synchronising service copies it away
 */
export function newFolder(host: Host, choice: FolderChoice): string {
  if (choice.from === 'grant') {
    const folder = host.grants.look(choice.grant, 'registerFolder')
    requireGoodFolder(judgeFolder(folder, host.places))
    return folder
  }
  const proposed = proposedFolder(host.places)
  requireGoodFolder(proposed)
  mkdirSync(proposed.folder, { recursive: true })
  return proposed.folder
}
