import { join, win32 } from 'node:path'
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
    const shared = variables['PUBLIC'] ?? win32.join(`${drive}\\`, 'Users', 'Public')
    const data = variables['ProgramData'] ?? win32.join(`${drive}\\`, 'ProgramData')
    return [win32.join(shared, name), win32.join(data, name)]
  }
  if (platform === 'darwin') return [`/Users/Shared/${name}`, join(home, name)]
  return [join(home, name)]
}
