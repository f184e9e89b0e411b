import { contract } from '../../../../shared/contract'
import { Refusal } from '../../../../shared/contract/errors'
import { runCommand, type CommandOf } from '../runCommand'
import { saveSetting } from '../settings/saveSetting'
import { requireOpen, type CallContext } from '../../rpc/callScope'
import { hostCall } from '../../rpc/handlers'
import { changePersonPassphrase, replaceRecoverySlot } from '../../unlock/changeKeys'
import { checkNewPassphrase, normalPassphrase } from '../../unlock/passphrase'
import { newRecoveryCode, sameGroup } from '../../unlock/recoveryCode'
import { utcNow } from '../../clock'
import { ownSlot, proveOwnPassphrase } from '../../unlock/ownPassphrase'
import { forgetSheet, sheetShown, showSheet } from './recoverySheet'

function commandOf({ name, meta, signal }: CallContext): CommandOf {
  return { name, permission: meta.permission, signal }
}

/** Changes the passphrase of the person who is working. */
export const changePassphrase = hostCall(contract.register.changePassphrase, async (scope) => {
  const open = requireOpen(scope.host)
  const { current, next } = scope.input
  checkNewPassphrase(next, [open.session.user.name, open.session.council])
  const slotId = await ownSlot(open)
  await changePersonPassphrase(
    open.keyring,
    slotId,
    normalPassphrase(current),
    normalPassphrase(next),
    open.clock,
  )
  await runCommand(open, commandOf(scope), async ({ audit }) => audit({ action: 'passphrase.changed' }))
  return {}
})

/** Makes a new recovery code, for which the passphrase is asked again; the old sheet opens nothing from then on. */
export const renewRecovery = hostCall(contract.register.renewRecovery, async (scope) => {
  const open = requireOpen(scope.host)
  await proveOwnPassphrase(open, scope.input.passphrase)
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
