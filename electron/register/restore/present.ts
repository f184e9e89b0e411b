import { existsSync } from 'node:fs'
import { Refusal } from '../../../shared/contract/errors'
import { destroyedIn, type DestroyedBefore } from '../audit/destroyedBefore'
import { countRecords, type Counts } from '../backup/checkCopy'
import { connectExclusive } from '../database/connect'
import type { SqliteConnection } from '../database/sqlite'
import { openingRefusal } from '../unlock/databaseErrors'
import { whoHasItOpen } from '../unlock/inUseNote'
import { keyFileOf, readKeyFile } from '../unlock/keyFile'
import { openKeys } from '../unlock/openKeys'
import { secretOf, type CheckedCopy, type CopyOpening } from './openCopy'

/** The register that is in the place now, next to the copy that is to take it. */
export type Present =
  /** Nothing is there: a new PC, or a register that was moved away. */
  | { readonly state: 'absent' }
  /** It does not open with what was given; what would be lost cannot be said. */
  | { readonly state: 'closed'; readonly why: 'damaged' | 'keys' | 'secret' | 'otherRegister' }
  | {
      readonly state: 'readable'
      readonly lastEntryAt: string | null
      readonly entry: number
      readonly counts: Counts
      /** Changes of records that the copy does not have. */
      readonly changes: number
      /** False where the copy is not an earlier state of this register: another was restored since. */
      readonly sameLine: boolean
      /** People who could open the register when the copy was made, and cannot now. */
      readonly peopleBack: readonly string[]
      /** Every child whose record was destroyed in it. */
      readonly destroyed: readonly DestroyedBefore[]
    }

/**
 * Looks at the register that a copy is to replace.
 *
 * @param opening of the copy; its secret is tried here too, without noting a failure: it has just opened the copy
 * @throws REGISTER_IN_USE
 */
export async function lookAtPresent(
  registerFile: string,
  copy: CheckedCopy,
  opening: CopyOpening,
): Promise<Present> {
  if (!existsSync(registerFile)) return { state: 'absent' }
  const { policy, clock, secret } = opening
  try {
    const file = readKeyFile(keyFileOf(registerFile), policy)
    if (file.body.registerId !== copy.registerId) return closed(registerFile, 'otherRegister')
    const keys = await openKeys({ registerFile, ...secretOf(secret), policy, clock, unnoted: true })
    try {
      return await readPresent(registerFile, keys, copy)
    } finally {
      for (const keyring of keys.keyrings) keyring.forget()
    }
  } catch (error) {
    if (!(error instanceof Refusal) || error.code === 'REGISTER_IN_USE') throw error
    const damaged = error.code === 'REGISTER_DAMAGED' || error.code === 'NOT_A_REGISTER'
    const secretOnly = error.code === 'WRONG_PASSPHRASE' || error.code === 'NO_LONGER_A_USER'
    return closed(registerFile, damaged ? 'damaged' : secretOnly ? 'secret' : 'keys')
  }
}

/** Without a key SQLite cannot be asked who has the file; the note beside it says. */
function closed(registerFile: string, why: Extract<Present, { state: 'closed' }>['why']): Present {
  const inUse = whoHasItOpen(registerFile)
  if (inUse !== null) throw new Refusal('REGISTER_IN_USE', { byWhom: inUse.by, since: inUse.since })
  return { state: 'closed', why }
}

async function readPresent(
  registerFile: string,
  { keyrings, file }: Awaited<ReturnType<typeof openKeys>>,
  copy: CheckedCopy,
): Promise<Present> {
  let refusal: unknown = null
  for (const keyring of keyrings) {
    let connection: SqliteConnection | null = null
    try {
      connection = await connectExclusive(registerFile, keyring.fileKey)
      const people = file.body.slots.map(({ label }) => label)
      return compare(connection, copy, people)
    } catch (error) {
      refusal = openingRefusal(error, registerFile, file.body)
    } finally {
      connection?.close()
    }
  }
  throw refusal instanceof Refusal ? refusal : new Refusal('REGISTER_DAMAGED', { file: registerFile })
}

function compare(connection: SqliteConnection, copy: CheckedCopy, people: readonly string[]): Present {
  const pluck = (sql: string, ...values: number[]): unknown =>
    connection
      .prepare(sql)
      .pluck()
      .get(...values)
  const counts = countRecords(connection)
  const lastEntryAt = pluck('select at from audit order by seq desc limit 1')
  return {
    state: 'readable',
    lastEntryAt: typeof lastEntryAt === 'string' ? lastEntryAt : null,
    entry: Number(pluck('select coalesce(max(seq), 0) from audit')),
    counts,
    changes: Number(pluck('select count(*) from history where seq > ?', copy.counts.changes)),
    sameLine:
      pluck('select hash from audit where seq = ?', copy.counts.auditEntries) === copy.counts.auditHead,
    peopleBack: copy.people.filter((name) => !people.includes(name)),
    destroyed: destroyedIn(connection),
  }
}
