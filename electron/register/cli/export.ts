import { mkdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { missingFileName } from '../../../shared/returns/ssda903/missingCsv'
import { exitCode } from './exitCodes'
import { readOptions, required, requiredYear } from './usage'
import { withRegister } from './withRegister'

/** `export`: missing.csv of a year, kept as a run like any other. Refused while a blocking rule fails. */
export async function runExport(argv: readonly string[]): Promise<number> {
  const options = readOptions(argv, {
    register: { type: 'string' },
    as: { type: 'string' },
    year: { type: 'string' },
    out: { type: 'string' },
    json: { type: 'boolean' },
  })
  const year = requiredYear(options.year, 'year')
  const folder = resolve(required(options.out, 'out'))
  return withRegister(options, async ({ client, host }) => {
    mkdirSync(folder, { recursive: true })
    const file = join(folder, missingFileName)
    const { grant } = host.grants.add(file, 'saveMissingCsv')
    const run = await client.returns.exportMissing({ year, grant })
    if (options.json === true) console.log(JSON.stringify({ file, sha256: run.sha256, bytes: run.bytes }))
    else console.log(`Written: ${file}\nSHA-256 ${run.sha256}`)
    return exitCode.ok
  })
}
