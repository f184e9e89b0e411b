/**
 * `npm run package [-- --flavour test] [--dir] [--out FOLDER]`: builds the packaged application for this system, and
 * looks into it afterwards. The release flavour is made on the pinned Electron only; the test flavour is a folder on
 * whatever Electron there is, with the inspector left in so that a test can drive it.
 */
import { writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { build } from './build.mjs'
import { command, electron } from './bootstrap/prepare.mjs'
import { outFolder } from './bootstrap/paths.mjs'
import { NeedsPerson, say, step } from './bootstrap/say.mjs'
import { licenceTexts } from './licences/list.mjs'
import { shippedPackages } from './licences/shipped.mjs'
import { packagedFolder, problemsIn } from './package/contents.mjs'
import { packageSettings } from './package/settings.mjs'

const args = process.argv.slice(2)
const option = (name) => (args.includes(name) ? args[args.indexOf(name) + 1] : undefined)
const asked = option('--flavour') ?? 'release'
const flavour = asked === 'test' ? 'test' : 'release'
const output = resolve(option('--out') ?? 'dist')

await command(async () => {
  if (asked !== flavour) throw new NeedsPerson(`there is no flavour ${asked}, only release and test.`)
  const found = await electron()
  if (flavour === 'release' && found.kind !== 'electron') {
    throw new NeedsPerson(
      'a release is never built on the test runtime, and the pinned Electron cannot be fetched here. ' +
        'npm run package -- --flavour test builds a folder to test with.',
    )
  }
  await step(
    'build',
    () => build({ release: flavour === 'release' }),
    (built) => built.join(', ') || 'nothing changed',
  )
  writeFileSync(join(outFolder, 'licences.txt'), licenceTexts(shippedPackages()))
  await step(
    'package',
    () => pack(found),
    () => output,
  )
  const folder = packagedFolder(output)
  const problems = await problemsIn(folder, flavour)
  for (const problem of problems) say(`package: ${problem}`)
  // At once: what packs ends the process by itself a moment later, with 0, whatever the exit code was to be.
  if (problems.length > 0) process.exit(1)
  console.log(folder)
  return 0
})

/** @param {import('./bootstrap/electron/find.mjs').FoundElectron} found */
async function pack(found) {
  const { build: buildPackage, Platform } = await import('electron-builder')
  const onlyFolder = flavour === 'test' || args.includes('--dir')
  const targets = Platform.current().createTarget(onlyFolder ? 'dir' : null)
  await buildPackage({ targets, config: packageSettings(flavour, found, output), publish: 'never' })
}
