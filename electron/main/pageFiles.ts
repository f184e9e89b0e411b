import { readdirSync } from 'node:fs'
import { join } from 'node:path'

/**
 * Every file under the built page, by the path it is served at ("/assets/index.js"). Serving looks names up here and
 * nowhere else, so that no spelling of a path can lead out of the folder.
 */
export function listPageFiles(folder: string): ReadonlyMap<string, string> {
  const files = new Map<string, string>()
  collect(folder, '', files)
  return files
}

function collect(folder: string, servedUnder: string, files: Map<string, string>): void {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const served = `${servedUnder}/${entry.name}`
    if (entry.isDirectory()) collect(join(folder, entry.name), served, files)
    else if (entry.isFile()) files.set(served, join(folder, entry.name))
  }
}
