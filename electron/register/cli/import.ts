import { ORPCError } from '@orpc/contract'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { ImportBatch, ImportPreview } from '../../../shared/contract/exchange'
import { Refusal } from '../../../shared/contract/errors'
import { readSteadyFile } from '../exchange/csv/readCouncilFolder'
import { exitCode } from './exitCodes'
import { readOptions, required, requiredYear } from './usage'
import { withRegister, type AtTheCommandLine } from './withRegister'

type Client = AtTheCommandLine['client']

/** A slice of a file on its way in, as the window sends them. */
const sliceBytes = 1024 * 1024

/**
 * `import`: the files of a year, and of last year, brought in without questions: where register and file differ the
 * register is kept. Ends with 1 when rows had to be left out or kept, with 0 when the register holds every row already.
 */
export async function runImport(argv: readonly string[]): Promise<number> {
  const options = readOptions(argv, {
    register: { type: 'string' },
    as: { type: 'string' },
    this: { type: 'string' },
    last: { type: 'string' },
    year: { type: 'string' },
    json: { type: 'boolean' },
  })
  const thisYear = required(options.this, 'this')
  const year = requiredYear(options.year, 'year')
  const { last } = options
  return withRegister(options, async ({ client }) => {
    const staged = [
      ...(await stageFolder(client, thisYear, false)),
      ...(last === undefined ? [] : await stageFolder(client, last, true)),
    ]
    if (staged.length === 0) return nothingThere(thisYear)
    const preview = await lastOf(await client.exchange.preview({ staged, year }))
    const batch = await commit(client, preview)
    report(preview, batch, options.json === true)
    return preview.unreadable.length + preview.clashes.length === 0 ? exitCode.ok : exitCode.errors
  })
}

function nothingThere(folder: string): number {
  process.stderr.write(`No file in "${folder}" is one that can be brought in. Nothing has been brought in.\n`)
  return exitCode.unreadable
}

/** The batch, or null where the register holds every row already. */
async function commit(client: Client, { previewId }: ImportPreview): Promise<ImportBatch | null> {
  try {
    return await lastOf(await client.exchange.commit({ previewId, takeFile: [] }))
  } catch (error) {
    if (error instanceof ORPCError && error.code === 'NOTHING_TO_IMPORT') return null
    throw error
  }
}

async function stageFolder(
  client: Client,
  folder: string,
  lastYear: boolean,
): Promise<{ staged: string; lastYear: boolean }[]> {
  const found: { staged: string; lastYear: boolean }[] = []
  for (const name of filesIn(folder)) {
    // One after the other: each file is in memory twice while it is sent.
    // oxlint-disable-next-line eslint/no-await-in-loop
    const staged = await stageFile(client, join(folder, name), name)
    if (staged !== null) found.push({ staged, lastYear })
  }
  return found
}

/** @throws Refusal FOLDER_REFUSED */
function filesIn(folder: string): string[] {
  try {
    return readdirSync(folder)
      .filter((name) => /\.(csv|xlsx)$/i.test(name))
      .toSorted()
  } catch {
    throw new Refusal('FOLDER_REFUSED', { folder, reason: 'missing', service: null })
  }
}

/** Null for a file that is none of what can be brought in. */
async function stageFile(client: Client, path: string, name: string): Promise<string | null> {
  const bytes = await readSteadyFile(path)
  const { staged } = await client.exchange.stage({ name, size: bytes.length })
  for (let offset = 0; offset < bytes.length; offset += sliceBytes) {
    const slice = new Blob([Buffer.from(bytes.subarray(offset, offset + sliceBytes))])
    // oxlint-disable-next-line eslint/no-await-in-loop
    await client.exchange.stageSlice({ staged, offset, bytes: slice })
  }
  const { table } = await client.exchange.recognise({ staged })
  if (table !== 'other') return staged
  process.stderr.write(`"${name}" is another table of the 903 and was left alone.\n`)
  return null
}

/** What a stream answers at its end, progress set aside. */
async function lastOf<R>(stream: AsyncIterator<unknown, R, void>): Promise<R> {
  for (;;) {
    // oxlint-disable-next-line eslint/no-await-in-loop
    const step = await stream.next()
    if (step.done === true) return step.value
  }
}

function report(preview: ImportPreview, batch: ImportBatch | null, asJson: boolean): void {
  const { unreadable, clashes } = preview
  if (asJson) {
    const { number = null, counts = null } = batch ?? {}
    console.log(JSON.stringify({ batch: number, counts, unreadable, clashes }))
    return
  }
  console.log(
    batch === null
      ? 'Every row is in the register already: nothing has been brought in.'
      : `Import ${batch.number} is in the register.`,
  )
  for (const sentence of preview.summary) console.log(sentence)
  for (const { file, line, message } of unreadable) console.log(`${file}, line ${line ?? '?'}: ${message}`)
  for (const { child, field, register, file } of clashes)
    console.log(`${child}, ${field}: kept "${register}", the file says "${file}".`)
}
