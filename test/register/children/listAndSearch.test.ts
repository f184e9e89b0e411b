import { expect, test } from 'vitest'
import { addChild } from '../../../electron/register/commands/children/add'
import { addAlias } from '../../../electron/register/commands/children/alias'
import { changeChild } from '../../../electron/register/commands/children/change'
import { withdrawChild } from '../../../electron/register/commands/children/withdraw'
import { likely } from '../../../electron/register/queries/children/likely'
import { childList } from '../../../electron/register/queries/children/list'
import { search, searchSettled } from '../../../electron/register/queries/children/search'
import type { Caller } from '../../builders/calls'
import { exact, goneMissing, lookedAfterChild, workingRegister } from '../../builders/people'
import { tracesOf, tracesSince } from '../../builders/traces'

const found = async (call: Caller, text: string): Promise<string[]> =>
  (await call(search, { text })).map(({ label }) => label)

async function withChildren() {
  const register = await workingRegister()
  const { call } = register
  await call(addChild, { forename: 'Amira', surname: 'Cole', dob: '2011-03-04', localRef: '566910' })
  await call(addChild, { forename: 'Zoë', surname: "O'Brien" })
  await call(addChild, { forename: 'Mohammed', surname: 'Adeyemi' })
  return register
}

test('found by name in any order, nearly any spelling, by reference and by date of birth', async () => {
  const { call } = await withChildren()
  expect(await found(call, 'cole am')).toEqual(['Amira Cole'])
  expect(await found(call, 'amria')).toEqual(['Amira Cole'])
  expect(await found(call, 'zoe obrien')).toEqual(["Zoë O'Brien"])
  expect(await found(call, 'muhamad')).toEqual(['Mohammed Adeyemi'])
  expect(await found(call, '566910')).toEqual(['Amira Cole'])
  expect(await found(call, '4/3/2011')).toEqual(['Amira Cole'])
  expect(await found(call, 'nobody')).toEqual([])
  expect(await found(call, ' ')).toEqual([])
})

test('the search knows what was saved a moment ago: new, renamed, another name, withdrawn', async () => {
  const { call } = await withChildren()
  expect(await found(call, 'piotr')).toEqual([])
  let saved = await call(addChild, { forename: 'Piotr', surname: 'Lis' })
  expect(await found(call, 'piotr')).toEqual(['Piotr Lis'])
  saved = await call(changeChild, { ...saved, facts: { forename: 'Pawel' } })
  expect(await found(call, 'piotr')).toEqual([])
  await call(addAlias, { childId: saved.id, name: 'Foxy' })
  expect(await found(call, 'foxy')).toEqual(['Pawel Lis'])
  await call(withdrawChild, { ...saved, reason: 'Typed twice' })
  expect(await found(call, 'pawel')).toEqual([])
})

test('a match says where the child stands and which episode is open', async () => {
  const { call } = await withChildren()
  const childId = await lookedAfterChild(call)
  const episode = await goneMissing(call, childId)
  expect(await call(search, { text: 'mika' })).toMatchObject([
    {
      careStatus: 'Looked after by this council',
      missingNow: true,
      openEpisodeId: episode.id,
      openEpisodeRef: '2026-0001',
    },
  ])
})

test('a search is entered when it settles, not with every keystroke', async () => {
  const { open, call } = await withChildren()
  const before = await tracesOf(open)
  await found(call, 'am')
  await found(call, 'ami')
  await call(searchSettled, { text: '', opened: null })
  expect((await tracesSince(open, before)).audit).toEqual([])
  await call(searchSettled, { text: 'ami', opened: null })
  expect((await tracesSince(open, before)).audit).toEqual(['child.searched'])
})

test('a child about to be written down twice is asked about', async () => {
  const { call } = await withChildren()
  await call(addChild, { localRef: '700001', dob: '2012-05-06', sex903: 'F' })
  const ask = async (forename: string, surname: string, dob: string | null) =>
    (await call(likely, { forename, surname, dob })).map(({ label, why }) => [label, why])
  expect(await ask('Amirah', 'Cole', '2011-03-04')).toEqual([
    ['Amira Cole', 'same date of birth, similar name'],
  ])
  expect(await ask('Ella', 'Fox', '2012-05-06')).toEqual([
    ['700001, girl, 14', 'same date of birth, no name recorded'],
  ])
  expect(await ask('Amira', 'Cole', null)).toEqual([['Amira Cole', 'same name, date of birth not known']])
  expect(await ask('Ella', 'Fox', '2012-05-07')).toEqual([])
})

const names = async (call: Caller, input: Parameters<typeof call<typeof childList.call>>[1]) =>
  (await call(childList, input)).rows.map(({ label }) => label)

test('the list goes by family name, children without a name last, a page at a time', async () => {
  const { call } = await withChildren()
  await call(addChild, { localRef: '700001', dob: '2012-05-06', sex903: 'F' })
  await call(addChild, { describedAs: 'boy, about 15' })
  const all = [
    'Mohammed Adeyemi',
    'Amira Cole',
    "Zoë O'Brien",
    'Name not known, boy, about 15',
    '700001, girl, 14',
  ]
  expect(await names(call, {})).toEqual(all)
  expect(await names(call, { offset: 1, limit: 2 })).toEqual(all.slice(1, 3))
  expect((await call(childList, { offset: 1, limit: 2 })).total).toBe(5)
  expect(await names(call, { show: 'unnamed' })).toEqual(all.slice(3))
})

test('missing now, looked after, often; by newest episode and by how many', async () => {
  const { call } = await withChildren()
  const mika = await lookedAfterChild(call, 'Mika')
  const nils = await lookedAfterChild(call, 'Nils')
  await goneMissing(call, mika)
  for (const day of ['2026-02-01', '2026-03-01'])
    await goneMissing(
      call,
      nils,
      { left: exact(`${day}T10:00:00Z`) },
      { returned: exact(`${day}T12:00:00Z`) },
    )
  expect(await names(call, { show: 'missingNow' })).toEqual(['Mika Oddo'])
  expect(await names(call, { show: 'lookedAfter' })).toEqual(['Mika Oddo', 'Nils Oddo'])
  expect(await names(call, { show: 'repeat' })).toEqual(['Nils Oddo'])
  expect((await names(call, { sort: 'lastEpisode' })).slice(0, 2)).toEqual(['Mika Oddo', 'Nils Oddo'])
  expect((await names(call, { sort: 'episodes' })).slice(0, 2)).toEqual(['Nils Oddo', 'Mika Oddo'])
  const { rows } = await call(childList, { show: 'repeat' })
  expect(rows).toMatchObject([
    {
      episodes12Months: 2,
      lastEpisodeOn: '2026-03-01',
      missingNow: false,
      careStatus: 'Looked after by this council',
    },
  ])
})
