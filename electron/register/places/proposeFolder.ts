import { posix, win32 } from 'node:path'
import { judgeFolder, type FolderVerdict } from './judgeFolder'
import type { PlaceEnvironment } from './placeEnvironment'

const name = 'Homeward'

/**
 * Folders to propose for a new register, best first: local, and open to every person who uses this PC. On Windows
 * that is the Public folder, whose files every signed-in user may change; in ProgramData a colleague could only read
 * what another made. Documents and Desktop are usually synced.
 */
export function foldersToPropose({ platform, variables, home }: PlaceEnvironment): string[] {
  if (platform === 'win32') {
    const drive = variables['SystemDrive'] ?? 'C:'
    const shared = variables['PUBLIC'] ?? `${drive}\\Users\\Public`
    const data = variables['ProgramData'] ?? `${drive}\\ProgramData`
    return [win32.join(shared, name), win32.join(data, name)]
  }
  if (platform === 'darwin') return [`/Users/Shared/${name}`, posix.join(home, name)]
  return [posix.join(home, name)]
}

/** The first proposal that will do. A folder that is not there yet is judged by the one it would be made in. */
export function proposedFolder(environment: PlaceEnvironment): FolderVerdict {
  const verdicts = foldersToPropose(environment).map((folder) => verdictBeforeMaking(folder, environment))
  const best = verdicts.find(({ ok }) => ok) ?? verdicts[0]
  if (best === undefined) throw new Error('No folder to propose on this system')
  return best
}

function verdictBeforeMaking(folder: string, environment: PlaceEnvironment): FolderVerdict {
  if (environment.realPath(folder) !== null) return judgeFolder(folder, environment)
  const around = environment.platform === 'win32' ? win32.dirname(folder) : posix.dirname(folder)
  return { ...judgeFolder(around, environment), folder }
}
