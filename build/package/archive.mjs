import { closeSync, openSync, readSync } from 'node:fs'

/**
 * Paths of all files in an asar archive, those unpacked beside it too. The format: four 32-bit numbers, of which the
 * fourth is the length of a JSON directory that follows.
 *
 * @param {string} archive
 * @returns {string[]}
 */
export function filesInArchive(archive) {
  const file = openSync(archive, 'r')
  try {
    const head = Buffer.alloc(16)
    readSync(file, head, 0, 16, 0)
    const directory = Buffer.alloc(head.readUInt32LE(12))
    readSync(file, directory, 0, directory.length, 16)
    return filesIn(JSON.parse(directory.toString('utf8')), '')
  } finally {
    closeSync(file)
  }
}

function filesIn(node, path) {
  if (!node.files) return [path]
  return Object.entries(node.files).flatMap(([name, child]) =>
    filesIn(child, path ? `${path}/${name}` : name),
  )
}
