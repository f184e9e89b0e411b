/**
 * Builds what changed: `node build/build.mjs [bundle …] [--release] [--force]`. Called by npm start, npm test and the
 * rest; says nothing when there is nothing to do.
 */
import { bundleNames, bundles } from './bundles.mjs'
import { copyFonts } from './fonts.mjs'
import { isFresh, remember } from './stamps.mjs'
import { writeBundle } from './writeBundle.mjs'
import { pathToFileURL } from 'node:url'

/**
 * @param {{ names?: readonly string[], release?: boolean, force?: boolean }} [options]
 * @returns {Promise<string[]>} the names built; empty when everything was up to date
 */
export async function build({ names = bundleNames, release = false, force = false } = {}) {
  const flavour = release ? 'release' : 'test'
  const stale = names.filter((name) => force || !isFresh(name, flavour))
  for (const name of stale) {
    const startedAt = Date.now()
    const made = name === 'fonts' ? copyFonts() : await writeBundle(name, await bundles[name]({ release }))
    remember(name, flavour, made, startedAt)
  }
  return stale
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const args = process.argv.slice(2)
  const names = args.filter((arg) => !arg.startsWith('--'))
  const unknown = names.filter((name) => !bundleNames.includes(name))
  if (unknown.length > 0) {
    console.error(`No such bundle: ${unknown.join(', ')}. There are ${bundleNames.join(', ')}.`)
    process.exit(2)
  }
  const started = performance.now()
  const built = await build({
    names: names.length > 0 ? names : bundleNames,
    release: args.includes('--release'),
    force: args.includes('--force'),
  })
  const seconds = ((performance.now() - started) / 1000).toFixed(1)
  console.log(built.length > 0 ? `Built ${built.join(', ')} in ${seconds} s` : `Up to date (${seconds} s)`)
}
