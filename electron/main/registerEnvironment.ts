/**
 * What the register process may know of the machine: where folders are and which of them a cloud service keeps, the
 * person's language and nothing else. Passing on the whole environment would pass on NODE_OPTIONS and its like.
 */
const passedOn = [
  // Windows: Node itself needs SystemRoot; the rest are folders.
  'SystemRoot',
  'SystemDrive',
  'TEMP',
  'TMP',
  'USERPROFILE',
  'USERNAME',
  'PUBLIC',
  'ProgramData',
  'APPDATA',
  'LOCALAPPDATA',
  'OneDrive',
  'OneDriveCommercial',
  'OneDriveConsumer',
  // Linux and macOS
  'HOME',
  'USER',
  'TMPDIR',
  'XDG_CONFIG_HOME',
  'XDG_DOCUMENTS_DIR',
  'LANG',
] as const

/** The explicit small environment of the register process. Windows names are found whatever their case. */
export function registerEnvironment(from: NodeJS.ProcessEnv): Record<string, string> {
  const environment: Record<string, string> = {}
  for (const name of passedOn) {
    const value = from[name]
    if (value !== undefined) environment[name] = value
  }
  return environment
}
