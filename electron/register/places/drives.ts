import { liesIn } from './pathParts'
import type { PlaceEnvironment } from './placeEnvironment'

/** File systems that live on another machine. */
const networkTypes =
  /^(nfs\d?|cifs|smb\w*|smbfs|afpfs|webdav|davfs2?|fuse\.(sshfs|davfs2?|rclone|gvfsd-fuse|s3fs|glusterfs)|9p|ncpfs|afs|ceph|glusterfs|lustre)$/

/** Where desktops mount what is plugged in. */
const removableRoots: Partial<Record<NodeJS.Platform, readonly string[]>> = {
  linux: ['/media', '/run/media'],
  darwin: ['/Volumes'],
}

export type DriveTrouble = 'network' | 'removable'

/** Whether a folder, resolved, lies on another machine or on something that can be pulled out. */
export function driveTrouble(folder: string, environment: PlaceEnvironment): DriveTrouble | null {
  return environment.platform === 'win32'
    ? windowsTrouble(folder, environment)
    : unixTrouble(folder, environment)
}

/** `\\server\share`, but not `\\?\C:\…`, which is a local path spelt in full. */
function isShare(folder: string): boolean {
  return /^[\\/]{2}(?![?.][\\/])/.test(folder) || /^[\\/]{2}\?[\\/]UNC[\\/]/i.test(folder)
}

function windowsTrouble(folder: string, { windowsDriveKind }: PlaceEnvironment): DriveTrouble | null {
  if (isShare(folder)) return 'network'
  const drive = /^(?:[\\/]{2}\?[\\/])?([a-z]:)/i.exec(folder)?.[1]
  if (drive === undefined) return null
  const kind = windowsDriveKind(drive.toUpperCase())
  if (kind === 4) return 'network'
  // Compact discs (5) are as easily taken away as sticks.
  return kind === 2 || kind === 5 ? 'removable' : null
}

interface Mount {
  readonly at: string
  readonly type: string
}

/** Lines of `/proc/mounts`: what, where, type; spaces in names are written `\040`. */
function parseMounts(text: string): Mount[] {
  return text.split('\n').flatMap((line) => {
    const [, at, type] = line.split(' ')
    if (at === undefined || type === undefined) return []
    return [
      {
        at: at.replaceAll(/\\(\d{3})/g, (_, octal: string) => String.fromCharCode(parseInt(octal, 8))),
        type,
      },
    ]
  })
}

function unixTrouble(folder: string, { platform, mounts }: PlaceEnvironment): DriveTrouble | null {
  const around = parseMounts(mounts())
    .filter(({ at }) => at === '/' || liesIn(folder, at, platform))
    .toSorted((left, right) => right.at.length - left.at.length)
  const innermost = around[0]
  if (innermost !== undefined && networkTypes.test(innermost.type)) return 'network'
  const pulledOut = (removableRoots[platform] ?? []).some((root) => liesIn(folder, root, platform))
  return pulledOut ? 'removable' : null
}
