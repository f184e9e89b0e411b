/** What judging a folder needs to know of the PC; tests give their own. */
export interface PlaceEnvironment {
  readonly platform: NodeJS.Platform
  readonly home: string
  /** Environment variables. */
  readonly variables: Readonly<Record<string, string | undefined>>
  /** The folder with every link and mapped drive resolved, or null when it is not there. */
  readonly realPath: (folder: string) => string | null
  readonly isFolder: (path: string) => boolean
  /** Whether a file can really be made there; the system's own answer is not to be trusted on Windows. */
  readonly canWrite: (folder: string) => boolean
  /** Mounted file systems as `/proc/mounts` lists them, or '' where there is none. */
  readonly mounts: () => string
  /** Number Windows gives a drive's kind: 2 removable, 3 fixed, 4 network; null when not known. */
  readonly windowsDriveKind: (drive: string) => number | null
  /** Folders of cloud services as the services' own settings name them. */
  readonly cloudFolders: () => readonly CloudFolder[]
}

/** A folder that a service copies to the internet. */
export interface CloudFolder {
  readonly path: string
  readonly service: string
}
