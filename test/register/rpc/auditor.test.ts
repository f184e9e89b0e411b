import { expect, test } from 'vitest'
import { rolePermissions } from '../../../shared/contract/permissions'
import { whatGoes, goesWithChild } from '../../../electron/register/commands/retention/whatGoes'
import type { RecordTable } from '../../../electron/register/database/schema'
import { everyCall } from '../../builders/contractWalk'
import { rowInEveryTable } from '../../builders/everyTable'
import { refusal } from '../../builders/refusal'
import { addColleague, sitDown } from '../../builders/secondPerson'
import { wholeRegister } from '../../builders/wholeRegister'

const surname = 'Quillfeather'
const may = new Set(rolePermissions.auditor)

/** What an auditor may call once the register is open; a new call is looked at by somebody before it stands here. */
const open = {
  // The trail.
  trail: ['audit.choices', 'audit.list', 'audit.verify', 'audit.wentBack', 'tables.save'],
  // Their own passphrase, cover and lock.
  own: [
    'cover.choosePin',
    'cover.cover',
    'cover.forgetPin',
    'cover.open',
    'cover.pin',
    'register.changePassphrase',
    'register.proveItIsMe',
    'register.session',
  ],
  // The council's own, about no child.
  council: [
    'register.backupStatus',
    'register.clock',
    'register.confirmClock',
    'register.firstSteps',
    'settings.authorities',
    'settings.get',
    'settings.logo',
  ],
  // Their own changes, which ask for the permission of the change besides.
  changes: ['history.putBack', 'history.undo'],
}

test('an auditor may call the trail, what is their own, and what is about no child; nothing else', () => {
  const found = everyCall().filter(({ meta }) => meta.permission !== 'anyone' && may.has(meta.permission))
  expect(found.map(({ name }) => name).toSorted()).toEqual(Object.values(open).flat().toSorted())
})

test('nothing an auditor may read names a child, but what somebody typed that the trail keeps', async () => {
  const { client, open: register, host } = await wholeRegister()
  const { id } = await client.children.add({
    forename: 'Zephyrine',
    surname,
    dob: null,
    dobPrecision: 'unknown',
  })
  await client.children.get({ id })
  const tables = (Object.keys(whatGoes) as RecordTable[]).filter(goesWithChild)
  await rowInEveryTable(
    register.db,
    tables.filter((table) => !['child', 'restriction', 'restriction_person'].includes(table)),
    { id, words: surname },
  )
  sitDown(register, await addColleague(register, 'Olu Marsh', 'auditor'))
  const seen = JSON.stringify([
    await client.audit.list({}),
    await client.audit.choices(),
    await client.audit.verify(),
    await client.audit.wentBack(),
    await client.settings.get(),
    await client.settings.logo(),
    await client.register.backupStatus(),
    await client.register.firstSteps(),
    await client.register.session(),
  ])
  expect(seen).toContain(id)
  expect(seen).not.toMatch(/Quillfeather|Zephyrine/)
  expect(host.open).not.toBeNull()
})

test('an auditor saves the trail and no other table, and takes nobody’s change back', async () => {
  const { client, open: register, host, folder } = await wholeRegister()
  const saved = await client.children.add({ forename: 'Mika', surname, dob: null, dobPrecision: 'unknown' })
  const { command_id: commandId } = await register.db
    .selectFrom('history')
    .select('command_id')
    .where('record_id', '=', saved.id)
    .executeTakeFirstOrThrow()
  sitDown(register, await addColleague(register, 'Olu Marsh', 'auditor'))
  const days = { from: '2026-01-01', to: '2026-11-22' }
  const others = [
    { kind: 'homesExtract', recipient: 'Sergeant Bell', basis: 'Finding children' },
    { kind: 'annexA', on: '2026-11-22', whole: true },
    { kind: 'periodList', asked: { list: 'accessByPerson', ...days } },
    { kind: 'periodList', asked: { list: 'episodesPerChild', ...days } },
  ] as const
  for (const what of others) {
    const { grant } = host.grants.add(`${folder}/table.csv`, 'saveCsv')
    await refusal('NOT_ALLOWED', client.tables.save({ what, format: 'csv', grant }))
  }
  await refusal('NOT_ALLOWED', client.reports.list({ list: 'accessByPerson', ...days }))
  await refusal('NOT_ALLOWED', client.annexA.list({ on: '2026-11-22' }))
  await expect(client.history.undo({ commandId: commandId ?? '' })).rejects.toThrow()
  const child = await register.db.selectFrom('child').select('withdrawn_at').executeTakeFirstOrThrow()
  expect(child.withdrawn_at).toBeNull()
})
