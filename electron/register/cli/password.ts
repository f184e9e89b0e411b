import { readFileSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { Writable } from 'node:stream'
import { UsageError } from './usage'

/** Names a file whose first line is the passphrase. An argument would stand in the list of processes. */
const fileVariable = 'HOMEWARD_PASSWORD_FILE'

/**
 * The passphrase: from the file named by HOMEWARD_PASSWORD_FILE, or typed, unseen.
 *
 * @throws UsageError when there is neither a file nor a terminal to ask at
 */
export async function readPassphrase(): Promise<string> {
  return passphraseInFile() ?? ask('Passphrase: ')
}

/** The first line of the file named by HOMEWARD_PASSWORD_FILE, or null where none is named. @throws UsageError */
export function passphraseInFile(): string | null {
  const file = process.env[fileVariable]
  return file === undefined || file === '' ? null : firstLine(file)
}

/** A new passphrase, typed twice when it is typed. */
export async function readNewPassphrase(): Promise<string> {
  const inFile = passphraseInFile()
  if (inFile !== null) return inFile
  const first = await ask('New passphrase: ')
  if ((await ask('Once more: ')) !== first) throw new UsageError('The two passphrases differ')
  return first
}

function firstLine(file: string): string {
  const text = readOrRefuse(file)
  // Windows editors begin a file with a mark nobody sees and end lines with two characters.
  const line = (text.replace(/^\uFEFF/, '').split('\n')[0] ?? '').replace(/\r$/, '')
  if (line === '') throw new UsageError(`The first line of the file named by ${fileVariable} is empty`)
  return line
}

function readOrRefuse(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    throw new UsageError(`The file named by ${fileVariable} cannot be read`)
  }
}

async function ask(question: string): Promise<string> {
  if (!process.stdin.isTTY)
    throw new UsageError(`There is no terminal to type the passphrase at: name a file in ${fileVariable}`)
  process.stderr.write(question)
  const unseen = new Writable({ write: (_chunk, _encoding, done) => done() })
  const lines = createInterface({ input: process.stdin, output: unseen, terminal: true })
  try {
    return await new Promise<string>((resolve, reject) => {
      lines.once('line', resolve)
      lines.once('SIGINT', () => reject(new UsageError('Nothing was typed')))
    })
  } finally {
    lines.close()
    process.stderr.write('\n')
  }
}
