import { basename } from 'node:path'
import { Refusal } from '../../../shared/contract/errors'
import type { FileKey } from '../database/connect'
import { macHolds, readKeyFile, signedKeyFile, writeKeyFile, type NamedKey } from './keyFile'
import type { Attempts, KeyFile, KeyFileBody, TrailMark } from './keyFileShapes'
import type { KeyPolicy } from './keyPolicy'

/** The data key of an open register and the key file it came from. The bytes never leave this folder but to SQLite. */
export class Keyring {
  readonly path: string
  readonly registerId: string
  readonly policy: KeyPolicy
  readonly #cipher: FileKey['cipher']
  readonly #key: NamedKey

  constructor(path: string, body: KeyFileBody, key: NamedKey, policy: KeyPolicy) {
    this.path = path
    this.registerId = body.registerId
    this.policy = policy
    this.#cipher = body.cipher
    this.#key = key
  }

  /** Cipher and key for SQLite; copied into its own memory, never kept by the caller. */
  get fileKey(): FileKey {
    return { cipher: this.#cipher, dataKey: this.#key.dataKey }
  }

  get namedKey(): NamedKey {
    return this.#key
  }

  /** The key file as it is now. @throws KEYS_DAMAGED when somebody without the key changed it meanwhile */
  read(): KeyFile {
    const file = readKeyFile(this.path, this.policy)
    if (!macHolds(file, this.#key)) throw new Refusal('KEYS_DAMAGED', { file: basename(this.path) })
    return file
  }

  /**
   * Ends an interrupted change of data key: the key that opened the register is the only one from now on.
   *
   * @param body the key file as it was opened
   */
  settle(body: KeyFileBody): void {
    if (body.next === null && body.current.id === this.#key.keyId) return
    const current = [body.current, body.next].find((name) => name?.id === this.#key.keyId) ?? body.current
    const slots = body.slots.map((slot) => ({
      ...slot,
      sealed: slot.sealed.filter(({ keyId }) => keyId === this.#key.keyId),
    }))
    this.writeBody({ ...body, current, next: null, slots })
  }

  /** Writes a changed body, with the attempts and the mark kept. */
  writeBody(body: KeyFileBody): void {
    const { attempts, trailMark } = this.read()
    writeKeyFile(this.path, signedKeyFile(body, [this.#key], { attempts, trailMark }))
  }

  writeAttempts(attempts: Attempts): void {
    writeKeyFile(this.path, { ...this.read(), attempts })
  }

  writeTrailMark(trailMark: TrailMark): void {
    writeKeyFile(this.path, { ...this.read(), trailMark })
  }

  /** Overwrites the key in memory; the keyring is of no use afterwards. */
  forget(): void {
    this.#key.dataKey.fill(0)
  }
}
