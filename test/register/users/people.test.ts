import { createHash } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { verifyChain } from '../../../electron/register/audit/verifyChain'
import { canonicalJson } from '../../../electron/register/unlock/canonicalJson'
import { keyFileOf, readKeyFile } from '../../../electron/register/unlock/keyFile'
import { unlockByRecovery, whoMayRecover } from '../../../electron/register/unlock/unlockByRecovery'
import { unlockRegister } from '../../../electron/register/unlock/unlockRegister'
import { readOnly } from '../../../electron/register/database/types'
import { sharedRegister } from '../../builders/colleagues'
import { refusal } from '../../builders/refusal'
import { testPassphrase, testPerson } from '../../builders/register'

const everything = { actorId: null, action: null, childId: null, from: null, to: null, refusedOnly: false }

const own = 'violet gravel under nine umbrellas'

test('somebody invited gets in with the temporary passphrase, and can do nothing before they chose their own', async () => {
  const { as } = await sharedRegister()
  const administrator = await as(testPassphrase)
  const invited = await administrator.call.users.invite({ name: 'Omar Lind', role: 'officer', endsOn: null })
  expect(invited.temporaryPassphrase).toMatch(
    /^([bdfghjklmnprstvz][aeiou]){2}(-([bdfghjklmnprstvz][aeiou]){2}){4}$/,
  )
  expect((await administrator.call.users.list()).people.map(({ name, state }) => [name, state])).toEqual([
    [testPerson, 'works'],
    ['Omar Lind', 'invited'],
  ])
  await administrator.lock()

  const omar = await as(invited.temporaryPassphrase)
  expect(await omar.call.register.session()).toMatchObject({
    mustChoosePassphrase: true,
    permissions: ['anyone', 'register.enter'],
  })
  await refusal('NOT_ALLOWED', omar.call.today.board())
  await refusal('NOT_ALLOWED', omar.call.settings.get())
  const same = { current: null, next: invited.temporaryPassphrase }
  expect(await refusal('WEAK_PASSPHRASE', omar.call.register.changePassphrase(same))).toEqual({
    reason: 'temporary',
  })
  await omar.call.register.changePassphrase({ current: null, next: own })
  expect(await omar.call.register.session()).toMatchObject({
    mustChoosePassphrase: false,
    user: { name: 'Omar Lind', role: 'officer' },
  })
  await expect(omar.call.today.board()).resolves.toBeDefined()
  const withoutCurrent = { current: null, next: 'another line of words altogether' }
  await refusal('INVALID', omar.call.register.changePassphrase(withoutCurrent))
  await omar.lock()

  await refusal('WRONG_PASSPHRASE', as(invited.temporaryPassphrase))
  await expect(as(own)).resolves.toBeDefined()
})

test('somebody who forgot the passphrase is given a temporary one; nobody resets themselves', async () => {
  const { as, withColleague } = await sharedRegister()
  const id = await withColleague('Omar Lind', 'officer', own)
  const administrator = await as(testPassphrase)
  const reset = await administrator.call.users.reset({ id })
  const { people } = await administrator.call.users.list()
  expect(people.find((person) => person.id === id)?.state).toBe('invited')
  const me = people.find((person) => person.me)?.id ?? ''
  await refusal('NOT_TO_YOURSELF', administrator.call.users.reset({ id: me }))
  await administrator.lock()
  await refusal('WRONG_PASSPHRASE', as(own))
  const omar = await as(reset.temporaryPassphrase)
  expect((await omar.call.register.session())?.mustChoosePassphrase).toBe(true)
})

test('a temporary passphrase lets somebody in for a week, and another is one step', async () => {
  const { as, clock } = await sharedRegister()
  const ines = await as(testPassphrase)
  const omar = { name: 'Omar Lind', role: 'officer', endsOn: null } as const
  const { id, temporaryPassphrase: first, until } = await ines.call.users.invite(omar)
  expect(until).toBe('2026-11-29')
  await ines.lock()
  clock.set('2026-11-29T23:59:00Z')
  await (await as(first)).lock()
  clock.set('2026-11-30T00:00:00Z')
  expect(await refusal('TEMPORARY_ENDED', as(first))).toEqual({ endedOn: until })
  const again = await as(testPassphrase)
  expect((await again.call.users.list()).people.find((person) => person.id === id)).toMatchObject({
    state: 'invited',
    temporaryUntil: until,
  })
  const { entries } = await again.call.audit.list({ filter: { ...everything, refusedOnly: true } })
  expect(JSON.parse(entries[0]?.detail ?? '')).toEqual({
    with: 'person',
    whose: 'Omar Lind',
    why: 'their temporary passphrase had ended',
  })
  await again.call.settings.change({ temporaryPassphraseDays: 2 })
  const second = await again.call.users.reset({ id })
  expect(second.until).toBe('2026-12-02')
  await again.lock()
  clock.set('2026-12-02T12:00:00Z')
  const come = await as(second.temporaryPassphrase)
  await come.call.register.changePassphrase({ current: null, next: own })
  await come.lock()
  clock.set('2027-03-01T12:00:00Z')
  await expect(as(own)).resolves.toBeDefined()
})

test('after the last day the register does not open, on the day itself it does', async () => {
  const { as, clock, withColleague } = await sharedRegister()
  const id = await withColleague('Agency Ann', 'officer', own)
  const administrator = await as(testPassphrase)
  const wish = { id, version: 1, name: 'Agency Ann', role: 'officer' as const }
  await administrator.call.users.change({ ...wish, endsOn: '2026-11-22' })
  await administrator.lock()
  const onTheDay = await as(own)
  await onTheDay.lock()
  clock.forward(24 * 3600)
  expect(await refusal('ACCESS_ENDED', as(own))).toEqual({ endedOn: '2026-11-22' })
  const later = await as(testPassphrase)
  const { people } = await later.call.users.list()
  expect(people.find((person) => person.id === id)?.state).toBe('ended')
  const { entries } = await later.call.audit.list({ filter: { ...everything, refusedOnly: true } })
  expect(entries.map(({ action, detail }) => [action, JSON.parse(detail)])).toEqual([
    ['unlock.failed', { with: 'person', whose: 'Agency Ann', why: 'their last day is over' }],
  ])
})

test('a last day that ends at midnight ends the session too, and what was being typed is kept', async () => {
  const { as, clock, withColleague } = await sharedRegister()
  const id = await withColleague('Agency Ann', 'officer', own)
  const administrator = await as(testPassphrase)
  const wish = { id, version: 1, name: 'Agency Ann', role: 'officer' as const }
  await administrator.call.users.change({ ...wish, endsOn: '2026-11-22' })
  await administrator.lock()
  const { call, toldMain } = await as(own)
  clock.set('2026-11-22T23:59:59Z')
  await call.today.board()
  clock.forward(1)
  expect(await refusal('ACCESS_ENDED', call.today.board())).toEqual({ endedOn: '2026-11-22' })
  await call.drafts.keep({
    id: '01900000-0000-7000-8000-000000000001',
    kind: 'recordMissing',
    body: '{"about":"half a sentence"}',
  })
  await expect.poll(() => toldMain, { timeout: 5000 }).toContainEqual({ type: 'lock', reason: 'ended' })
})

test('nobody gives themselves a last day that is over', async () => {
  const { as, withColleague } = await sharedRegister()
  await withColleague('Second Admin', 'administrator', own)
  const { call } = await as(testPassphrase)
  const me = (await call.users.list()).people.find((person) => person.me)!
  const wish = { id: me.id, version: me.version, name: me.name, role: me.role }
  const { problems } = await refusal('INVALID', call.users.change({ ...wish, endsOn: '2026-11-21' }))
  expect(problems[0]?.field).toBe('endsOn')
  await call.users.change({ ...wish, endsOn: '2026-11-22' })
})

test('the last administrator is not demoted, ended or outlived by one who never came', async () => {
  const { as } = await sharedRegister()
  const { call } = await as(testPassphrase)
  const me = (await call.users.list()).people[0]!
  const wish = { id: me.id, version: me.version, name: me.name, role: me.role, endsOn: null }
  await refusal('LAST_ADMINISTRATOR', call.users.change({ ...wish, role: 'officer' }))
  await refusal('LAST_ADMINISTRATOR', call.users.change({ ...wish, endsOn: '2027-01-31' }))
  await refusal('NOT_TO_YOURSELF', call.users.remove({ id: me.id, version: me.version }))
  await call.users.invite({ name: 'Not Come Yet', role: 'administrator', endsOn: null })
  await refusal('LAST_ADMINISTRATOR', call.users.change({ ...wish, role: 'officer' }))
})

test('an administrator who steps down has the new role at once', async () => {
  const { as, withColleague } = await sharedRegister()
  await withColleague('Second Admin', 'administrator', own)
  const { call } = await as(testPassphrase)
  const me = (await call.users.list()).people.find((person) => person.me)!
  await call.users.change({ id: me.id, version: me.version, name: 'Ines H.', role: 'officer', endsOn: null })
  expect(await call.register.session()).toMatchObject({ user: { name: 'Ines H.', role: 'officer' } })
  await refusal('NOT_ALLOWED', call.users.list())
})

test('two people of one name are told apart before they are mixed up; the lock screen knows the new name', async () => {
  const { as, withColleague, file } = await sharedRegister()
  const id = await withColleague('Omar Lind', 'officer', own)
  const { call, host } = await as(testPassphrase)
  const twice = await refusal(
    'INVALID',
    call.users.invite({ name: 'omar lind', role: 'reader', endsOn: null }),
  )
  expect(twice.problems.map(({ field }) => field)).toEqual(['name', 'role'])
  const day = { name: 'New One', role: 'officer' as const, endsOn: '2027-02-30' }
  expect((await refusal('INVALID', call.users.invite(day))).problems[0]?.field).toBe('endsOn')
  await call.users.change({ id, version: 1, name: 'Omar Lind-Gray', role: 'officer', endsOn: null })
  const grant = host.grants.add(file, 'openRegister')
  const which = { from: 'grant' as const, grant: grant.grant }
  expect((await call.register.people({ which })).map(({ name }) => name)).toEqual([
    testPerson,
    'Omar Lind-Gray',
  ])
})

test('a role is given only while it is switched on, and stays on while somebody has it', async () => {
  const { as } = await sharedRegister()
  const { call } = await as(testPassphrase)
  const reader = { name: 'Rita Reader', role: 'reader' as const, endsOn: null }
  await refusal('INVALID', call.users.invite(reader))
  await call.users.switchRoles({ extraRoles: ['reader', 'auditor'] })
  await call.users.invite(reader)
  const { problems } = await refusal('INVALID', call.users.switchRoles({ extraRoles: [] }))
  expect(problems[0]?.message).toContain('Rita Reader')
  await call.users.switchRoles({ extraRoles: ['reader'] })
  expect((await call.users.list()).extraRoles).toEqual(['reader'])
})

test('everything done to people stands in the audit trail, and so does what somebody may not do', async () => {
  const { as, withColleague } = await sharedRegister()
  const id = await withColleague('Omar Lind', 'officer', own)
  const omar = await as(own)
  await refusal('NOT_ALLOWED', omar.call.users.list())
  await refusal('NOT_ALLOWED', omar.call.users.list())
  await omar.lock()
  const { call, host } = await as(testPassphrase)
  await call.users.reset({ id })
  const { entries } = await call.audit.list({})
  const said = entries.map(({ actor, action, subjectId }) => [actor, action, subjectId])
  expect(said).toContainEqual([testPerson, 'user.invited', id])
  expect(said).toContainEqual([testPerson, 'user.reset', id])
  const refused = ['Omar Lind', 'attempt.refused', 'users.list']
  expect(said.filter(([, action]) => action === 'attempt.refused')).toEqual([refused, refused])
  expect((await verifyChain(readOnly(host.open!.db), host.open!.session.registerId)).ok).toBe(true)
})

test('the recovery code sets the passphrase of the administrator chosen; everybody else keeps theirs', async () => {
  const { as, withColleague, opening, recoveryCode } = await sharedRegister()
  await withColleague('Second Admin', 'administrator', own)
  await withColleague('Omar Lind', 'officer', 'copper lantern beside twelve rivers')
  const people = await whoMayRecover(opening, recoveryCode)
  expect(people.map(({ name }) => name)).toEqual([testPerson, 'Second Admin'])
  const next = 'seven lanterns under the pier'
  await refusal('INVALID', unlockByRecovery(opening, recoveryCode, next))
  const likeCouncil = unlockByRecovery(opening, recoveryCode, 'Ashcombe Council 26', people[1]?.slotId)
  expect(await refusal('WEAK_PASSPHRASE', likeCouncil)).toEqual({ reason: 'likeName' })
  const open = await unlockByRecovery(opening, recoveryCode, next, people[1]?.slotId)
  expect(open.session.user.name).toBe('Second Admin')
  await open.close()
  await refusal('WRONG_PASSPHRASE', as(own))
  await (await as(testPassphrase)).lock()
  await (await as('copper lantern beside twelve rivers')).lock()
})

test('the passphrase of a colleague does not open the person chosen on the lock screen', async () => {
  const { withColleague, file, clock, opening } = await sharedRegister()
  await withColleague('Omar Lind', 'officer', own)
  const slots = readKeyFile(keyFileOf(file), opening.policy).body.slots
  const omar = slots.find(({ label }) => label === 'Omar Lind')?.id ?? ''
  await refusal('WRONG_PASSPHRASE', unlockRegister(opening, testPassphrase, omar))
  clock.forward(60)
  const open = await unlockRegister(opening, own, omar)
  const failed = await open.db
    .selectFrom('audit')
    .select('detail')
    .where('action', '=', 'unlock.failed')
    .executeTakeFirstOrThrow()
  expect(JSON.parse(failed.detail)).toEqual({ with: 'person', whose: 'Omar Lind' })
  await open.close()
})

test('the mark of a temporary passphrase cannot be taken off with an editor', async () => {
  const { as, file, opening } = await sharedRegister()
  const administrator = await as(testPassphrase)
  const invited = await administrator.call.users.invite({ name: 'Omar Lind', role: 'officer', endsOn: null })
  await administrator.lock()
  const path = keyFileOf(file)
  const { body, ...rest } = readKeyFile(path, opening.policy)
  const slots = body.slots.map(({ temporarySince: _mark, ...slot }) => slot)
  const changed = { ...body, slots }
  // With a checksum that fits: only the data key could sign it.
  const checksum = createHash('sha256').update(canonicalJson(changed)).digest('hex')
  writeFileSync(path, JSON.stringify({ ...rest, body: changed, checksum }))
  await refusal('KEYS_DAMAGED', as(invited.temporaryPassphrase))
})

test('an invitation that cannot be entered leaves no key slot behind', async () => {
  const { as, file, opening } = await sharedRegister()
  const { call } = await as(testPassphrase)
  await refusal('INVALID', call.users.invite({ name: testPerson, role: 'officer', endsOn: null }))
  expect(readKeyFile(keyFileOf(file), opening.policy).body.slots).toHaveLength(2)
  expect((await call.users.list()).keyChangeDue).toBe(false)
})
