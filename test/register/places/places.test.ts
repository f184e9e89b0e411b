import { chmodSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { judgeBackupPlace, judgeFolder } from '../../../electron/register/places/judgeFolder'
import { proposedFolder } from '../../../electron/register/places/proposeFolder'
import type { PlaceEnvironment } from '../../../electron/register/places/placeEnvironment'
import { thisPc } from '../../../electron/register/places/thisPc'
import { temporaryFolder } from '../../builders/folder'

/** An office PC on which every folder is there and writable, except as said. */
function windowsPc(changes: Partial<PlaceEnvironment> = {}): PlaceEnvironment {
  return {
    platform: 'win32',
    home: 'C:\\Users\\ines',
    variables: {
      PUBLIC: 'C:\\Users\\Public',
      ProgramData: 'C:\\ProgramData',
      OneDriveCommercial: 'C:\\Users\\ines\\OneDrive - Ashcombe Council',
    },
    realPath: (folder) => folder,
    isFolder: () => true,
    canWrite: () => true,
    mounts: () => '',
    windowsDriveKind: (drive) => ({ 'C:': 3, 'D:': 3, 'E:': 2, 'F:': 5, 'H:': 4 })[drive] ?? null,
    cloudFolders: () => [{ path: 'D:\\Team files', service: 'Dropbox' }],
    ...changes,
  }
}

const linuxPc = (changes: Partial<PlaceEnvironment> = {}): PlaceEnvironment => ({
  ...windowsPc({ cloudFolders: () => [], variables: {} }),
  platform: 'linux',
  home: '/home/ines',
  mounts: () =>
    [
      '/dev/sda1 / ext4 rw 0 0',
      'server:/homes /home/shared nfs4 rw 0 0',
      '//nas/council /mnt/council\\040files cifs rw 0 0',
      'remote /home/ines/remote fuse.sshfs rw 0 0',
    ].join('\n'),
  ...changes,
})

const macPc = (changes: Partial<PlaceEnvironment> = {}): PlaceEnvironment => ({
  ...linuxPc({ mounts: () => 'x /Volumes/share smbfs\nx / apfs' }),
  platform: 'darwin',
  home: '/Users/ines',
  ...changes,
})

test.each([
  ['C:\\Homeward', null],
  ['C:\\Users\\Public\\Homeward', null],
  ['D:\\Boxing club', null],
  ['D:\\Megan', null],
  ['\\\\server\\share\\Homeward', 'network'],
  ['//server/share/Homeward', 'network'],
  ['\\\\?\\UNC\\server\\share', 'network'],
  ['\\\\?\\C:\\Homeward', null],
  ['H:\\Homeward', 'network'],
  ['E:\\Homeward', 'removable'],
  ['F:\\', 'removable'],
  ['C:\\Users\\ines\\OneDrive - Ashcombe Council\\Documents', 'cloud'],
  ['c:\\users\\INES\\onedrive - ashcombe council', 'cloud'],
  ['C:\\Users\\ines\\OneDrive', 'cloud'],
  ['C:\\Users\\ines\\Dropbox (Personal)\\x', 'cloud'],
  ['D:\\Team files\\x', 'cloud'],
  ['G:\\My Drive', 'cloud'],
  ['C:\\Users\\ines\\iCloudDrive\\x', 'cloud'],
  ['C:\\Users\\ines\\Box\\x', 'cloud'],
  ['C:\\Users\\ines\\Nextcloud', 'cloud'],
])('Windows: %s → %s', (folder, reason) => {
  expect(judgeFolder(folder, windowsPc()).reason).toBe(reason)
})

test('a mapped drive and a junction are judged by what is behind them', () => {
  const mapped = windowsPc({ realPath: () => '\\\\server\\homes\\ines', windowsDriveKind: () => null })
  expect(judgeFolder('Z:\\Homeward', mapped).reason).toBe('network')
  const junction = windowsPc({ realPath: () => 'C:\\Users\\ines\\OneDrive - Ashcombe Council\\Desktop' })
  expect(judgeFolder('C:\\Users\\ines\\Desktop', junction)).toMatchObject({
    reason: 'cloud',
    service: 'OneDrive',
  })
})

test.each([
  ['/home/ines/Homeward', null],
  ['/home/shared/x', 'network'],
  ['/mnt/council files/x', 'network'],
  ['/home/ines/remote', 'network'],
  ['/media/ines/STICK', 'removable'],
  ['/run/media/ines/STICK', 'removable'],
  ['/home/ines/Dropbox/x', 'cloud'],
])('Linux: %s → %s', (folder, reason) => {
  expect(judgeFolder(folder, linuxPc()).reason).toBe(reason)
})

test.each([
  ['/Users/Shared/Homeward', null, null],
  ['/Volumes/share/x', 'network', null],
  ['/Volumes/STICK', 'removable', null],
  ['/Users/ines/Library/CloudStorage/OneDrive-AshcombeCouncil', 'cloud', 'OneDrive'],
  ['/Users/ines/Library/CloudStorage/GoogleDrive-x@y/My Drive', 'cloud', 'Google Drive'],
  ['/Users/ines/Library/Mobile Documents/com~apple~CloudDocs/x', 'cloud', 'iCloud'],
])('macOS: %s → %s', (folder, reason, service) => {
  expect(judgeFolder(folder, macPc())).toMatchObject({ reason, service })
})

test('a folder that is not there, is a file, or cannot be written', () => {
  expect(judgeFolder('C:\\x', windowsPc({ realPath: () => null })).reason).toBe('missing')
  expect(judgeFolder('C:\\x', windowsPc({ isFolder: () => false })).reason).toBe('notAFolder')
  expect(judgeFolder('C:\\x', windowsPc({ canWrite: () => false })).reason).toBe('readOnly')
})

test('a backup’s second place may be a share or a stick, but must take files', () => {
  expect(judgeBackupPlace('\\\\server\\backups', windowsPc()).ok).toBe(true)
  expect(judgeBackupPlace('E:\\', windowsPc()).ok).toBe(true)
  expect(judgeBackupPlace('E:\\', windowsPc({ canWrite: () => false })).reason).toBe('readOnly')
  expect(judgeBackupPlace('E:\\', windowsPc({ realPath: () => null })).reason).toBe('missing')
})

test('the proposal is a folder every person of the PC can open, judged before it is made', () => {
  const unmade = (folder: string): string | null => (folder.endsWith('Homeward') ? null : folder)
  expect(proposedFolder(windowsPc({ realPath: unmade }))).toEqual({
    folder: 'C:\\Users\\Public\\Homeward',
    ok: true,
    reason: null,
    service: null,
  })
  const noPublic = windowsPc({ realPath: unmade, canWrite: (folder) => !folder.includes('Public') })
  expect(proposedFolder(noPublic).folder).toBe('C:\\ProgramData\\Homeward')
  expect(proposedFolder(macPc({ realPath: unmade })).folder).toBe('/Users/Shared/Homeward')
  expect(proposedFolder(linuxPc({ realPath: unmade })).folder).toBe('/home/ines/Homeward')
})

test('this PC: a folder of its own disk is taken, a file is not, a folder that is gone is not', () => {
  const folder = temporaryFolder()
  expect(judgeFolder(folder, thisPc)).toMatchObject({ ok: true })
  writeFileSync(join(folder, 'file'), '')
  expect(judgeFolder(join(folder, 'file'), thisPc).reason).toBe('notAFolder')
  expect(judgeFolder(join(folder, 'gone'), thisPc).reason).toBe('missing')
})

test.skipIf(process.getuid?.() === 0)(
  'this PC: a read-only folder is refused (root may write anywhere)',
  () => {
    const folder = join(temporaryFolder(), 'locked')
    mkdirSync(folder)
    chmodSync(folder, 0o500)
    expect(judgeFolder(folder, thisPc).reason).toBe('readOnly')
  },
)
