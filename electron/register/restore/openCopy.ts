import { basename } from 'node:path'
import { Refusal } from '../../../shared/contract/errors'
import { childIds, readCopy, type Counts } from '../backup/checkCopy'
import type { Clock } from '../clock'
import { connectToCopy, type FileKey } from '../database/connect'
import { migrations } from '../database/migrations'
import type { SqliteConnection } from '../database/sqlite'
import { isWrongKey, openingRefusal } from '../unlock/databaseErrors'
import type { KeyFile } from '../unlock/keyFileShapes'
import type { KeyPolicy } from '../unlock/keyPolicy'
import { openKeys } from '../unlock/openKeys'
import { normalPassphrase } from '../unlock/passphrase'
import { readRecoveryCode } from '../unlock/recoveryCode'
import { refuseMissing } from '../unlock/unlockRegister'

/** What a person gives to open a copy: their passphrase as it was then, or the code of the recovery sheet of then. */
export type CopySecret =
  | { readonly kind: 'passphrase'; readonly slotId: string | null; readonly passphrase: string }
  | { readonly kind: 'recovery'; readonly code: string }

export interface CopyOpening {
  /** Path of the copy; its key file lies beside it. */
  readonly file: string
  readonly secret: CopySecret
  readonly clock: Clock
  readonly policy: KeyPolicy
}

/** A copy that was opened with a secret, checked whole, and closed again. */
export interface CheckedCopy {
  readonly file: string
  readonly registerId: string
  readonly council: string
  readonly counts: Counts
  /** Children in it, by id. */
  readonly children: ReadonlySet<string>
  /** When the newest entry of its audit trail was made, UTC; null in an empty trail. */
  readonly lastEntryAt: string | null
  /** Names on the key slots of people. */
  readonly people: readonly string[]
  /** Key slot that was opened. */
  readonly slotId: string
  readonly isSheet: boolean
  /** Whether that slot is the recovery sheet's, or a person's who looks after backups in the copy. */
  readonly mayRestore: boolean
}

/**
 * Opens a copy with a secret, reads every page and every entry of its audit trail, and counts. Nothing is written but a
 * wrong try.
 *
 * @throws REGISTER_NOT_FOUND, KEYS_…, WRONG_PASSPHRASE, TOO_SOON, INVALID for a mistyped code, NOT_A_REGISTER,
 *   REGISTER_DAMAGED, REGISTER_NEWER
 */
export async function openCopy(opening: CopyOpening): Promise<CheckedCopy> {
  const { file, policy, clock } = opening
  refuseMissing(file)
  const keys = await openKeys({
    registerFile: file,
    ...secretOf(opening.secret),
    policy,
    clock,
    ofCopy: true,
  })
  try {
    for (const keyring of keys.keyrings) {
      const found = await readWith(file, keyring.fileKey, keys.file, keys.slot.id)
      if (found !== null) return found
    }
    throw new Refusal('KEYS_OF_ANOTHER_REGISTER', { file: basename(file) })
  } finally {
    for (const keyring of keys.keyrings) keyring.forget()
  }
}

/** @throws INVALID */
export function secretOf(secret: CopySecret): {
  secret: string
  kind: 'person' | 'recovery'
  slotId?: string
} {
  if (secret.kind === 'passphrase') {
    const { slotId, passphrase } = secret
    return { secret: normalPassphrase(passphrase), kind: 'person', ...(slotId !== null && { slotId }) }
  }
  const code = readRecoveryCode(secret.code)
  const message = 'This is not how a recovery code looks: it has seven groups of four. Check each group'
  if (code === null) throw new Refusal('INVALID', { problems: [{ field: 'code', message }] })
  return { secret: code, kind: 'recovery' }
}

/** @returns null when the key is not this file's */
async function readWith(
  file: string,
  key: FileKey,
  keyFile: KeyFile,
  slotId: string,
): Promise<CheckedCopy | null> {
  const { body } = keyFile
  let connection: SqliteConnection | null = null
  try {
    connection = await connectToCopy(file, key)
    refuseNewer(connection, file)
    const facts = factsOf(connection, slotId)
    const children = childIds(connection)
    const counts = await readCopy(file, key, body.registerId)
    const people = body.slots.filter(({ kind }) => kind === 'person').map(({ label }) => label)
    const isSheet = body.slots.find(({ id }) => id === slotId)?.kind === 'recovery'
    const mayRestore = isSheet || facts.role === 'administrator'
    const { council, lastEntryAt } = facts
    return {
      file,
      registerId: body.registerId,
      council,
      counts,
      children,
      lastEntryAt,
      people,
      slotId,
      isSheet,
      mayRestore,
    }
  } catch (error) {
    const known = isWrongKey(error) && body.next !== null
    if (known) return null
    const refusal = openingRefusal(error, file, body)
    throw refusal instanceof Refusal ? refusal : damaged(refusal, file)
  } finally {
    connection?.close()
  }
}

/** What a check says of a copy that is not whole; errors of the disk stay what they are. */
function damaged(error: unknown, file: string): unknown {
  if (error instanceof Error && 'code' in error) return error
  return new Refusal('REGISTER_DAMAGED', { file: basename(file) })
}

function refuseNewer(connection: SqliteConnection, file: string): void {
  const version = Number(connection.pragma('user_version', { simple: true }))
  if (version > (migrations.at(-1)?.number ?? 0))
    throw new Refusal('REGISTER_NEWER', { file: basename(file), version })
}

interface CopyFacts {
  readonly council: string
  readonly role: string | null
  readonly lastEntryAt: string | null
}

/** By columns that every schema had: a copy may be years old. */
function factsOf(connection: SqliteConnection, slotId: string): CopyFacts {
  const one = (sql: string, ...values: string[]): string | null => {
    const found = connection
      .prepare(sql)
      .pluck()
      .get(...values)
    return typeof found === 'string' ? found : null
  }
  const council = one(`select value from setting where key = 'councilName' and withdrawn_at is null`)
  return {
    council: council === null ? 'Council' : String(JSON.parse(council)),
    role: one('select role from user where slot_id = ? and withdrawn_at is null', slotId),
    lastEntryAt: one('select at from audit order by seq desc limit 1'),
  }
}
