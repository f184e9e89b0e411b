import { basename } from 'node:path'
import { Refusal } from '../../../shared/contract/errors'
import { hasEnded } from '../../../shared/domain/users/endDate'
import { localDateOf } from '../../../shared/domain/time/london'
import { Kysely } from 'kysely'
import { utcNow } from '../clock'
import { registerDialect } from '../database/dialect'
import { LiveConnection } from '../database/liveConnection'
import type { RegisterSchema } from '../database/schema'
import { readOnly } from '../database/types'
import type { OpenRegister } from '../openRegister'
import { readSettings } from '../queries/settings/readSettings'
import { finishRestore } from '../restore/finishRestore'
import { replacePersonSlot } from './changeKeys'
import type { KeySlot } from './keyFileShapes'
import { openKeys, type OpenedKeys } from './openKeys'
import { checkNewPassphrase, normalPassphrase } from './passphrase'
import { raiseCost } from './raiseCost'
import { readRecoveryCode } from './recoveryCode'
import { connectWithOneOf, openWithKeys, refuseMissing, type Opening } from './unlockRegister'

/** Somebody whose passphrase the recovery code may set. */
export interface Recoverable {
  readonly slotId: string
  readonly name: string
}

/**
 * Whose passphrase the recovery code may set: the administrators who work here. They let everybody else in again.
 *
 * @throws INVALID when the code was mistyped (that is no wrong try), and as `unlockRegister`
 */
export async function whoMayRecover(opening: Opening, typed: string): Promise<readonly Recoverable[]> {
  return (await lookInside(opening, typed)).people
}

/** Opens the register by the code for as long as it takes to read who may recover, and whose register it is. */
async function lookInside(
  opening: Opening,
  typed: string,
): Promise<{ readonly people: readonly Recoverable[]; readonly council: string }> {
  const keys = await openByCode(opening, typed)
  const { connection, keyring } = await connectWithOneOf(opening.file, keys.file, keys.keyrings)
  const db = new Kysely<RegisterSchema>({ dialect: registerDialect(new LiveConnection(connection)) })
  try {
    const today = localDateOf(utcNow(opening.clock))
    const found = await db
      .selectFrom('user')
      .select(['name', 'slot_id', 'ends_on'])
      .where('role', '=', 'administrator')
      .where('withdrawn_at', 'is', null)
      .orderBy('name')
      .execute()
    const people = found
      .filter(({ ends_on }) => !hasEnded(ends_on, today))
      .map(({ slot_id, name }) => ({ slotId: slot_id, name }))
    const { councilName } = await readSettings(readOnly(db))
    return { people, council: councilName }
  } finally {
    connection.close()
    keyring.forget()
    await db.destroy()
  }
}

/**
 * Unlocks a register with the recovery code and gives one of its administrators a new passphrase; everybody else
 * keeps theirs.
 *
 * @param slotId whose passphrase is set; left out where there is only one administrator
 * @throws INVALID when the code was mistyped or a choice is missing, WEAK_PASSPHRASE, and as `unlockRegister`
 */
export async function unlockByRecovery(
  opening: Opening,
  typed: string,
  next: string,
  slotId?: string,
): Promise<OpenRegister> {
  const { people, council } = await lookInside(opening, typed)
  const who = chosenOne(people, slotId)
  checkNewPassphrase(next, [who.name, council])
  const keys = await openByCode(opening, typed)
  const { temporarySince: _ended, ...slot } = slotOf(keys, who.slotId, opening.file)
  const open = await openWithKeys(opening, keys.file, keys.keyrings, slot, 'recovery')
  try {
    await replacePersonSlot(open.keyring, who.slotId, normalPassphrase(next))
    await raiseCost(open, keys.slot, readRecoveryCode(typed) ?? '')
    return open
  } catch (error) {
    await open.close()
    throw error
  }
}

async function openByCode({ file, policy, clock }: Opening, typed: string): Promise<OpenedKeys> {
  finishRestore(file)
  refuseMissing(file)
  const code = readRecoveryCode(typed)
  if (code === null)
    throw invalid(
      'code',
      'This is not how a recovery code looks: it has seven groups of four. Check each group',
    )
  return openKeys({ registerFile: file, secret: code, kind: 'recovery', policy, clock })
}

function chosenOne(people: readonly Recoverable[], slotId: string | undefined): Recoverable {
  const chosen = slotId === undefined ? people : people.filter((person) => person.slotId === slotId)
  const [who] = chosen
  if (who === undefined || chosen.length > 1) throw invalid('slotId', 'Choose whose passphrase is to be set')
  return who
}

function slotOf({ file, keyrings }: OpenedKeys, slotId: string, registerFile: string): KeySlot {
  const slot = file.body.slots.find(({ id }) => id === slotId)
  if (slot !== undefined) return slot
  for (const keyring of keyrings) keyring.forget()
  throw new Refusal('KEYS_DAMAGED', { file: basename(registerFile) })
}

function invalid(field: string, message: string): Refusal<'INVALID'> {
  return new Refusal('INVALID', { problems: [{ field, message }] })
}
