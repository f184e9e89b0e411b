import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { outFolder } from './bootstrap/paths.mjs'

/**
 * Builds one bundle beside `out/` and moves it in when it is whole, so that an application running from `out/` never
 * meets half of it.
 *
 * @param {string} name of the bundle; the renderer becomes a folder, the others files of `out/`
 * @param {import('vite').InlineConfig} config
 * @returns {Promise<string[]>} every source file that went in
 */
export async function writeBundle(name, config) {
  const { build } = await import('vite')
  /** @type {Set<string>} */
  const inputs = new Set()
  const half = join(outFolder, `.half-${name}-${process.pid}`)
  try {
    await build({
      ...config,
      plugins: [...(config.plugins ?? []), inputRecorder(inputs)],
      build: { ...config.build, outDir: half, emptyOutDir: true },
    })
    moveIn(name, half)
    return [...inputs]
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

/** Notes every module of ours (style sheets too) that went in; installed packages are covered by the lock file. */
function inputRecorder(inputs) {
  return {
    name: 'homeward:inputs',
    buildEnd() {
      for (const id of this.getModuleIds()) {
        const file = id.split('?')[0]
        if (isOurs(file)) inputs.add(file)
      }
    },
  }
}

function isOurs(file) {
  return existsSync(file) && !file.split(/[\\/]/).includes('node_modules')
}
