import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ContractRouterClient } from '@orpc/contract'
import { contract } from '../../shared/contract'
import type { ImportBatch, ImportPreview } from '../../shared/contract/exchange'
import { childrenHandlers } from '../../electron/register/router/children'
import { episodesHandlers } from '../../electron/register/router/episodes'
import { exchangeHandlers } from '../../electron/register/router/exchange'
import { returnsHandlers } from '../../electron/register/router/returns'
import { settingsHandlers } from '../../electron/register/router/settings'
import { todayHandlers } from '../../electron/register/router/today'
import { TestClock } from './clock'
import { featureClient, type TestHost } from './host'
import type { TestRegister } from './register'

const features = {
  children: contract.children,
  episodes: contract.episodes,
  exchange: contract.exchange,
  returns: contract.returns,
  settings: contract.settings,
  today: contract.today,
}

export type ImportClient = ContractRouterClient<typeof features>

/** A real register with the calls the import and returns screens make. Call inside a test. */
export async function importRegister(
  clock = new TestClock(),
): Promise<TestRegister & TestHost & { client: ImportClient }> {
  const handlers = {
    children: childrenHandlers,
    episodes: episodesHandlers,
    exchange: exchangeHandlers,
    returns: returnsHandlers,
    settings: settingsHandlers,
    today: todayHandlers,
  }
  return featureClient(features, handlers, clock)
}

/** A file as a person would choose it. */
export interface ChosenFile {
  readonly name: string
  readonly content: string | Uint8Array<ArrayBuffer>
  readonly lastYear?: boolean
}

const fixtures = join(import.meta.dirname, '..', 'fixtures', '903')

/** header.csv, episodes.csv and missing.csv of a folder of `test/fixtures/903`, those that are there. */
export function fixtureFiles(folder: string, lastYear = false): ChosenFile[] {
  return ['header.csv', 'episodes.csv', 'missing.csv'].flatMap((name) => {
    const path = join(fixtures, folder, name)
    return existsSync(path) ? [{ name, content: new Uint8Array(readFileSync(path)), lastYear }] : []
  })
}

const headings = {
  missing: 'CHILD,DOB,MISSING,MIS_START,MIS_END',
  header: 'CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB',
  episodes: 'CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN',
} as const

/** One of the three tables of the 903 out of lines without their heading. */
export function tableFile(
  table: keyof typeof headings,
  lines: readonly string[],
  more: Partial<ChosenFile> = {},
): ChosenFile {
  return { name: `${table}.csv`, content: [headings[table], ...lines, ''].join('\r\n'), ...more }
}

const sliceBytes = 64 * 1024

/** Sends a file in slices, as the window does. @returns the stage's id */
export async function stageFile(
  client: ImportClient,
  { name, content }: Pick<ChosenFile, 'name' | 'content'>,
): Promise<string> {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
  const { staged } = await client.exchange.stage({ name, size: bytes.length })
  for (let offset = 0; offset < bytes.length; offset += sliceBytes)
    await client.exchange.stageSlice({
      staged,
      offset,
      bytes: new Blob([bytes.subarray(offset, offset + sliceBytes)]),
    })
  return staged
}

export interface PreviewOptions {
  readonly year?: number
  readonly sameChild?: Readonly<Record<string, string>>
}

export async function previewFiles(
  client: ImportClient,
  files: readonly ChosenFile[],
  { year, sameChild }: PreviewOptions = {},
): Promise<ImportPreview> {
  const staged: { staged: string; lastYear: boolean }[] = []
  for (const file of files)
    staged.push({ staged: await stageFile(client, file), lastYear: file.lastYear ?? false })
  return lastOf(
    await client.exchange.preview({ staged, year: year ?? null, ...(sameChild ? { sameChild } : {}) }),
  )
}

export async function commitPreview(
  client: ImportClient,
  { previewId }: ImportPreview,
  takeFile: readonly string[] = [],
): Promise<ImportBatch> {
  return lastOf(await client.exchange.commit({ previewId, takeFile: [...takeFile] }))
}

/** Preview and commit, every difference kept as the register has it. */
export async function bringIn(
  client: ImportClient,
  files: readonly ChosenFile[],
  options: PreviewOptions = {},
): Promise<ImportBatch> {
  return commitPreview(client, await previewFiles(client, files, options))
}

/** What a stream answers at its end, progress set aside. */
export async function lastOf<R>(stream: AsyncIterator<unknown, R, void>): Promise<R> {
  for (;;) {
    const step = await stream.next()
    if (step.done === true) return step.value
  }
}
