import { cloudServiceOf } from './cloud'
import { driveTrouble } from './drives'
import type { PlaceEnvironment } from './placeEnvironment'

/** Whether the live register may lie in a folder, and if not, why. */
export interface FolderVerdict {
  readonly folder: string
  readonly ok: boolean
  readonly reason: 'network' | 'cloud' | 'removable' | 'readOnly' | 'missing' | 'notAFolder' | null
  /** Name of the cloud service, when that is the reason. */
  readonly service: string | null
}

/**
 * Judges a folder for the live register: it must be on this PC's own disk, copied nowhere by itself, and writable.
 * A database on a share or in a synced folder gets damaged, and records would leave the PC unasked.
 */
export function judgeFolder(folder: string, environment: PlaceEnvironment): FolderVerdict {
  const refused = (reason: FolderVerdict['reason'], service: string | null = null): FolderVerdict => ({
    folder,
    ok: false,
    reason,
    service,
  })
  const real = environment.realPath(folder)
  const spellings = real === null ? [folder] : [folder, real]
  if (spellings.some((path) => driveTrouble(path, environment) === 'network')) return refused('network')
  const service = cloudServiceOf(spellings, environment)
  if (service !== null) return refused('cloud', service)
  if (real === null) return refused('missing')
  if (!environment.isFolder(real)) return refused('notAFolder')
  if (driveTrouble(real, environment) === 'removable') return refused('removable')
  if (!environment.canWrite(real)) return refused('readOnly')
  return { folder, ok: true, reason: null, service: null }
}

/** The same for a backup's second place: a share or a stick is welcome there, a folder one cannot write is not. */
export function judgeBackupPlace(folder: string, environment: PlaceEnvironment): FolderVerdict {
  const real = environment.realPath(folder)
  const reason =
    real === null
      ? 'missing'
      : !environment.isFolder(real)
        ? 'notAFolder'
        : environment.canWrite(real)
          ? null
          : 'readOnly'
  return { folder, ok: reason === null, reason, service: null }
}
