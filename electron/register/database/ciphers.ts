import type { SqliteConnection } from './sqlite'

/** Ciphers a register may be written with; its name stands in the key file, so that a later one can replace it. */
export const ciphers = ['aegis-256'] as const
export type Cipher = (typeof ciphers)[number]

/**
 * Sets cipher and key on a fresh connection. The key goes in as bytes, never inside SQL, whose text an error could
 * quote; `raw:` says that these 32 bytes are the key itself and no passphrase.
 */
export function setKey(connection: SqliteConnection, cipher: Cipher, dataKey: Buffer): void {
  connection.pragma(`cipher='aegis'`)
  connection.pragma(`algorithm='${cipher}'`)
  const key = Buffer.concat([Buffer.from('raw:'), dataKey])
  try {
    connection.key(key)
  } finally {
    key.fill(0)
  }
}
