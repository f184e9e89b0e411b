import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../bootstrap/paths.mjs'
import { nativePackages } from '../nativePackages.mjs'
import { bundleNames } from '../bundles.mjs'
import { packagesIn } from '../stamps.mjs'

/**
 * A package that is shipped, whole or in part.
 *
 * @typedef {object} Shipped
 * @property {string} name
 * @property {string} version
 * @property {string} licence SPDX expression
 * @property {string} text the licence as the package carries it; empty where it carries none
 */

/**
 * Everything of others that is shipped: what the last build took into the bundles, and the native packages beside
 * them. Electron's own licences lie beside its program.
 *
 * @returns {Shipped[]} by name, each version once
 */
export function shippedPackages() {
  const folders = [
    ...bundleNames.flatMap(packagesIn),
    ...nativePackages().map((name) => `node_modules/${name}`),
  ]
  const packages = new Map([...folders.map(read), ...taken].map((one) => [`${one.name} ${one.version}`, one]))
  return [...packages.values()].toSorted((a, b) =>
    `${a.name} ${a.version}` < `${b.name} ${b.version}` ? -1 : 1,
  )
}

/**
 * What was taken out of a package into a file of ours.
 *
 * @type {readonly Shipped[]}
 */
const taken = [
  {
    name: '@zxcvbn-ts/language-common',
    version: '3.0.4',
    licence: 'MIT',
    text: readFileSync(join(root, 'build', 'licences', 'taken', 'zxcvbn.txt'), 'utf8').trim(),
  },
]

/** Packages that carry the text of a licence and do not name it. */
const readInTheirText = { 'png-js': 'MIT' }

/** @param {string} folder relative to the project @returns {Shipped} */
function read(folder) {
  const path = join(root, folder)
  const { name, version, license } = JSON.parse(readFileSync(join(path, 'package.json'), 'utf8'))
  const texts = readdirSync(path).filter(
    (file) => /^(licen[cs]e|copying|notice)/i.test(file) && !/\.(js|json)$/.test(file),
  )
  const text = texts.map((file) => readFileSync(join(path, file), 'utf8').trim()).join('\n\n')
  return { name, version, licence: license ?? readInTheirText[name] ?? 'unknown', text }
}
