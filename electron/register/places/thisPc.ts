import { execFileSync } from 'node:child_process'
import {
  accessSync,
  constants,
  existsSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { randomBytes } from 'node:crypto'
import { homedir } from 'node:os'
import { join } from 'node:path'
import type { CloudFolder, PlaceEnvironment } from './placeEnvironment'

/** The PC this runs on. */
export const thisPc: PlaceEnvironment = {
  platform: process.platform,
  home: homedir(),
  variables: process.env,
  realPath,
  isFolder: (path) => statSync(path).isDirectory(),
  canWrite,
  mounts,
  windowsDriveKind,
  cloudFolders,
}

/** On Windows the native call also names the share behind a mapped drive letter. */
function realPath(folder: string): string | null {
  try {
    return realpathSync.native(folder)
  } catch {
    return null
  }
}

function canWrite(folder: string): boolean {
  const probe = join(folder, `.homeward-${randomBytes(6).toString('hex')}`)
  try {
    accessSync(folder, constants.W_OK)
    writeFileSync(probe, '', { flag: 'wx' })
    return true
  } catch {
    return false
  } finally {
    rmSync(probe, { force: true })
  }
}

function mounts(): string {
  if (process.platform === 'linux') return readFileSync('/proc/mounts', 'utf8')
  if (process.platform === 'darwin') return macMounts()
  return ''
}

/** `mount` prints `//user@server/share on /Volumes/share (smbfs, …)`; told in the words of /proc/mounts. */
function macMounts(): string {
  const lines = run('/sbin/mount', []).split('\n')
  const found = lines.map((line) => /^(.+) on (.+) \((\w+)/.exec(line))
  return found
    .flatMap((match) =>
      match === null ? [] : [`x ${(match[2] ?? '').replaceAll(' ', '\\040')} ${match[3] ?? ''}`],
    )
    .join('\n')
}

/** Win32_LogicalDisk.DriveType. A cmdlet, because policies often forbid .NET calls in PowerShell. */
function windowsDriveKind(drive: string): number | null {
  const command = `(Get-CimInstance Win32_LogicalDisk -Filter "DeviceID='${drive}'").DriveType`
  const kind = Number.parseInt(run(powershell(), ['-NoProfile', '-NonInteractive', '-Command', command]), 10)
  return Number.isNaN(kind) ? null : kind
}

function run(program: string, args: readonly string[]): string {
  try {
    return execFileSync(program, args, {
      encoding: 'utf8',
      timeout: 5_000,
      stdio: ['ignore', 'pipe', 'ignore'],
    })
  } catch {
    return ''
  }
}

/** Dropbox writes down where its folders are; they may have any name. */
function cloudFolders(): readonly CloudFolder[] {
  const { APPDATA, LOCALAPPDATA } = process.env
  const files = [APPDATA, LOCALAPPDATA, join(homedir(), '.dropbox')].flatMap((folder) =>
    folder === undefined ? [] : [join(folder, 'Dropbox', 'info.json'), join(folder, 'info.json')],
  )
  return files
    .filter(existsSync)
    .flatMap((file) => dropboxPaths(readFileSync(file, 'utf8')).map((path) => ({ path, service: 'Dropbox' })))
}

/** `{"personal": {"path": "C:\\…"}, "business": {…}}` */
function dropboxPaths(text: string): string[] {
  try {
    const accounts: unknown = JSON.parse(text)
    if (typeof accounts !== 'object' || accounts === null) return []
    return Object.values(accounts).flatMap((account: unknown) => {
      const isAccount = typeof account === 'object' && account !== null && 'path' in account
      return isAccount && typeof account.path === 'string' ? [account.path] : []
    })
  } catch {
    return []
  }
}

/** By its full path: the register process is given no PATH. */
function powershell(): string {
  return join(
    process.env['SystemRoot'] ?? 'C:\\Windows',
    'System32',
    'WindowsPowerShell',
    'v1.0',
    'powershell.exe',
  )
}
