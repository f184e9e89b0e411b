import { existsSync, renameSync, rmSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { Kysely } from 'kysely'
import { Refusal } from '../../../shared/contract/errors'
import { rolePermissions } from '../../../shared/contract/permissions'
import { runCommand } from '../commands/runCommand'
import { saveSetting } from '../commands/settings/saveSetting'
import { utcNow, type Clock } from '../clock'
import { closeCleanly, connectExclusive } from '../database/connect'
import { registerDialect } from '../database/dialect'
import { LiveConnection } from '../database/liveConnection'
import { migrate } from '../database/migrate'
import { migrations } from '../database/migrations'
import type { RegisterSchema } from '../database/schema'
import type { SqliteConnection } from '../database/sqlite'
import { syncFolder } from '../files/writeSafely'
import { newId } from '../ids'
import type { Session } from '../session'
import { keyFileOf, writeKeyFile } from './keyFile'
import type { KeyPolicy } from './keyPolicy'
import { newKeys, type NewKeys } from './newKeys'
import { checkNewPassphrase, normalPassphrase } from './passphrase'
import { proveEncrypted } from './proveEncrypted'
import { newRecoveryCode } from './recoveryCode'

export interface NewRegister {
  /** Path of the file to be; its folder was found good. */
  readonly file: string
  readonly council: string
  /** Name of the person who creates it, its first administrator. */
  readonly founder: string
  readonly passphrase: string
  readonly clock: Clock
  readonly policy: KeyPolicy
}

/**
 * Creates a register for real work: the passphrase must be a good one.
 *
 * @throws WEAK_PASSPHRASE, and as `writeNewRegister`
 */
export async function createRegister(wanted: NewRegister): Promise<{ recoveryCode: string }> {
  checkNewPassphrase(wanted.passphrase, [wanted.founder, wanted.council])
  return writeNewRegister(wanted)
}

/**
 * Writes a register and its key file, whatever the passphrase (a demonstration's is `demo`). It is built beside its place, proved to be encrypted by looking at its bytes,
 * and only then given its name.
 *
 * @returns the recovery code; it is kept nowhere
 * @throws FILE_EXISTS, and an error when the bytes are not encrypted
 */
export async function writeNewRegister(wanted: NewRegister): Promise<{ recoveryCode: string }> {
  const { file, founder, council, policy } = wanted
  refuseExisting(file)
  const recoveryCode = newRecoveryCode()
  const keys = await newKeys(founder, normalPassphrase(wanted.passphrase), recoveryCode, policy)
  const part = join(dirname(file), `.${basename(file)}.part`)
  rmSync(part, { force: true })
  try {
    await buildDatabase(part, wanted, keys)
    const fileMark = await proveEncrypted(part, [council, founder])
    refuseExisting(file)
    writeKeyFile(keyFileOf(file), keys.keyFile(fileMark))
    renameSync(part, file)
    syncFolder(dirname(file))
    return { recoveryCode }
  } finally {
    keys.key.dataKey.fill(0)
    rmSync(part, { force: true })
  }
}

function refuseExisting(file: string): void {
  const there = [file, keyFileOf(file)].find(existsSync)
  if (there !== undefined) throw new Refusal('FILE_EXISTS', { file: basename(there) })
}

async function buildDatabase(part: string, wanted: NewRegister, keys: NewKeys): Promise<void> {
  const connection = await connectExclusive(part, { cipher: 'aegis-256', dataKey: keys.key.dataKey }, true)
  try {
    await fillNew(connection, part, wanted, keys)
  } finally {
    closeCleanly(connection)
  }
}

async function fillNew(
  connection: SqliteConnection,
  part: string,
  { council, founder, clock }: NewRegister,
  keys: NewKeys,
): Promise<void> {
  const db = new Kysely<RegisterSchema>({ dialect: registerDialect(new LiveConnection(connection)) })
  await migrate(connection, db, migrations, part, async () => undefined)
  const userId = newId(clock.nowMs())
  const session: Session = {
    registerId: keys.registerId,
    council,
    file: part,
    user: { id: userId, name: founder, role: 'administrator' },
    endsOn: null,
    slotId: keys.slotId,
    mustChoosePassphrase: false,
    permissions: new Set(rolePermissions.administrator),
    openedAt: utcNow(clock),
    demo: false,
  }
  const register = { db, session, clock, committed: () => undefined }
  const command = { name: 'register.create', permission: 'register.manage' } as const
  await runCommand(register, command, async (door) => {
    await door.write.insert('user', {
      id: userId,
      name: founder,
      role: 'administrator',
      slot_id: keys.slotId,
    })
    await saveSetting(door, 'councilName', council)
    door.audit({ action: 'register.created', detail: { council } })
  })
}
