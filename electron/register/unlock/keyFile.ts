import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto'
import { existsSync, readFileSync, statSync } from 'node:fs'
import { basename } from 'node:path'
import { Refusal } from '../../../shared/contract/errors'
import { writeSafely } from '../files/writeSafely'
import { sha256 } from '../sha256'
import { canonicalJson } from './canonicalJson'
import { keyFileSchema, type KeyFile, type KeyFileBody } from './keyFileShapes'
import { withinLimits, type KeyPolicy } from './keyPolicy'

/** Larger than a hundred slots could make it. */
const largest = 1_000_000

/** `NAME.homeward-keys` beside `NAME.homeward`. */
export function keyFileOf(registerFile: string): string {
  return `${registerFile}-keys`
}

function checksumOf(body: KeyFileBody): string {
  return sha256(canonicalJson(body))
}

function stateChecksumOf({ attempts, trailMark }: Pick<KeyFile, 'attempts' | 'trailMark'>): string {
  return sha256(canonicalJson({ attempts, trailMark }))
}

function macOf(body: KeyFileBody, dataKey: Buffer): string {
  const key = Buffer.from(hkdfSync('sha256', dataKey, body.registerId, 'homeward slot list v1', 32))
  try {
    return createHmac('sha256', key).update(canonicalJson(body)).digest('hex')
  } finally {
    key.fill(0)
  }
}

/** A data key with its name. */
export interface NamedKey {
  readonly keyId: string
  readonly dataKey: Buffer
}

/** Puts checksum and MACs to a body. @param keys every data key the body names */
export function signedKeyFile(
  body: KeyFileBody,
  keys: readonly NamedKey[],
  rest: Pick<KeyFile, 'attempts' | 'trailMark'>,
): KeyFile {
  const macs = Object.fromEntries(keys.map(({ keyId, dataKey }) => [keyId, macOf(body, dataKey)]))
  return { body, checksum: checksumOf(body), macs, ...rest }
}

/** Whether the body is as somebody who held this data key wrote it. */
export function macHolds(file: KeyFile, key: NamedKey): boolean {
  const written = Buffer.from(file.macs[key.keyId] ?? '', 'hex')
  const expected = Buffer.from(macOf(file.body, key.dataKey), 'hex')
  return written.length === expected.length && timingSafeEqual(written, expected)
}

/**
 * Reads and checks a key file.
 *
 * @throws KEYS_NOT_FOUND, or KEYS_DAMAGED when it is not what Homeward writes, a byte is another, or a slot's cost
 *   lies outside the limits
 */
export function readKeyFile(path: string, policy: KeyPolicy): KeyFile {
  const file = basename(path)
  if (!existsSync(path)) throw new Refusal('KEYS_NOT_FOUND', { file })
  const damaged = new Refusal('KEYS_DAMAGED', { file })
  if (statSync(path).size > largest) throw damaged
  const read = keyFileSchema.safeParse(parsedOrNull(readFileSync(path, 'utf8')))
  if (!read.success || !isAsWritten(read.data)) throw damaged
  if (!read.data.body.slots.every((slot) => withinLimits(slot.kdf, policy))) throw damaged
  return read.data
}

/** What nobody may change is sealed besides; here every other field is told from one that lost a bit. */
function isAsWritten(file: KeyFile): boolean {
  if (file.checksum !== checksumOf(file.body)) return false
  return file.stateChecksum === undefined || file.stateChecksum === stateChecksumOf(file)
}

function parsedOrNull(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

/** Replaces a key file whole. */
export function writeKeyFile(path: string, file: KeyFile): void {
  const whole = { ...file, stateChecksum: stateChecksumOf(file) }
  writeSafely(path, `${JSON.stringify(whole, null, 2)}\n`)
}
