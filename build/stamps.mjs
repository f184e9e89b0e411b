import { mkdirSync, readFileSync, readdirSync, renameSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { outFolder, root } from './bootstrap/paths.mjs'

const folder = join(outFolder, '.stamps')

/**
 * Whether a bundle was built in this flavour from exactly the files as they are now, judged by size and time of
 * change (a few hundred `stat` calls, some milliseconds).
 *
 * @param {string} name
 * @param {string} flavour
 */
export function isFresh(name, flavour) {
  try {
    const stamp = JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8'))
    return (
      stamp.flavour === flavour && Object.entries(stamp.inputs).every(([file, mark]) => markOf(file) === mark)
    )
  } catch {
    return false
  }
}

/**
 * Notes what a bundle was built from.
 *
 * @param {string} name
 * @param {string} flavour
 * @param {{ inputs: readonly string[], packages: readonly string[] }} made absolute paths of sources, and folders of
 *   installed packages
 * @param {number} startedAt when the build began, in ms since 1970: a file changed after that counts as changed
 */
export function remember(name, flavour, { inputs, packages }, startedAt) {
  const marks = [...inputs, ...recipe()].map((file) => [file, markOf(file, startedAt)])
  const stamp = { flavour, inputs: Object.fromEntries(marks), packages }
  mkdirSync(folder, { recursive: true })
  const half = join(folder, `${name}.${process.pid}.half`)
  writeFileSync(half, JSON.stringify(stamp))
  renameSync(half, join(folder, `${name}.json`))
}

/** Folders of the installed packages that went into a bundle, relative to the project. */
export function packagesIn(name) {
  return JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8')).packages
}

function markOf(file, startedAt = Infinity) {
  const { mtimeMs, size } = statSync(file)
  return mtimeMs > startedAt ? 'changed while it was built' : `${mtimeMs}:${size}`
}

/** What every bundle depends on beside its sources. */
function recipe() {
  const settings = join(root, 'build', 'vite')
  return [
    join(root, 'package-lock.json'),
    join(root, 'build', 'fonts.mjs'),
    ...readdirSync(settings).map((file) => join(settings, file)),
  ]
}
