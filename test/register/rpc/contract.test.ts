import { expect, test } from 'vitest'
import { isProcedure } from '@orpc/server'
import { permissions, rolePermissions, roles } from '../../../shared/contract/permissions'
import { contract } from '../../../shared/contract'
import { router } from '../../../electron/register/router'
import { inProcessClient } from '../../../electron/register/rpc/inProcess'
import { unlockRegister } from '../../../electron/register/unlock/unlockRegister'
import type { OpenRegister } from '../../../electron/register/openRegister'
import { everyCall, type WalkedCall } from '../../builders/contractWalk'
import { temporaryFolder } from '../../builders/folder'
import { newHost } from '../../builders/host'
import { refusal } from '../../builders/refusal'
import { newRegister, testPassphrase } from '../../builders/register'

const calls = everyCall()

function at(root: unknown, path: readonly string[]): unknown {
  return path.reduce((part, key) => (part === undefined ? undefined : Reflect.get(part as object, key)), root)
}

/** A call with input that no schema takes: whatever is answered, it was not looked at first. */
async function callWithNonsense(client: object, call: WalkedCall): Promise<unknown> {
  const run = at(client, call.path) as (input: unknown) => Promise<unknown>
  return run({ nonsense: Symbol.iterator.toString() })
}

test('the contract was walked', () => {
  expect(calls.length).toBeGreaterThan(70)
})

test.each(calls)('$name is implemented and names a permission somebody can hold', ({ path, meta }) => {
  expect(isProcedure(at(router, path))).toBe(true)
  expect(permissions).toContain(meta.permission)
  expect(roles.some((role) => rolePermissions[role].includes(meta.permission))).toBe(true)
  expect(['read', 'write']).toContain(meta.access)
})

test('the router answers nothing that is not in the contract', () => {
  const inRouter = everyCall(router as object)
  expect(inRouter.map(({ name }) => name).toSorted()).toEqual(calls.map(({ name }) => name).toSorted())
})

test('only calls that need no register may be made by anyone, and none of them writes', () => {
  const free = calls.filter(({ meta }) => meta.permission === 'anyone')
  expect(free.map(({ name }) => name).toSorted()).toEqual([
    'checking.discard',
    'checking.recognise',
    'checking.run',
    'checking.save',
    'checking.stage',
    'checking.stageSlice',
    'register.checkFolder',
    'register.create',
    'register.forgetRecent',
    'register.open',
    'register.openDemo',
    'register.openWithRecovery',
    'register.people',
    'register.proposeFolder',
    'register.recent',
    'register.whoMayRecover',
    'rescue.copyAside',
    'rescue.report',
    'rescue.salvage',
    'rescue.saveReport',
    'restore.carryOut',
    'restore.copies',
    'restore.look',
    'restore.people',
    'shell.activity',
    'shell.choose',
    'shell.colourScheme',
    'shell.environment',
    'shell.events',
    'shell.lock',
  ])
  expect(free.every(({ meta }) => meta.access === 'read')).toBe(true)
})

const guarded = calls.filter(({ meta }) => meta.permission !== 'anyone')

test.each(guarded)('$name is refused while locked, before its input is looked at', async (call) => {
  const { host } = newHost(temporaryFolder())
  await refusal('LOCKED', callWithNonsense(inProcessClient(contract, router, host), call))
})

test('every call is refused to a person without its permission, before its input is looked at', async () => {
  const register = await newRegister()
  const { host } = newHost(register.folder, register.clock)
  await host.unlock(async () => {
    const open = await unlockRegister(host.opening(register.file, false), testPassphrase)
    return withoutPermissions(open)
  })
  const client = inProcessClient(contract, router, host)
  for (const call of guarded)
    expect(await refusal('NOT_ALLOWED', callWithNonsense(client, call)), call.name).toEqual({
      permission: call.meta.permission,
    })
  await host.close()
})

function withoutPermissions(open: OpenRegister): OpenRegister {
  return { ...open, session: { ...open.session, permissions: new Set() } }
}

test.each(roles)('every call above the role "%s" is refused, and the attempt is entered', async (role) => {
  const register = await newRegister()
  const { host } = newHost(register.folder, register.clock)
  const open = await host.unlock(() => unlockRegister(host.opening(register.file, false), testPassphrase))
  const { user } = open.session
  const may = new Set(rolePermissions[role])
  open.setSession({ ...open.session, user: { ...user, role }, permissions: may })
  const client = inProcessClient(contract, router, host)
  const above = guarded.filter(({ meta }) => !may.has(meta.permission))
  expect(above.length === 0).toBe(role === 'administrator')
  for (const call of above)
    expect(await refusal('NOT_ALLOWED', callWithNonsense(client, call)), call.name).toEqual({
      permission: call.meta.permission,
    })
  const entered = await open.db
    .selectFrom('audit')
    .select('subject_id')
    .where('action', '=', 'attempt.refused')
    .execute()
  expect(entered.map(({ subject_id }) => subject_id)).toEqual(above.map(({ name }) => name))
})

test('whoever may write can read what is written, and keep it while it is unfinished', () => {
  for (const role of roles) {
    const may = new Set(rolePermissions[role])
    const writes = calls.some(
      ({ meta }) =>
        meta.access === 'write' && meta.permission.endsWith('.record') && may.has(meta.permission),
    )
    expect([role, may.has('drafts.keep') && may.has('children.read')]).toEqual([role, writes])
  }
})
