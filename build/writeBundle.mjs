import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { join, relative } from 'node:path'
import { outFolder, root } from './bootstrap/paths.mjs'

/**
 * Builds one bundle beside `out/` and moves it in when it is whole, so that an application running from `out/` never
 * meets half of it.
 *
 * @param {string} name of the bundle; the renderer becomes a folder, the others files of `out/`
 * @param {import('vite').InlineConfig} config
 * @returns {Promise<{ inputs: string[], packages: string[] }>} the sources that went in, and the folders of the
 *   installed packages that did
 */
export async function writeBundle(name, config) {
  const { build } = await import('vite')
  /** @type {Set<string>} */
  const modules = new Set()
  const half = join(outFolder, `.half-${name}-${process.pid}`)
  try {
    await build({
      ...config,
      plugins: [...(config.plugins ?? []), moduleRecorder(modules)],
      build: { ...config.build, outDir: half, emptyOutDir: true },
    })
    moveIn(name, half)
    const files = [...modules].filter(existsSync)
    return { inputs: files.filter((file) => packageOf(file) === null), packages: packagesOf(files) }
  } finally {
    rmSync(half, { recursive: true, force: true })
  }
}

function moveIn(name, half) {
  mkdirSync(outFolder, { recursive: true })
  if (name !== 'renderer') {
    for (const file of readdirSync(half)) renameSync(join(half, file), join(outFolder, file))
    return
  }
  const target = join(outFolder, name)
  const old = join(outFolder, `.old-${name}-${process.pid}`)
  if (existsSync(target)) renameSync(target, old)
  renameSync(half, target)
  rmSync(old, { recursive: true, force: true })
}

/** Notes every module (style sheets too) that went in. */
function moduleRecorder(modules) {
  return {
    name: 'homeward:modules',
    buildEnd() {
      for (const id of this.getModuleIds()) modules.add(id.split('?')[0])
    },
  }
}

function packagesOf(files) {
  const folders = files.map(packageOf).filter((folder) => folder !== null)
  return [...new Set(folders)]
}

/** Folder of the installed package a file belongs to, relative to the project; null for a file of ours. */
function packageOf(file) {
  const path = relative(root, file).replaceAll('\\', '/')
  return /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path)?.[0] ?? null
}
