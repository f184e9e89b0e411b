import { hkdfSync } from 'node:crypto'
import { basename } from 'node:path'
import { Refusal } from '../../../shared/contract/errors'
import type { FileKey } from '../database/connect'
import { seal, unseal, type Sealed } from './aead'
import { canonicalJson } from './canonicalJson'
import { macHolds, readKeyFile, signedKeyFile, writeKeyFile, type NamedKey } from './keyFile'
import type { Attempts, KeyFile, KeyFileBody, KeySlot, TrailMark } from './keyFileShapes'
import type { KeyPolicy } from './keyPolicy'

/** The data key of an open register and the key file it came from. The bytes never leave this folder but to SQLite. */
export class Keyring {
  readonly path: string
  readonly registerId: string
  readonly policy: KeyPolicy
  readonly #cipher: FileKey['cipher']
  #key: NamedKey

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
    this.writeBody({ ...body, current, next: null, slots: slotsWith(body.slots, this.#key.keyId) })
  }

  /** Writes a changed body, with the attempts and the mark kept. */
  writeBody(body: KeyFileBody): void {
    const { attempts, trailMark } = this.read()
    writeKeyFile(this.path, signedKeyFile(body, [this.#key], { attempts, trailMark }))
  }

  /**
   * Writes a body that names two data keys, while one takes the place of the other: either opens the register.
   *
   * @param next the key that is not this keyring's yet
   */
  writeBodyOfTwo(body: KeyFileBody, next: NamedKey): void {
    const { attempts, trailMark } = this.read()
    writeKeyFile(this.path, signedKeyFile(body, [this.#key, next], { attempts, trailMark }))
  }

  /** Goes on with another data key, which the register is now written under; the old one is overwritten in memory. */
  adopt(next: NamedKey): void {
    this.#key.dataKey.fill(0)
    this.#key = next
  }

  /** Nothing is written where nothing changed. */
  writeAttempts(attempts: Attempts): void {
    const file = this.read()
    if (canonicalJson(attempts) !== canonicalJson(file.attempts))
      writeKeyFile(this.path, { ...file, attempts })
  }

  writeTrailMark(trailMark: TrailMark): void {
    writeKeyFile(this.path, { ...this.read(), trailMark })
  }

  /** Seals what leaves this process while the disk takes nothing. @param context bound to it; unsealing needs the same */
  sealForMemory(plain: string, context: string): Sealed & { readonly keyId: string } {
    return this.#withMemoryKey((key) => ({
      keyId: this.#key.keyId,
      ...seal(key, Buffer.from(plain, 'utf8'), context),
    }))
  }

  /** What `sealForMemory` sealed; null where it was another key, another context or not ours. */
  unsealFromMemory(
    { keyId, ...sealed }: Sealed & { readonly keyId: string },
    context: string,
  ): string | null {
    if (keyId !== this.#key.keyId) return null
    return this.#withMemoryKey((key) => unseal(key, sealed, context)?.toString('utf8') ?? null)
  }

  /** A key of its own, so that no nonce is ever shared with another use of the data key. */
  #withMemoryKey<R>(work: (key: Buffer) => R): R {
    const purpose = 'homeward drafts in memory v1'
    const key = Buffer.from(hkdfSync('sha256', this.#key.dataKey, this.registerId, purpose, 32))
    try {
      return work(key)
    } finally {
      key.fill(0)
    }
  }

  /** Overwrites the key in memory; the keyring is of no use afterwards. */
  forget(): void {
    this.#key.dataKey.fill(0)
  }
}

/** Slots with nothing but what is sealed for one data key. Those of people who left hold nothing for it, and go. */
function slotsWith(slots: readonly KeySlot[], keyId: string): KeySlot[] {
  return slots
    .map((slot) => ({ ...slot, sealed: slot.sealed.filter((each) => each.keyId === keyId) }))
    .filter(({ sealed }) => sealed.length > 0)
}
