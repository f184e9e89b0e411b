import { liesIn, pathParts } from './pathParts'
import type { PlaceEnvironment } from './placeEnvironment'

/**
 * Names that the services give their folders. Whole parts of the path only: "Box" is a service, "Boxing club" is not.
 * A folder somebody merely called "Dropbox" is refused too; that is the cheaper mistake.
 */
const folderNames: readonly (readonly [RegExp, string])[] = [
  [/^onedrive( - .+)?$/i, 'OneDrive'],
  [/^dropbox( \(.+\))?$/i, 'Dropbox'],
  [/^(google drive|googledrive|my drive|shared drives|drivefs)$/i, 'Google Drive'],
  [/^(icloud ?drive|icloud drive \(archive\)|mobile documents|com~apple~clouddocs)$/i, 'iCloud'],
  [/^(box|box sync|box-box)$/i, 'Box'],
  [/^nextcloud$/i, 'Nextcloud'],
  [/^owncloud$/i, 'ownCloud'],
  [/^(mega|megasync)$/i, 'MEGA'],
  [/^pcloud ?drive$/i, 'pCloud'],
  [/^sync\.com$/i, 'Sync'],
  [/^creative cloud files$/i, 'Creative Cloud'],
  [/^cloudstorage$/i, 'a cloud service'],
]

/** Variables OneDrive sets for the folders it copies; Documents and Desktop are often moved into them. */
const oneDriveVariables = ['OneDrive', 'OneDriveCommercial', 'OneDriveConsumer']

/** The service that copies this folder to the internet, or null. @param folder as given and as resolved */
export function cloudServiceOf(folders: readonly string[], environment: PlaceEnvironment): string | null {
  for (const folder of folders) {
    const service = byVariable(folder, environment) ?? bySettings(folder, environment) ?? byName(folder)
    if (service !== null) return service
  }
  return null
}

function byVariable(folder: string, { variables, platform }: PlaceEnvironment): string | null {
  const inside = oneDriveVariables.some((name) => {
    const root = variables[name]
    return root !== undefined && root !== '' && liesIn(folder, root, platform)
  })
  return inside ? 'OneDrive' : null
}

function bySettings(folder: string, { cloudFolders, platform }: PlaceEnvironment): string | null {
  return cloudFolders().find(({ path }) => liesIn(folder, path, platform))?.service ?? null
}

function byName(folder: string): string | null {
  // The innermost name says most: CloudStorage/OneDrive-Council is OneDrive.
  for (const part of pathParts(folder).toReversed()) {
    const found = folderNames.find(([name]) => name.test(part)) ?? macName(part)
    if (found !== undefined) return found[1]
  }
  return null
}

/** macOS joins service and account: `~/Library/CloudStorage/OneDrive-AshcombeCouncil`. */
function macName(part: string): readonly [RegExp, string] | undefined {
  const [start, account] = part.split('-')
  if (start === undefined || account === undefined) return undefined
  return /^(OneDrive|GoogleDrive|Dropbox|Box)$/.test(start)
    ? folderNames.find(([name]) => name.test(start))
    : undefined
}
