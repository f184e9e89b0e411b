import { execFileSync } from 'node:child_process'

const search = `
const { readdirSync, readFileSync, lstatSync } = require('node:fs'), { join } = require('node:path')
const [root, ...needles] = process.argv.slice(1)
const asText = (bytes) => bytes.toString('latin1')
const plain = needles.map((needle) => asText(Buffer.from(needle, 'hex')))
const walk = (at) => {
  const there = lstatSync(at, { throwIfNoEntry: false })
  if (there?.isDirectory()) return readdirSync(at).flatMap((name) => walk(join(at, name)))
  return there?.isFile() ? [at] : []
}
const holds = (text) => plain.some((needle) => text.includes(needle))
const holding = walk(root).filter((file) => { const text = asText(readFileSync(file)); return holds(text) || holds(text.toLowerCase()) })
console.log(JSON.stringify(holding))`

/** The middle of what base64 makes of a text, for each of the three places it may begin at. */
function inBase64(bytes: Buffer): string[] {
  return [0, 1, 2].map((before) => {
    const text = Buffer.concat([Buffer.alloc(before), bytes]).toString('base64')
    const whole = Math.floor((before + bytes.length) / 3) * 4
    return text.slice(before === 0 ? 0 : 4, whole)
  })
}

/** What is shorter stands in any file by chance. */
const FEWEST_LETTERS = 4

/** How a text looks on a disk: UTF-8 and UTF-16, also in small letters, and both in base64. */
function looksOf(text: string): Buffer[] {
  const encoded = (['utf8', 'utf16le'] as const).map((encoding) => Buffer.from(text, encoding))
  const small = (['utf8', 'utf16le'] as const).map((encoding) => Buffer.from(text.toLowerCase(), encoding))
  const base64 = encoded.flatMap(inBase64).filter((each) => each.length >= FEWEST_LETTERS)
  return [...encoded, ...small, ...base64.map((each) => Buffer.from(each))]
}

/**
 * Files under a folder whose bytes hold any of the texts, as UTF-8, UTF-16 or base64, in capitals or small letters. Looks
 * from another process: reading the live register in this one would drop SQLite's lock on it.
 */
export function filesHolding(folder: string, ...texts: string[]): string[] {
  const needles = texts.flatMap(looksOf).map((bytes) => bytes.toString('hex'))
  const found = execFileSync(process.execPath, ['-e', search, folder, ...needles], { encoding: 'utf8' })
  return JSON.parse(found) as string[]
}
