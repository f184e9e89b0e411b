import { open, readdir } from 'node:fs/promises'
import path from 'node:path'
import { Refusal } from '../../../../shared/contract/errors'
import { tableKinds, type TableKind } from '../../../../shared/returns/ssda903/types'
import { councilTables, type CouncilTables } from './councilTables'
import { largestFile } from './decodeText'
import { readTable, type CouncilTable } from './readTable'

export interface CouncilFolder {
  readonly tables: CouncilTables
  /** Names of text files that are plainly none of the return's tables. */
  readonly leftAlone: readonly string[]
}

/**
 * Reads every .csv and .txt file of a folder and puts the 903 tables among them together. A file that is named or
 * headed like one of the three tables and cannot be read is refused; anything else is left alone and named.
 *
 * @param wanted tables to read; the others stay null, whatever lies there
 * @throws Refusal FOLDER_REFUSED where there is no such folder; FILE_UNREADABLE with the file's name
 */
export async function readCouncilFolder(
  folder: string,
  wanted: readonly TableKind[] = tableKinds,
): Promise<CouncilFolder> {
  const files: { file: string; table: CouncilTable }[] = []
  const leftAlone: string[] = []
  for (const file of await textFilesIn(folder)) {
    try {
      // One after the other: together they would stand in memory twice.
      // oxlint-disable-next-line eslint/no-await-in-loop
      files.push({ file, table: readTable(await readSteadyFile(path.join(folder, file)), file, wanted) })
    } catch (problem) {
      if (!isForeign(problem, file)) throw problem
      leftAlone.push(file)
    }
  }
  return { tables: councilTables(files), leftAlone }
}

async function textFilesIn(folder: string): Promise<string[]> {
  try {
    const entries = await readdir(folder, { withFileTypes: true })
    return entries
      .filter((entry) => !entry.isDirectory() && /^[^.].*\.(csv|txt)$/i.test(entry.name))
      .map(({ name }) => name)
      .toSorted()
  } catch (problem) {
    const reason = (problem as { code?: unknown }).code === 'ENOTDIR' ? 'notAFolder' : 'missing'
    throw new Refusal('FOLDER_REFUSED', { folder, reason, service: null })
  }
}

/** A file with a heading of its own that neither by name nor by columns means to be one of the three tables. */
function isForeign(problem: unknown, file: string): boolean {
  if (!(problem instanceof Refusal) || problem.code !== 'FILE_UNREADABLE') return false
  const { reason } = problem.facts as { reason: string }
  return (reason === 'noHeading' || reason === 'separator') && !/missing|header|episode/i.test(file)
}

/**
 * The bytes of a file that nobody wrote to meanwhile.
 *
 * @throws Refusal FILE_UNREADABLE (`tooLarge` before reading, `changedWhileRead`); DISK_ERROR where it cannot be opened
 */
export async function readSteadyFile(file: string): Promise<Uint8Array> {
  const name = path.basename(file)
  const refuse = (reason: 'tooLarge' | 'changedWhileRead'): Refusal =>
    new Refusal('FILE_UNREADABLE', { file: name, reason, line: null, detail: null })
  const handle = await open(file, 'r').catch(() => {
    throw new Refusal('DISK_ERROR', { during: `opening "${name}"` })
  })
  try {
    const before = await handle.stat()
    if (before.size > largestFile) throw refuse('tooLarge')
    const bytes = await handle.readFile()
    const after = await handle.stat()
    if (bytes.length !== before.size || after.size !== before.size || after.mtimeMs !== before.mtimeMs) {
      throw refuse('changedWhileRead')
    }
    return bytes
  } finally {
    await handle.close()
  }
}
