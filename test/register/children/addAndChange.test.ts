import { expect, test } from 'vitest'
import { addChild } from '../../../electron/register/commands/children/add'
import { changeChild } from '../../../electron/register/commands/children/change'
import { bringBackChild, withdrawChild } from '../../../electron/register/commands/children/withdraw'
import { callerOf, refusalOf } from '../../builders/calls'
import { openedRegister } from '../../builders/register'
import { tracesOf, tracesSince } from '../../builders/traces'

async function register() {
  const { open } = await openedRegister()
  return { open, call: callerOf(open) }
}

test('a new child needs no more than words that stand for a name', async () => {
  const { open, call } = await register()
  const before = await tracesOf(open)
  const saved = await call(addChild, { describedAs: 'boy, about 15' })
  const row = await open.db
    .selectFrom('child')
    .selectAll()
    .where('id', '=', saved.id)
    .executeTakeFirstOrThrow()
  expect(row).toMatchObject({ described_as: 'boy, about 15', dob_precision: 'unknown', version: 1 })
  expect(await tracesSince(open, before)).toEqual({ audit: ['child.added'], history: 1 })
})

test('a child without any name is refused and nothing is kept', async () => {
  const { open, call } = await register()
  const before = await tracesOf(open)
  const { code, facts } = await refusalOf(call(addChild, { dob: '2011-03-04', forename: ' ' }))
  expect(code).toBe('INVALID')
  expect(facts).toMatchObject({ problems: [{ field: 'forename' }] })
  expect(await tracesSince(open, before)).toEqual({ audit: [], history: 0 })
})

test('everything wrong with a form is said at once, by field', async () => {
  const { call } = await register()
  await call(addChild, { forename: 'Mika', localRef: 'A100' })
  const { facts } = await refusalOf(
    call(addChild, {
      forename: 'Mina',
      localRef: 'a100',
      dob: '2011-02-30',
      ethnicity: 'XXXX',
      responsibleLa: '999',
    }),
  )
  const problems = facts['problems'] as { field: string; message: string }[]
  expect(problems.map(({ field }) => field).toSorted()).toEqual([
    'dob',
    'ethnicity',
    'localRef',
    'responsibleLa',
  ])
  expect(problems.find(({ field }) => field === 'localRef')?.message).toContain('Mika')
})

test('nobody is born tomorrow', async () => {
  const { call } = await register()
  const { code, facts } = await refusalOf(call(addChild, { forename: 'Mika', dob: '2026-11-23' }))
  expect([code, facts]).toEqual(['IN_FUTURE', { field: 'dob' }])
})

test('a date of birth is exact unless it is said to be about, and unknown without one', async () => {
  const { open, call } = await register()
  const saved = await call(addChild, { forename: 'Mika', dob: '2011-03-04' })
  const precision = async (): Promise<string> =>
    (
      await open.db
        .selectFrom('child')
        .select('dob_precision')
        .where('id', '=', saved.id)
        .executeTakeFirstOrThrow()
    ).dob_precision
  expect(await precision()).toBe('exact')
  await call(changeChild, { ...saved, facts: { dobPrecision: 'approx' } })
  expect(await precision()).toBe('approx')
  await call(changeChild, { id: saved.id, version: 2, facts: { dob: null } })
  expect(await precision()).toBe('unknown')
})

test('a change over a newer one is refused with who saved first', async () => {
  const { open, call } = await register()
  const saved = await call(addChild, { forename: 'Mika' })
  await call(changeChild, { ...saved, facts: { surname: 'Oddo' } })
  const before = await tracesOf(open)
  const { code, facts } = await refusalOf(call(changeChild, { ...saved, facts: { surname: 'Otto' } }))
  expect(code).toBe('STALE')
  expect(facts).toMatchObject({ what: 'child', changedBy: 'Ines Halloway' })
  expect(await tracesSince(open, before)).toEqual({ audit: [], history: 0 })
})

test('a code the register holds from a file may stay, an invented one may not come', async () => {
  const { open, call } = await register()
  const saved = await call(addChild, { forename: 'Mika' })
  await open.db.updateTable('child').set({ ethnicity: 'WBRI1' }).where('id', '=', saved.id).execute()
  const changed = await call(changeChild, { ...saved, facts: { ethnicity: 'WBRI1', team: 'East' } })
  expect(changed.version).toBe(2)
  const { code } = await refusalOf(call(changeChild, { ...changed, facts: { ethnicity: 'WBRI2' } }))
  expect(code).toBe('INVALID')
})

test('a child recorded in error is withdrawn with its reason and comes back', async () => {
  const { open, call } = await register()
  const saved = await call(addChild, { forename: 'Mika', localRef: '77' })
  const before = await tracesOf(open)
  const gone = await call(withdrawChild, { ...saved, reason: 'Typed twice' })
  expect(await refusalOf(call(changeChild, { ...gone, facts: { team: 'East' } }))).toMatchObject({
    code: 'WRONG_STATE',
  })
  await call(bringBackChild, gone)
  expect(await tracesSince(open, before)).toEqual({
    audit: ['child.withdrawn', 'child.broughtBack'],
    history: 2,
  })
})

test('a withdrawn child does not come back over another with its reference', async () => {
  const { call } = await register()
  const first = await call(addChild, { forename: 'Mika', localRef: '77' })
  const gone = await call(withdrawChild, { ...first, reason: 'Typed twice' })
  await call(addChild, { forename: 'Mika', localRef: '77' })
  expect(await refusalOf(call(bringBackChild, gone))).toMatchObject({ code: 'INVALID' })
})

test('days and answers about unaccompanied and trafficked children that contradict each other are said by field', async () => {
  const { open, call } = await register()
  const saved = await call(addChild, {
    forename: 'Mika',
    dob: '2011-03-04',
    uasc: 'yes',
    uascFrom: '2026-01-10',
  })
  const before = await tracesOf(open)
  const refused = await refusalOf(
    call(changeChild, {
      ...saved,
      facts: {
        uascCeasedOn: '2026-01-09',
        trafficked: 'no',
        traffickedOn: '2011-03-03',
        nrmStatus: 'none',
        nrmRef: 'NRM/1',
      },
    }),
  )
  expect(refused.code).toBe('INVALID')
  const problems = refused.facts['problems'] as { field: string }[]
  expect(problems.map(({ field }) => field).toSorted()).toEqual([
    'facts.nrmRef',
    'facts.traffickedOn',
    'facts.traffickedOn',
    'facts.uascCeasedOn',
  ])
  expect(await refusalOf(call(changeChild, { ...saved, facts: { uasc: 'no' } }))).toMatchObject({
    code: 'INVALID',
  })
  const future = call(changeChild, { ...saved, facts: { nrmStatus: 'referred', nrmDate: '2026-11-23' } })
  expect(await refusalOf(future)).toEqual({ code: 'IN_FUTURE', facts: { field: 'facts.nrmDate' } })
  const impossible = call(changeChild, { ...saved, facts: { traffickedOn: '2026-02-31' } })
  expect(await refusalOf(impossible)).toMatchObject({ code: 'INVALID' })
  expect(await tracesSince(open, before)).toEqual({ audit: [], history: 0 })
  // The council may know in advance when it will end; together with the answer the days may go.
  await call(changeChild, { ...saved, facts: { uascCeasedOn: '2029-03-04' } })
})

test('what contradicted itself before holds no other change up', async () => {
  const { open, call } = await register()
  const saved = await call(addChild, { forename: 'Mika' })
  await open.db
    .updateTable('child')
    .set({ uasc: 'no', uasc_from: '2026-01-10' })
    .where('id', '=', saved.id)
    .execute()
  const changed = await call(changeChild, { ...saved, facts: { forename: 'Mina' } })
  const refused = call(changeChild, { ...changed, facts: { uascFrom: '2026-01-11' } })
  expect(await refusalOf(refused)).toMatchObject({ code: 'INVALID' })
  await call(changeChild, { ...changed, facts: { uascFrom: null } })
})
