import { verifyChain, type Breakage } from '../audit/verifyChain'
import { isWhole } from '../backup/checkCopy'
import { readOnly } from '../database/types'
import type { OpenRegister } from '../openRegister'
import { exitCode } from './exitCodes'
import { readOptions } from './usage'
import { withRegister } from './withRegister'

interface Findings {
  readonly whole: boolean
  readonly audit: {
    readonly entries: number
    readonly brokenAt: number | null
    readonly broken: Breakage | null
    readonly headHash: string
  }
  /** Rows of every table. */
  readonly counts: Readonly<Record<string, number>>
}

/** `verify`: every page, the whole audit trail, and how much there is. */
export async function runVerify(argv: readonly string[]): Promise<number> {
  const options = readOptions(argv, {
    register: { type: 'string' },
    as: { type: 'string' },
    json: { type: 'boolean' },
  })
  const found = await withRegister(options, ({ open }) => findings(open))
  if (options.json === true) console.log(JSON.stringify(found))
  else print(found)
  return found.whole && found.audit.brokenAt === null ? exitCode.ok : exitCode.errors
}

async function findings(open: OpenRegister): Promise<Findings> {
  const verdict = await verifyChain(readOnly(open.db), open.session.registerId)
  const { entries, brokenAt, broken, lastHash } = verdict
  const whole = await open.db.connection().execute(async () => isWhole(open.connection))
  return { whole, audit: { entries, brokenAt, broken, headHash: lastHash }, counts: countsOf(open) }
}

function countsOf({ connection }: OpenRegister): Record<string, number> {
  const tables = connection
    .prepare(`select name from sqlite_schema where type = 'table' and name not like 'sqlite_%' order by name`)
    .pluck()
    .all() as string[]
  const count = (table: string): number =>
    Number(connection.prepare(`select count(*) from "${table}"`).pluck().get())
  return Object.fromEntries(tables.map((table) => [table, count(table)]))
}

/** What became of the entry. */
const breakageWords: Readonly<Record<Breakage, string>> = {
  changed: 'it is not as it was written',
  removed: 'it was taken out',
  reordered: 'another entry stands in its place',
}

function print({ whole, audit, counts }: Findings): void {
  console.log(whole ? 'Every page of the file is sound.' : 'THE FILE IS DAMAGED.')
  console.log(
    audit.brokenAt === null
      ? `The audit trail is unbroken: ${audit.entries} entries, last ${audit.headHash}.`
      : `THE AUDIT TRAIL IS BROKEN at entry ${audit.brokenAt}: ${breakageWords[audit.broken ?? 'changed']}.`,
  )
  for (const [table, count] of Object.entries(counts)) console.log(`${String(count).padStart(9)}  ${table}`)
}
