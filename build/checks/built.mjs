import { existsSync, readFileSync } from 'node:fs'
import { build } from '../build.mjs'
import { licenceList, listFile, notAllowed } from '../licences/list.mjs'
import { shippedPackages } from '../licences/shipped.mjs'
import { oneResult } from './result.mjs'

/**
 * Whether these bundles can be built, as a check of its own: tests of the sources run even where they cannot.
 *
 * @param {readonly string[]} names
 */
export async function builds(names) {
  try {
    await build({ names })
    return oneResult('build', true)
  } catch (error) {
    console.log(error instanceof Error ? error.message : error)
    return oneResult('build', false)
  }
}

/** Whether every package that is shipped may be, and is named in docs/licences.md. Needs a whole build. */
export async function licences() {
  const packages = shippedPackages()
  const refused = notAllowed(packages)
  for (const { name, licence } of refused)
    console.log(`  ${name} is under ${licence}, which nobody has agreed to`)
  const upToDate = existsSync(listFile) && readFileSync(listFile, 'utf8') === licenceList(packages)
  if (!upToDate) console.log('  docs/licences.md is out of date: npm run licences')
  return oneResult('licences', refused.length === 0 && upToDate)
}
