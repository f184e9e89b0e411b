import { execFileSync } from 'node:child_process'

const search = `
const { readdirSync, readFileSync, statSync } = require('node:fs'), { join } = require('node:path')
const [root, ...texts] = process.argv.slice(1)
const needles = texts.flatMap((text) => [Buffer.from(text, 'utf8'), Buffer.from(text, 'utf16le')])
const walk = (at) => statSync(at).isDirectory() ? readdirSync(at).flatMap((name) => walk(join(at, name))) : [at]
const holding = walk(root).filter((file) => { const bytes = readFileSync(file); return needles.some((needle) => bytes.includes(needle)) })
console.log(JSON.stringify(holding))`

/**
 * Files under a folder whose bytes hold any of the texts, as UTF-8 or UTF-16. Looks from another process: reading the
 * live register in this one would drop SQLite's lock on it.
 */
export function filesHolding(folder: string, ...texts: string[]): string[] {
  const found = execFileSync(process.execPath, ['-e', search, folder, ...texts], { encoding: 'utf8' })
  return JSON.parse(found) as string[]
}
