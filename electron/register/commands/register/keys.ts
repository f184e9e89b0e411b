import { contract } from '../../../../shared/contract'
import { Refusal } from '../../../../shared/contract/errors'
import { runCommand } from '../runCommand'
import { saveSetting } from '../settings/saveSetting'
import type { OpenRegister } from '../../openRegister'
import { commandOf, requireOpen } from '../../rpc/callScope'
import { hostCall } from '../../rpc/handlers'
import {
  changePersonPassphrase,
  opensSlot,
  replacePersonSlot,
  replaceRecoverySlot,
} from '../../unlock/changeKeys'
import { checkNewPassphrase, normalPassphrase } from '../../unlock/passphrase'
import { newRecoveryCode, sameGroup } from '../../unlock/recoveryCode'
import { utcNow } from '../../clock'
import { proveOwnPassphrase } from '../../unlock/ownPassphrase'
import { renewSession } from '../../unlock/session'
import { changeKeyForStayers } from '../../unlock/stayers'
import { forgetSheet, sheetShown, showSheet } from './recoverySheet'

/** Changes the passphrase of the person who is working; in the place of a temporary one, the rest opens with it. */
export const changePassphrase = hostCall(contract.register.changePassphrase, async (scope) => {
  const open = requireOpen(scope.host)
  const { current, next } = scope.input
  checkNewPassphrase(next, [open.session.user.name, open.session.council])
  if (open.session.mustChoosePassphrase) await chooseOwn(open, normalPassphrase(next))
  else await changeOwn(open, current, normalPassphrase(next))
  await runCommand(open, commandOf(scope), async ({ audit }) => audit({ action: 'passphrase.changed' }))
  await renewSession(open)
  return {}
})

/** The temporary passphrase opened the register just now: the slot is made anew under the person's own. */
async function chooseOwn({ keyring, session }: OpenRegister, next: string): Promise<void> {
  if (await opensSlot(keyring, session.slotId, next))
    throw new Refusal('WEAK_PASSPHRASE', { reason: 'temporary' })
  await replacePersonSlot(keyring, session.slotId, next)
}

async function changeOwn(open: OpenRegister, current: string | null, next: string): Promise<void> {
  if (current === null) {
    const message = 'Type the passphrase you use now'
    throw new Refusal('INVALID', { problems: [{ field: 'current', message }] })
  }
  await changePersonPassphrase(open.keyring, open.session.slotId, normalPassphrase(current), next, open.clock)
}

/**
 * Makes a new recovery code, for which the passphrase is asked again; the old sheet opens nothing from then on. The data key
 * is changed first: key files of before, one in every backup, go on knowing the old sheet.
 */
export const renewRecovery = hostCall(contract.register.renewRecovery, async (scope) => {
  const open = requireOpen(scope.host)
  await proveOwnPassphrase(open, scope.input.passphrase)
  await changeKeyForStayers(open)
  const code = newRecoveryCode()
  await replaceRecoverySlot(open.keyring, code)
  await runCommand(open, commandOf(scope), async (door) => {
    await saveSetting(door, 'recoveryKeepers', null)
    door.audit({ action: 'recovery.renewed' })
  })
  return showSheet(open, code, utcNow(open.clock))
})

/** Proves that the sheet was written down, and keeps who holds the two copies. */
export const proveRecovery = hostCall(contract.register.proveRecovery, async (scope) => {
  const open = requireOpen(scope.host)
  const { answers, keepers } = scope.input
  const sheet = sheetShown(open)
  if (sheet === null) throw new Refusal('WRONG_STATE', { what: 'recoverySheet', state: 'notShown' })
  const proved = sheet.ask.every((asked) =>
    answers.some(({ group, typed }) => group === asked && sameGroup(typed, sheet.groups[asked - 1] ?? '')),
  )
  if (!proved) throw new Refusal('RECOVERY_PROOF_WRONG', {})
  await runCommand(open, commandOf(scope), async (door) => {
    await saveSetting(door, 'recoveryKeepers', { names: keepers, provedAt: door.now })
    door.audit({ action: 'recovery.proved', detail: { keepers } })
  })
  forgetSheet(open)
  return {}
})
