/** A path's parts on either kind of system; drives and shares count as parts. */
export function pathParts(path: string): string[] {
  return path.split(/[\\/]+/).filter((part) => part !== '')
}

/** Whether a path is a folder or lies in it; letters' case does not matter on Windows and macOS. */
export function liesIn(path: string, folder: string, platform: NodeJS.Platform): boolean {
  const same = (text: string): string => (platform === 'linux' ? text : text.toLowerCase())
  const inner = pathParts(path).map(same)
  const outer = pathParts(folder).map(same)
  return outer.length > 0 && outer.every((part, index) => inner[index] === part)
}
