import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { lookedAfterChild, goneMissing, unknown } from '../../builders/people'
import { contract } from '../../../shared/contract'
import { inProcessClient } from '../../../electron/register/rpc/inProcess'
import { router } from '../../../electron/register/router'
import { runCommand } from '../../../electron/register/commands/runCommand'
import { callerOf } from '../../builders/calls'
import { bringIn, importRegister, previewFiles, tableFile } from '../../builders/imports'
import { refusal } from '../../builders/refusal'
import { testPassphrase } from '../../builders/register'
import { addColleague, sitDown } from '../../builders/secondPerson'
import { wholeRegister, type WholeRegister } from '../../builders/wholeRegister'

const told = { about: 'missing', at: unknown, toldBy: 'Sgt Ahmed, 01632 960 111' } as const

/** Mika Oddo, missing since last night, restricted to the person who made the register; an officer sits down. */
async function officerAtWork() {
  const here = await wholeRegister()
  const call = callerOf(here.open)
  const childId = await lookedAfterChild(call)
  const episode = await goneMissing(call, childId)
  const lead = here.open.session
  await restrict(here, childId, lead.user.id)
  const officer = await addColleague(here.open, 'Priya Nair', 'officer')
  sitDown(here.open, officer)
  return { ...here, childId, episode, lead, officer }
}

async function restrict(
  { client }: Pick<WholeRegister, 'client'>,
  childId: string,
  ...openTo: string[]
): Promise<void> {
  await client.restricted.restrict({
    childId,
    version: null,
    reason: 'Placed after a threat',
    openTo,
    ringName: 'Jo Banks',
    ringPhone: '01632 960 100',
  })
}

test('a restricted child stands on Missing now and in the lists as whom to ring, and is not opened', async () => {
  const { client, childId, episode } = await officerAtWork()
  const [missing] = (await client.today.board()).missingNow
  const label = { label: 'Restricted, ring Jo Banks', localRef: null, dob: null, age: null, named: false }
  expect(missing?.child).toEqual({ id: childId, ...label })
  expect(missing?.placement).toBeNull()
  const [listed] = (await client.children.list({ show: 'all', sort: 'name' })).rows
  expect(listed).toMatchObject({ ...label, careStatus: null, missingNow: true })
  const ring = { childId, ringName: 'Jo Banks', ringPhone: '01632 960 100' }
  expect(await refusal('RESTRICTED', client.children.get({ id: childId }))).toEqual(ring)
  expect(await refusal('RESTRICTED', client.episodes.get({ id: episode.id }))).toEqual(ring)
  await refusal('RESTRICTED', client.documents.make({ kind: 'caseSummary', childId }))
})

test('search finds the child only by the whole name or the reference, and says whom to ring', async () => {
  const { client } = await officerAtWork()
  for (const guess of ['Mi', 'Mika', 'Oddo', 'Mika Odo', '4 March 2011'])
    expect(await client.children.search({ text: guess })).toEqual([])
  const [found] = await client.children.search({ text: 'oddo, mika' })
  expect(found).toMatchObject({ label: 'Restricted, ring Jo Banks', dob: null, careStatus: null })
})

test('the reference of a restricted child given to another one is refused without saying whose it is', async () => {
  const { client, childId, open, lead } = await officerAtWork()
  await open.db.updateTable('child').set({ local_ref: 'MO4417' }).where('id', '=', childId).execute()
  const given = { forename: 'Ana', localRef: 'mo4417' }
  const said = await refusal('INVALID', client.children.add(given))
  expect(said.problems).toEqual([
    { field: 'localRef', message: 'This reference belongs to another child: Restricted, ring Jo Banks.' },
  ])
  sitDown(open, lead)
  expect(JSON.stringify(await refusal('INVALID', client.children.add(given)))).toContain('Oddo')
})

test('only those who may restrict do, and only to people of this register', async () => {
  const { client, childId, open, lead } = await officerAtWork()
  const change = { childId, version: 1, reason: 'x', ringName: 'x', ringPhone: '' }
  await refusal('NOT_ALLOWED', client.restricted.restrict({ ...change, openTo: [lead.user.id] }))
  sitDown(open, lead)
  await refusal('NOT_FOUND', client.restricted.restrict({ ...change, openTo: [childId] }))
  await refusal('INVALID', client.restricted.restrict({ ...change, openTo: [] }))
  await refusal('WRONG_STATE', restrict({ client }, childId, lead.user.id))
})

test('a team lead who may not open it changes who may, and lifts it with a reason; both are in the audit trail', async () => {
  const { client, childId, open, lead, officer } = await officerAtWork()
  sitDown(open, lead)
  const teamLead = await addColleague(open, 'Jo Banks', 'teamLead')
  sitDown(open, teamLead)
  await refusal('RESTRICTED', client.children.get({ id: childId }))
  const seen = await client.restricted.of({ childId })
  expect(seen).toMatchObject({
    mayOpen: false,
    reason: 'Placed after a threat',
    openTo: [{ name: lead.user.name }],
  })
  const change = { childId, reason: 'Duty tonight', ringName: 'Priya Nair', ringPhone: '' }
  await client.restricted.restrict({ ...change, version: seen?.version ?? 0, openTo: [officer.user.id] })
  sitDown(open, officer)
  await client.children.get({ id: childId })
  sitDown(open, lead)
  await refusal('RESTRICTED', client.children.get({ id: childId }))
  sitDown(open, teamLead)
  const version = (await client.restricted.of({ childId }))?.version ?? 0
  await client.restricted.lift({ childId, version, reason: 'No longer needed' })
  sitDown(open, lead)
  await client.children.get({ id: childId })
  const audit = await open.db.selectFrom('audit').select(['action', 'detail']).orderBy('seq').execute()
  const actions = audit.filter(({ action }) => action.startsWith('child.restriction'))
  expect(actions.map(({ action }) => action)).toEqual(['child.restrictionChanged', 'child.restrictionLifted'])
  expect(actions[1]?.detail).toContain('No longer needed')
})

test('anybody hands in a notice unseen; it waits on Today for those who may open the record', async () => {
  const { client, childId, open, lead } = await officerAtWork()
  const who = { forename: 'mika', surname: 'ODDO', dob: '2011-03-04' }
  expect(await client.restricted.handIn({ who, ...told, words: 'Seen at the station' })).toEqual({
    ringName: 'Jo Banks',
    ringPhone: '01632 960 100',
  })
  const [own] = await client.restricted.notices()
  expect(own).toMatchObject({
    child: 'Restricted, ring Jo Banks',
    childId: null,
    words: 'Seen at the station',
  })
  await refusal('RESTRICTED', client.restricted.takeUp({ id: own?.id ?? '', version: 1 }))
  sitDown(open, lead)
  sitDown(open, await addColleague(open, 'Lee Marsh', 'officer'))
  expect((await client.restricted.notices())[0]).toMatchObject({ words: null, toldBy: null })
  sitDown(open, lead)
  const [waiting] = await client.restricted.notices()
  expect(waiting).toMatchObject({ child: 'Mika Oddo', childId, handedInBy: 'Priya Nair', about: 'missing' })
  await client.restricted.takeUp({ id: waiting?.id ?? '', version: 1 })
  expect(await client.restricted.notices()).toEqual([])
})

test.each([
  ['a wrong birth date', { forename: 'Mika', surname: 'Oddo', dob: '2011-03-05' }],
  ['half a name', { forename: 'Mik', surname: 'Oddo', dob: '2011-03-04' }],
  ['a reference nobody has', { localRef: '000000' }],
])('%s finds no restricted child', async (_what, who) => {
  const { client } = await officerAtWork()
  await refusal('NOT_FOUND', client.restricted.handIn({ who, ...told }))
})

test('a notice about the future or about a day that does not exist is refused', async () => {
  const { client, childId } = await officerAtWork()
  const at = (day: string) => ({ precision: 'date_only', at: day }) as const
  await refusal('IN_FUTURE', client.restricted.handIn({ who: { childId }, ...told, at: at('2026-11-23') }))
  await refusal('INVALID', client.restricted.handIn({ who: { childId }, ...told, at: at('2026-02-31') }))
})

test('drafts about the child are listed without a name, and nobody else takes them over', async () => {
  const { client, open, lead, officer, childId } = await officerAtWork()
  sitDown(open, lead)
  const id = '01900000-0000-7000-8000-00000000000d'
  await client.drafts.keep({ id, kind: 'interview', childId, body: 'Mika said' })
  sitDown(open, officer)
  expect((await client.drafts.list())[0]?.child?.label).toBe('Restricted, ring Jo Banks')
  await refusal('RESTRICTED', client.drafts.takeOver({ id }))
})

const care = [
  tableFile('header', ['R1,F,02/03/2011,WBRI,,,', 'R2,1,03/04/2012,MWBC,,,']),
  tableFile('episodes', ['R1,01/05/2024,S,C2,N1,U6,PR1,,,,,,', 'R2,01/06/2024,S,V3,N1,K2,PR4,,,,,,']),
]
const rows = ['R1,02/03/2011,M,01/06/2026,03/06/2026', 'R2,03/04/2012,A,05/06/2026,06/06/2026']

test('the return holds every child, whoever exports it', async () => {
  const { client: calls, host, folder } = await importRegister()
  const client = inProcessClient(contract, router, host)
  await bringIn(calls, [...care, tableFile('missing', rows)], { year: 2027 })
  const open = host.open!
  const childId = (await client.children.search({ text: 'R1' }))[0]?.id ?? ''
  await restrict({ client }, childId, open.session.user.id)
  sitDown(open, await addColleague(open, 'Sam Reed', 'administrator'))
  await refusal('RESTRICTED', client.children.get({ id: childId }))
  const view = await client.returns.year({ year: 2027 })
  expect(view.rows.map((row) => row.childId)).toContain(childId)
  const { grant } = host.grants.add(join(folder, 'missing.csv'), 'saveMissingCsv')
  await client.returns.exportMissing({ year: 2027, grant })
  expect(readFileSync(join(folder, 'missing.csv'), 'utf8')).toBe(
    `CHILD,DOB,MISSING,MIS_START,MIS_END\r\n${rows.join('\r\n')}\r\n`,
  )
})

test('a file with another birth date does not tell an administrator what a restricted child’s record says', async () => {
  const { client: calls, host } = await importRegister()
  const client = inProcessClient(contract, router, host)
  await bringIn(calls, care, { year: 2027 })
  const open = host.open!
  const childId = (await client.children.search({ text: 'R1' }))[0]?.id ?? ''
  await restrict({ client }, childId, open.session.user.id)
  const list = { name: 'names.csv', content: 'id,forename,surname,dob\r\nR1,Ana,Reed,03/04/2013\r\n' }
  const clash = async () => (await previewFiles(calls, [list])).clashes
  expect(await clash()).toMatchObject([{ field: 'Date of birth', register: '2 Mar 2011' }])
  sitDown(open, await addColleague(open, 'Sam Reed', 'administrator'))
  const said = await clash()
  expect(said).toMatchObject([{ register: 'Restricted, ring Jo Banks', file: '3 Apr 2013' }])
  expect(JSON.stringify(said)).not.toContain('2011')
})

test('a record nobody who works here may open is put to those who can say who may', async () => {
  const { client, childId, open, lead, officer, clock } = await officerAtWork()
  sitDown(open, lead)
  await client.restricted.restrict({
    childId,
    version: 1,
    reason: 'Placed after a threat',
    openTo: [officer.user.id],
    ringName: 'Priya Nair',
    ringPhone: '',
  })
  const gaps = async () =>
    (await client.today.board()).toPutRight.filter((gap) => gap.text.includes('may open'))
  expect(await gaps()).toEqual([])
  const { id } = officer.user
  const change = { name: 'users.change', permission: 'users.manage' } as const
  const { version } = await runCommand(open, change, async ({ write, audit }) => {
    audit({ action: 'user.changed' })
    return write.update('user', id, 1, { ends_on: '2026-11-22' })
  })
  expect(await gaps()).toEqual([])
  clock.forward(24 * 3600)
  await client.register.proveItIsMe({ passphrase: testPassphrase })
  const text =
    'Restricted, ring Priya Nair: nobody who may open this record works here any more. Say who may.'
  expect(await gaps()).toMatchObject([{ childId, text }])
  await client.users.remove({ id, version })
  expect(await gaps()).toMatchObject([{ childId, text }])
  sitDown(open, await addColleague(open, 'Lee Marsh', 'officer'))
  expect(await gaps()).toEqual([])
})
