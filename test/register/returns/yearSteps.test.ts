import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { addChild } from '../../../electron/register/commands/children/add'
import { setStatus } from '../../../electron/register/commands/children/setStatus'
import type { Role } from '../../../shared/contract/permissions'
import { bringIn, importRegister, tableFile } from '../../builders/imports'
import { callerOf } from '../../builders/calls'
import { exact, goneMissing, lookedAfterChild } from '../../builders/people'
import { refusal } from '../../builders/refusal'
import { addColleague, sitDown } from '../../builders/secondPerson'
import { wholeRegister } from '../../builders/wholeRegister'

const year = 2027
const care = [
  tableFile('header', ['R1,F,02/03/2011,WBRI,,,', 'R2,1,03/04/2012,MWBC,,,']),
  tableFile('episodes', ['R1,01/05/2024,S,C2,N1,U6,PR1,,,,,,', 'R2,01/06/2024,S,V3,N1,K2,PR4,,,,,,']),
]
const rows = ['R1,02/03/2011,M,01/06/2026,03/06/2026', 'R2,03/04/2012,A,05/06/2026,06/06/2026']

async function yearRegister() {
  const register = await importRegister()
  const { client, host } = register
  await bringIn(client, [...care, tableFile('missing', rows)], { year })
  const open = host.open!
  const founder = open.session
  const view = async () => client.returns.year({ year })
  return {
    ...register,
    open,
    view,
    steps: async () => Object.fromEntries((await view()).steps.map(({ step, state }) => [step, state])),
    words: async (step: string) => (await view()).steps.find((each) => each.step === step)?.words,
    sha256: async () => (await view()).sha256,
    export: async (name = 'missing.csv') =>
      client.returns.exportMissing({
        year,
        sha256: (await view()).sha256,
        grant: host.grants.add(join(register.folder, name), 'saveMissingCsv').grant,
      }),
    founder,
    as: async (name: string, role: Role) => {
      sitDown(open, founder)
      const session = await addColleague(open, name, role)
      sitDown(open, session)
    },
    asFounder: () => sitDown(open, founder),
    oneMore: async () => {
      await bringIn(client, [tableFile('missing', [...rows, 'R1,02/03/2011,M,10/07/2026,11/07/2026'])], {
        year,
      })
    },
  }
}

test('from complete to submitted: who, when, and what a change to the file takes back', async () => {
  const { client, clock, steps, words, sha256, as, asFounder, oneMore, ...register } = await yearRegister()
  const nothing = { complete: 'toDo', check: 'toDo', approve: 'toDo', export: 'toDo', submitted: 'toDo' }
  expect(await steps()).toEqual({ ...nothing, lateChanges: 'toDo' })
  await as('Priya Nair', 'officer')
  await client.returns.sayStep({ year, step: 'complete', sha256: await sha256() })
  await client.returns.sayStep({ year, step: 'checked', sha256: await sha256() })
  expect(await words('check')).toBe('Priya Nair, 22 Nov 2026')
  asFounder()
  await client.returns.approve({ year, sha256: await sha256() })
  expect(await words('approve')).toBe(`Approved by ${register.founder.user.name}, 22 Nov 2026`)
  const run = await register.export()
  expect(await words('export')).toMatch(/2 rows, approved; nothing has changed since$/)
  await client.returns.markSubmitted({ runId: run.id, on: '2026-11-22' })
  expect(await steps()).toEqual({
    complete: 'done',
    check: 'done',
    approve: 'done',
    export: 'done',
    submitted: 'done',
    lateChanges: 'done',
  })
  clock.forward(60)
  await oneMore()
  expect(await steps()).toEqual({
    complete: 'done',
    check: 'overtaken',
    approve: 'overtaken',
    export: 'overtaken',
    submitted: 'done',
    lateChanges: 'overtaken',
  })
  expect(await words('lateChanges')).toBe('1 row changed since it was submitted')
  expect((await register.view()).lateChanges).toMatchObject([
    { child: 'R1', before: null, after: { misStart: '10/07/2026' } },
  ])
})

test('a birth date put right after the return was submitted is a late change', async () => {
  const { client, clock, words, steps, view, ...register } = await yearRegister()
  const { id } = (await client.children.search({ text: 'R1' }))[0]!
  const run = await register.export()
  await client.returns.markSubmitted({ runId: run.id, on: '2026-11-22' })
  clock.forward(60)
  await client.children.change({ id, version: 1, facts: { dob: '2011-03-03' } })
  expect(await steps()).toMatchObject({ export: 'overtaken', lateChanges: 'overtaken' })
  expect(await words('export')).toMatch(/1 row changed since$/)
  expect((await view()).lateChanges).toMatchObject([
    { child: 'R1', before: { dob: '02/03/2011' }, after: { dob: '03/03/2011' } },
  ])
})

test('nobody approves what they checked; outside Homeward only where nobody else may', async () => {
  const { client, open, sha256, view, words, as, asFounder } = await yearRegister()
  const file = await sha256()
  await refusal('WRONG_STATE', client.returns.approve({ year, sha256: file }))
  await client.returns.sayStep({ year, step: 'checked', sha256: file })
  await refusal('OWN_WORK', client.returns.approve({ year, sha256: file }))
  expect((await view()).approval).toEqual({
    may: false,
    whyNot: 'You checked it: somebody else approves it.',
    mayOutside: true,
  })
  const outside = { year, sha256: file, on: '2026-11-20' }
  const own = open.session.user.name
  await refusal('OWN_WORK', client.returns.approveOutside({ ...outside, name: own.toUpperCase() }))
  await refusal(
    'IN_FUTURE',
    client.returns.approveOutside({ ...outside, name: 'Ann Field', on: '2026-11-23' }),
  )
  const { id, version } = await client.returns.approveOutside({ ...outside, name: 'Ann Field' })
  expect(await words('approve')).toBe('Approved outside Homeward by Ann Field, 20 Nov 2026')
  const reason = 'It was another year'
  const back = await client.returns.withdrawStep({ id, version, reason })
  expect(await words('approve')).toMatch(/^Not approved yet/)
  await client.returns.bringBackStep(back)
  expect(await words('approve')).toMatch(/Ann Field/)
  await client.returns.withdrawStep({ id, version: back.version + 1, reason })
  // A team lead is there from now on.
  await as('Jo Banks', 'teamLead')
  await refusal('WRONG_STATE', client.returns.approveOutside({ ...outside, name: 'Ann Field' }))
  await client.returns.approve({ year, sha256: file })
  asFounder()
  expect((await view()).approval).toEqual({ may: false, whyNot: null, mayOutside: false })
})

test('an approval falls with the check it was given on, and nobody comes to approve their own by a detour', async () => {
  const { client, sha256, view, steps, words, as, asFounder, ...register } = await yearRegister()
  const file = await sha256()
  await as('Priya Nair', 'officer')
  const check = await client.returns.sayStep({ year, step: 'checked', sha256: file })
  asFounder()
  await client.returns.approve({ year, sha256: file })
  await client.returns.withdrawStep({ ...check, reason: 'Another year was meant' })
  expect(await steps()).toMatchObject({ check: 'toDo', approve: 'overtaken' })
  expect(await words('approve')).toMatch(/The check it was given on was taken back$/)
  // Whoever approved checks it now: that makes the approval nobody's second look.
  await client.returns.sayStep({ year, step: 'checked', sha256: file })
  expect(await steps()).toMatchObject({ check: 'done', approve: 'overtaken' })
  await register.export()
  expect((await view()).exports).toMatchObject([{ approved: false }])
  await refusal('OWN_WORK', client.returns.approve({ year, sha256: file }))
  await as('Jo Banks', 'teamLead')
  await client.returns.approve({ year, sha256: file })
  expect(await steps()).toMatchObject({ check: 'done', approve: 'done' })
  expect((await view()).exports).toMatchObject([{ approved: true }])
})

test('an officer prepares and does not approve; a reader does neither', async () => {
  const { client, sha256, as } = await yearRegister()
  const file = await sha256()
  await as('Sam Reed', 'reader')
  await refusal('NOT_ALLOWED', client.returns.sayStep({ year, step: 'checked', sha256: file }))
  await as('Priya Nair', 'officer')
  await client.returns.sayStep({ year, step: 'checked', sha256: file })
  await refusal('NOT_ALLOWED', client.returns.approve({ year, sha256: file }))
  await as('Tariq Aziz', 'officer')
  expect((await client.returns.year({ year })).approval).toMatchObject({
    may: false,
    whyNot: 'A team lead or administrator approves it.',
    mayOutside: false,
  })
})

test('what was looked at is what is checked, approved and written: a change in between is refused', async () => {
  const { client, host, folder, sha256, oneMore } = await yearRegister()
  const old = await sha256()
  await client.returns.sayStep({ year, step: 'checked', sha256: old })
  await oneMore()
  await refusal('RETURN_CHANGED', client.returns.sayStep({ year, step: 'checked', sha256: old }))
  await refusal('RETURN_CHANGED', client.returns.approve({ year, sha256: old }))
  const { grant } = host.grants.add(join(folder, 'missing.csv'), 'saveMissingCsv')
  await refusal('RETURN_CHANGED', client.returns.exportMissing({ year, sha256: old, grant }))
  expect(await client.returns.runs()).toEqual([])
})

test('a note explains what its rule or child fails, and one on the return explains nothing', async () => {
  const { client, view } = await yearRegister()
  await bringIn(client, [tableFile('missing', [...rows, 'R9,04/05/2010,M,01/07/2026,02/07/2026'])], { year })
  const noted = async () => (await view()).verdicts.map(({ rule, noted }) => `${rule} ${noted}`)
  expect(await noted()).toEqual(['1012 false', 'INT04 false'])
  const about = { year, rule: null, childRef: null, childId: null }
  await client.returns.addNote({ ...about, text: 'R9 came to us from another council in May.' })
  expect(await noted()).toEqual(['1012 false', 'INT04 false'])
  const { id, version } = await client.returns.addNote({ ...about, rule: '1012', text: 'Asked for.' })
  expect(await noted()).toEqual(['1012 true', 'INT04 false'])
  await client.returns.addNote({ ...about, childRef: 'r9', text: 'Header to follow.' })
  expect(await noted()).toEqual(['1012 true', 'INT04 true'])
  const gone = await client.returns.withdrawNote({ id, version, reason: 'Said twice' })
  expect((await view()).notes.map(({ rule, childRef }) => [rule, childRef])).toEqual([
    [null, null],
    [null, 'r9'],
  ])
  await client.returns.bringBackNote(gone)
  expect((await view()).notes).toHaveLength(3)
  expect((await client.returns.year({ year: 2026 })).notes).toEqual([])
})

test('a kept file is written again to the byte, whatever the register holds by then', async () => {
  const { client, host, folder, view, oneMore, clock, ...register } = await yearRegister()
  const first = await register.export()
  const written = readFileSync(join(folder, 'missing.csv'))
  clock.forward(60)
  await oneMore()
  const grantFor = (name: string) => host.grants.add(join(folder, name), 'saveMissingCsv').grant
  const again = await client.returns.exportAgain({ runId: first.id, grant: grantFor('again.csv') })
  expect(readFileSync(join(folder, 'again.csv')).equals(written)).toBe(true)
  expect(again).toMatchObject({ kind: 'ssda903Copy', sha256: first.sha256, bytes: first.bytes })
  // One more copy outside, and no new export: the difference is still told from the first.
  expect((await view()).exports).toMatchObject([{ id: first.id, rows: 2, children: 2, asNow: false }])
  expect((await view()).sinceLastExport?.changes).toHaveLength(1)
  expect((await client.returns.runs()).map(({ kind }) => kind)).toEqual(['ssda903Copy', 'ssda903'])
  await refusal('NOT_FOUND', client.returns.exportAgain({ runId: again.id, grant: grantFor('x.csv') }))
})

test("next year's carry-over starts from what was submitted, not from what was saved after it", async () => {
  const { client, clock, ...register } = await yearRegister()
  const { id } = (await client.children.search({ text: 'R1' }))[0]!
  const submitted = await register.export()
  await client.returns.markSubmitted({ runId: submitted.id, on: '2026-11-22' })
  clock.forward(60)
  await client.episodes.recordMissing({
    childId: id,
    facts: { type: 'M', left: { precision: 'date_only', at: '2026-11-20' } },
    timeNotKnownYet: false,
    back: null,
    draftId: null,
  })
  await register.export('later.csv')
  const next = await client.returns.year({ year: 2028 })
  expect(next.hints.map(({ code, child, childId }) => [code, child, childId])).toEqual([
    ['notOpenLastYear', 'R1', id],
  ])
})

test('each problem leads to the form and the field that puts it right', async () => {
  const { client, view } = await yearRegister()
  const [r1, r2] = [
    (await client.children.search({ text: 'R1' }))[0]!.id,
    (await client.children.search({ text: 'R2' }))[0]!.id,
  ]
  const missing = (childId: string, facts: object, back: object | null = null) =>
    client.episodes.recordMissing({
      childId,
      facts: { type: 'M', ...facts },
      timeNotKnownYet: !('lastSeen' in facts),
      back,
      draftId: null,
    })
  await missing(r1, {})
  await missing(
    r2,
    { lastSeen: { precision: 'date_only', at: '2026-06-05' } },
    { returned: { precision: 'date_only', at: '2026-06-08' } },
  )
  const { verdicts } = await view()
  expect(verdicts.map(({ rule, child, mend }) => [rule, child, mend.at, mend.field])).toEqual(
    expect.arrayContaining([
      ['1004', 'R1', 'episodeForm', 'facts.lastSeen'],
      ['574', 'R2', 'episodeForm', 'facts.lastSeen'],
    ]),
  )
})

test('the words of a note on a restricted child are for those who may open the record', async () => {
  const { client, open, view, as } = await wholeYear()
  const { id } = (await client.children.search({ text: 'R1' }))[0]!
  const about = { year, rule: '574', childRef: 'R1', childId: id }
  await client.returns.addNote({ ...about, text: 'Zephyrine was with her aunt.' })
  await client.restricted.restrict({
    childId: id,
    version: null,
    reason: 'At risk',
    openTo: [open.session.user.id],
    ringName: 'Jo Banks',
    ringPhone: '',
  })
  expect((await view()).notes[0]?.text).toMatch(/Zephyrine/)
  await as('Priya Nair', 'officer')
  expect((await view()).notes).toMatchObject([{ rule: '574', childRef: 'R1', text: null }])
  await refusal('RESTRICTED', client.returns.addNote({ ...about, text: 'Again' }))
})

async function wholeYear() {
  const register = await wholeRegister()
  const { client, open } = register
  const id = await lookedAfterChild(callerOf(open))
  await client.children.change({ id, version: 1, facts: { localRef: 'R1' } })
  return {
    ...register,
    view: async () => client.returns.year({ year }),
    as: async (name: string, role: Role) => sitDown(open, await addColleague(open, name, role)),
  }
}

test('everything is recorded: children without the reference or birth date the return needs are counted', async () => {
  const { view, open } = await yearRegister()
  expect((await view()).childrenWithout).toEqual({ identifier: 0, dob: 0 })
  const call = callerOf(open)
  const childId = await lookedAfterChild(call)
  const night = { type: 'M', left: exact('2026-06-10T21:00:00Z') } as const
  await goneMissing(call, childId, night, { returned: exact('2026-06-11T07:00:00Z'), returnMode: 'police' })
  // Twice the same child, and once somebody the return is not about.
  await goneMissing(
    call,
    childId,
    { ...night, left: exact('2026-07-10T21:00:00Z') },
    { returned: exact('2026-07-11T07:00:00Z'), returnMode: 'police' },
  )
  const { id: atHome } = await call(addChild, { forename: 'Jo', surname: 'Marsh' })
  await goneMissing(call, atHome)
  expect((await view()).childrenWithout).toEqual({ identifier: 1, dob: 0 })
  const { id: unborn } = await call(addChild, { forename: 'Ada', surname: 'Marsh' })
  await call(setStatus, {
    childId: unborn,
    careStatus: 'looked_after',
    legalStatus: 'C2',
    startedOn: '2024-01-08',
  })
  await goneMissing(call, unborn)
  expect((await view()).childrenWithout).toEqual({ identifier: 2, dob: 1 })
})
