import { randomUUID } from 'node:crypto'
import { basename, dirname } from 'node:path'
import { contract } from '../../../../shared/contract'
import { Refusal } from '../../../../shared/contract/errors'
import type { RestorePlan } from '../../../../shared/contract/restore'
import { utcNow } from '../../clock'
import { scratchKey } from '../../host/scratch'
import { carryOutRestore, comesBack, lookBeforeRestore, type RestoreView } from '../../restore/carryOut'
import type { CopySecret } from '../../restore/openCopy'
import { hostCall } from '../../rpc/handlers'
import { fileOfCopy, fileOfTarget, requireClosed } from './whichCopy'

/** What somebody looked at and may carry out, until the process ends. */
interface Planned {
  readonly copyFile: string
  readonly registerFile: string
  readonly seen: RestoreView
}

const planned = scratchKey('restore.planned', () => new Map<string, Planned>())

/** Opens a copy and says what putting it in the register's place would mean. */
export const look = hostCall(contract.restore.look, async ({ host, input }) => {
  requireClosed(host)
  const copyFile = fileOfCopy(host, input.source)
  const registerFile = fileOfTarget(host, input.target)
  const { clock, policy } = host
  const seen = await lookBeforeRestore(registerFile, { file: copyFile, secret: input.secret, clock, policy })
  const plan = randomUUID()
  host.scratch.get(planned).set(plan, { copyFile, registerFile, seen })
  const back = comesBack(seen, host.marks.destroyed.of(seen.copy.registerId))
  return { ...shown(plan, registerFile, copyFile, seen), destroyedBack: back.length }
})

function shown(
  plan: string,
  registerFile: string,
  copyFile: string,
  { copy, present }: RestoreView,
): Omit<RestorePlan, 'destroyedBack'> {
  const { council, lastEntryAt, counts } = copy
  return {
    plan,
    file: basename(registerFile),
    folder: dirname(registerFile),
    copy: { name: basename(copyFile), council, lastEntryAt, counts },
    present: presentShown(present),
  }
}

function presentShown(present: RestoreView['present']): RestorePlan['present'] {
  if (present.state !== 'readable') return present
  const { state, lastEntryAt, counts, changes, sameLine, peopleBack } = present
  return { state, lastEntryAt, counts, changes, sameLine, peopleBack: [...peopleBack] }
}

/** Puts the copy that was looked at in the register's place. */
export const carryOut = hostCall(contract.restore.carryOut, async ({ host, input }) => {
  requireClosed(host)
  const plan = host.scratch.get(planned).get(input.plan)
  if (plan === undefined) throw new Refusal('RESTORE_CHANGED', {})
  const { copyFile, registerFile, seen } = plan
  const { clock, policy } = host
  const secret: CopySecret = input.secret
  host.marks.restoreMeant(seen.copy.registerId)
  if (seen.present.state === 'readable')
    host.marks.destroyed.add(seen.copy.registerId, seen.present.destroyed)
  const aside = await carryOutRestore(registerFile, { file: copyFile, secret, clock, policy }, seen)
  host.scratch.get(planned).delete(input.plan)
  const { council, slotId, isSheet } = seen.copy
  const lastOpenedAt = utcNow(clock)
  const recent = {
    file: registerFile,
    name: council,
    lastOpenedAt,
    madeUp: false,
    slotId: isSheet ? null : slotId,
  }
  return { aside, recentId: host.recent.add(recent) }
})
