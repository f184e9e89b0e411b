import { randomBytes, randomInt } from 'node:crypto'

/** Counts within one millisecond: 26 bits, the 12 after the version and the 14 after the variant. */
let counter = 0
let counterOf = -1

/** Half of the counter's room: what is left is enough for any millisecond. */
const counterStarts = 2 ** 25

/**
 * A UUIDv7 (RFC 9562): 48 bits of milliseconds, a counter, then random bits. So ids sort by the moment they were
 * made, and those of one millisecond, such as the rows of one command, by the order they were made in.
 *
 * @param nowMs milliseconds since 1970
 */
export function newId(nowMs: number): string {
  counter = nowMs === counterOf ? counter + 1 : randomInt(counterStarts)
  counterOf = nowMs
  const bytes = randomBytes(16)
  bytes.writeUIntBE(nowMs, 0, 6)
  bytes.writeUInt16BE(0x7000 | ((counter >>> 14) & 0x0fff), 6)
  bytes.writeUInt16BE(0x8000 | (counter & 0x3fff), 8)
  const hex = bytes.toString('hex')
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')
}
