import { createCipheriv, randomBytes } from 'node:crypto'
import type { PdfDocument } from '../tagging/pdfmakeInside'
import { hash2b } from './hash2b'

/** A passphrase of the file, and one that nobody knows. */
export interface Passwords {
  readonly user: string
  readonly owner: string
}

/**
 * Raises a document that pdfkit locked with AES-256 of revision 5 to revision 6, the one PDF 2.0 keeps: the same cipher
 * and file key, with the slow password hash (upstream pdfkit/lib/security.js writes revision 5 and nothing stronger up to
 * 0.19). Called before anything is drawn: the dictionary is written at the end.
 *
 * @param passwords ASCII, so that they need none of SASLprep
 * @throws an error when pdfkit did not lock it with revision 5
 */
export function raiseToRevision6(document: PdfDocument, passwords: Passwords): void {
  const security = document._security
  if (security?.dictionary.data['R'] !== 5) throw new Error('pdfkit locked the file in a way nobody expected')
  const { encryptionKey } = security
  const none = new Uint8Array(0)
  const user = entries(passwords.user, none, encryptionKey)
  const owner = entries(passwords.owner, user.check, encryptionKey)
  Object.assign(security.dictionary.data, {
    R: 6,
    U: user.check,
    UE: user.key,
    O: owner.check,
    OE: owner.key,
  })
  // ISO 32000-2 in a file that calls itself 1.7: the level at which readers of 1.7 know revision 6.
  document._root.data['Extensions'] = { ADBE: { BaseVersion: '1.7', ExtensionLevel: 8 } }
}

/** What stands in the file of one password: bytes to check it by, and the file's key locked with it (algorithms 8 and 9). */
function entries(password: string, user: Uint8Array, fileKey: Uint8Array): { check: Buffer; key: Buffer } {
  const bytes = Buffer.from(password, 'utf8').subarray(0, 127)
  const [checkSalt, keySalt] = [randomBytes(8), randomBytes(8)]
  const check = Buffer.concat([hash2b(bytes, checkSalt, user), checkSalt, keySalt])
  const cipher = createCipheriv('aes-256-cbc', hash2b(bytes, keySalt, user), Buffer.alloc(16))
  cipher.setAutoPadding(false)
  return { check, key: cipher.update(fileKey) }
}
