import { mkdirSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { Refusal } from '../../../shared/contract/errors'
import { readOnly } from '../database/types'
import { childIdOfReference } from '../documents/caseSummary/read/caseSummaryData'
import type { WhichPaper } from '../documents/readyPaper'
import { exitCode } from './exitCodes'
import { readOptions, required, requiredYear, UsageError } from './usage'
import { withRegister, type AtTheCommandLine } from './withRegister'

/**
 * `document`: the signed copy of a year's return, or a child's case summary, as a PDF. Made and saved by the calls the
 * window makes, so it is kept as a run and entered in the audit trail like any other.
 */
export async function runDocument(argv: readonly string[]): Promise<number> {
  const options = readOptions(argv, {
    register: { type: 'string' },
    as: { type: 'string' },
    return: { type: 'string' },
    child: { type: 'string' },
    out: { type: 'string' },
    json: { type: 'boolean' },
  })
  const wanted = wantedPaper(options.return, options.child)
  const file = resolve(required(options.out, 'out'))
  if (!/\.pdf$/i.test(file)) throw new UsageError('--out must name a file that ends in .pdf')
  return withRegister(options, async (register) => {
    const { client, host } = register
    const { made, pages } = await client.documents.make(await whichPaper(register, wanted))
    mkdirSync(dirname(file), { recursive: true })
    const { grant } = host.grants.add(file, 'savePdf')
    const { sha256, bytes } = await client.documents.save({ made, grant })
    if (options.json === true) console.log(JSON.stringify({ file, pages, sha256, bytes }))
    else console.log(`Written: ${file} (${pages} ${pages === 1 ? 'page' : 'pages'})\nSHA-256 ${sha256}`)
    return exitCode.ok
  })
}

type Wanted = { readonly year: number } | { readonly child: string }

/** @throws UsageError unless exactly one paper is asked for */
function wantedPaper(year: string | undefined, child: string | undefined): Wanted {
  if (year !== undefined && child !== undefined)
    throw new UsageError('--return and --child ask for two papers; give one of them')
  if (year !== undefined) return { year: requiredYear(year, 'return') }
  return { child: required(child, 'return or --child') }
}

/** @throws NOT_FOUND when no child has this identifier */
async function whichPaper({ open }: AtTheCommandLine, wanted: Wanted): Promise<WhichPaper> {
  if ('year' in wanted) return { kind: 'statutoryReturn', year: wanted.year }
  const childId = await childIdOfReference(readOnly(open.db), wanted.child)
  if (childId === null) throw new Refusal('NOT_FOUND', { what: 'child' })
  return { kind: 'caseSummary', childId }
}
