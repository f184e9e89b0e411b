import { expect, test } from 'vitest'
import { makeFromUrns } from '../../../electron/register/commands/places/makeFromUrns'
import { mergePlace } from '../../../electron/register/commands/places/merge'
import { savePlace } from '../../../electron/register/commands/places/save'
import { bringBackPlace, withdrawPlace } from '../../../electron/register/commands/places/withdraw'
import { homes } from '../../../electron/register/queries/places/homes'
import { placePage } from '../../../electron/register/queries/places/page'
import { suggestPlaces } from '../../../electron/register/queries/places/suggest'
import { refusalOf } from '../../builders/calls'
import { goneMissing, workingRegister } from '../../builders/people'
import { newPlace, ourCouncil, placedChild } from '../../builders/placed'

test('homes are made from numbers in placements in one step, and linked', async () => {
  const { call } = await workingRegister()
  await ourCouncil(call)
  const { id } = await call(savePlace, { ...newPlace, urn: '9900102' })
  await placedChild(call, { urn: '9900101', postcode: 'ZZ1 1AA', placementLa: '881' }, 'One')
  await placedChild(call, { urn: '9900101' }, 'Two')
  await placedChild(call, { urn: '9900102' }, 'Three')
  await placedChild(call, { urn: 'XXXXXXX' }, 'Four')
  const before = await call(homes)
  expect(before.fromUrns.map(({ urn, placements }) => `${urn}: ${placements}`).toSorted()).toEqual([
    '9900101: 2',
    '9900102: 1',
  ])
  expect(await call(makeFromUrns)).toEqual({ made: 1, linked: 3 })
  const { rows, fromUrns } = await call(homes)
  expect(fromUrns).toEqual([])
  expect(rows.map(({ name, la, childrenNow }) => [name, la, childrenNow])).toEqual([
    ['Larkfield House', null, 1],
    ['URN 9900101', '881', 2],
  ])
  expect((await call(placePage, { id })).livingHere.map(({ label }) => label)).toEqual(['Three Oddo'])
})

test('a home shows who lives there and what happened in twelve months; it is found by name, number and postcode', async () => {
  const { call } = await workingRegister()
  const { childId } = await placedChild(call, {
    placeName: 'Birch House',
    addPlace: true,
    urn: '9900101',
    postcode: 'ZZ1 1AA',
  })
  const episode = await goneMissing(call, childId)
  const [row] = (await call(homes)).rows
  expect(row).toMatchObject({ name: 'Birch House', childrenNow: 1, episodes12Months: 1 })
  const page = await call(placePage, { id: row?.id ?? '' })
  expect(page.episodes.map(({ ref }) => ref)).toEqual([episode.ref])
  expect(page.livingHere).toMatchObject([{ label: 'Mika Oddo', missingNow: true }])
  for (const text of ['birch', 'HOUSE', '9900101', 'zz1 1aa'])
    expect(await call(suggestPlaces, { text, homesOnly: true })).toMatchObject([{ name: 'Birch House' }])
  expect(await call(suggestPlaces, { text: 'elm', homesOnly: true })).toEqual([])
})

test('two records of one home become one: placements move, what one lacks is learnt', async () => {
  const { call, open } = await workingRegister()
  const { placement } = await placedChild(call, { placeName: 'Birch House', addPlace: true, urn: '9900101' })
  const kept = await call(savePlace, { ...newPlace, name: 'Birch House', phone: '01632 960001' })
  const [from] = await open.db.selectFrom('place').selectAll().where('urn', 'is not', null).execute()
  const id = from?.id ?? ''
  expect((await call(placePage, { id })).alike).toEqual([
    { id: kept.id, name: 'Birch House', why: 'the same name' },
  ])
  expect(await refusalOf(call(mergePlace, { id, version: 1, into: id }))).toMatchObject({ code: 'INVALID' })
  await call(mergePlace, { id, version: 1, into: kept.id })
  const moved = await open.db
    .selectFrom('placement')
    .select('place_id')
    .where('id', '=', placement.id)
    .executeTakeFirst()
  expect(moved?.place_id).toBe(kept.id)
  expect(await call(placePage, { id: kept.id })).toMatchObject({ urn: '9900101', phone: '01632 960001' })
  expect(await call(placePage, { id })).toMatchObject({ mergedInto: { name: 'Birch House' } })
  expect((await call(homes)).rows).toHaveLength(1)
})

test('a place is withdrawn with a reason and comes back; wrong answers are refused', async () => {
  const { call } = await workingRegister()
  const saved = await call(savePlace, newPlace)
  const gone = await call(withdrawPlace, { ...saved, reason: 'closed' })
  expect((await call(homes)).rows).toEqual([])
  await call(bringBackPlace, gone)
  expect((await call(homes)).rows).toHaveLength(1)
  for (const wrong of [{ kind: 'castle' }, { la: '000' }, { missingPolicyReceivedOn: '2026-02-31' }])
    expect(await refusalOf(call(savePlace, { ...newPlace, ...wrong }))).toMatchObject({ code: 'INVALID' })
  expect(
    await refusalOf(call(savePlace, { ...newPlace, missingPolicyReceivedOn: '2027-01-01' })),
  ).toMatchObject({ code: 'IN_FUTURE' })
})
