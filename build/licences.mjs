/** `npm run licences`: writes docs/licences.md, the list of everything that is shipped with Homeward. */
import { writeFileSync } from 'node:fs'
import { build } from './build.mjs'
import { listFile, licenceList } from './licences/list.mjs'
import { shippedPackages } from './licences/shipped.mjs'

await build()
const packages = shippedPackages()
writeFileSync(listFile, licenceList(packages))
console.log(`${packages.length} packages`)
