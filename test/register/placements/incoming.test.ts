import { expect, test } from 'vitest'
import { recordIncoming } from '../../../electron/register/commands/placements/recordIncoming'
import { changePlacement } from '../../../electron/register/commands/placements/change'
import { change as changeSettings } from '../../../electron/register/commands/settings/change'
import { placementPage } from '../../../electron/register/queries/placements/page'
import { childPage } from '../../../electron/register/queries/children/page'
import { childList } from '../../../electron/register/queries/children/list'
import { episodePage } from '../../../electron/register/queries/episodes/page'
import { incoming } from '../../../electron/register/queries/placements/incoming'
import { refusalOf } from '../../builders/calls'
import { goneMissing, lookedAfterChild, workingRegister } from '../../builders/people'
import { ourCouncil } from '../../builders/placed'
import { tracesOf, tracesSince } from '../../builders/traces'

const form = {
  childId: null,
  forename: 'Zuri',
  surname: 'Bell',
  dob: '2011-05-06',
  sex903: 'F' as const,
  placingLa: '881',
  startedOn: '2026-10-01',
  noticeReceivedOn: '2026-09-28',
  placementType: 'K2',
  placeName: 'Larkfield House',
  addPlace: true,
  postcode: 'zz1 4ab',
  workerName: 'S. Essex',
  workerPhone: '01632 960000',
}

test('child, status, placement, home and worker in one step; listed as placed here by Essex', async () => {
  const { open, call } = await workingRegister()
  await ourCouncil(call)
  const before = await tracesOf(open)
  const { id } = await call(recordIncoming, form)
  expect((await tracesSince(open, before)).audit).toEqual(['placement.incomingRecorded'])
  const page = await call(childPage, { id })
  expect(page).toMatchObject({
    careStatus: 'Looked after by another authority',
    placement: "Children's home, Larkfield House",
    placementNow: { duties: [], incoming: { placingLa: 'Essex', noticeReceivedOn: '2026-09-28' } },
  })
  expect(page.contacts.map(({ name, phone }) => [name, phone])).toEqual([['S. Essex', '01632 960000']])
  expect(await call(incoming)).toMatchObject([
    { label: 'Zuri Bell', placingLa: 'Essex', since: '2026-10-01', worker: 'S. Essex, 01632 960000' },
  ])
  expect((await call(childList, { show: 'placedHere' })).total).toBe(1)
  const episode = await goneMissing(call, id)
  expect((await call(episodePage, { id: episode.id })).groupWhy).toBe(
    'Another authority looks after the child.',
  )
})

test('a child the register knows already becomes one placed here, without a second record', async () => {
  const { open, call } = await workingRegister()
  await ourCouncil(call)
  const childId = await lookedAfterChild(call)
  const { id } = await call(recordIncoming, { ...form, childId, forename: null, surname: null, dob: null })
  expect(id).toBe(childId)
  expect(await open.db.selectFrom('child').select('id').execute()).toHaveLength(1)
  const statuses = await open.db
    .selectFrom('status_period')
    .select(['care_status', 'ended_on'])
    .orderBy('started_on')
    .execute()
  expect(statuses).toEqual([
    { care_status: 'looked_after', ended_on: '2026-09-30' },
    { care_status: 'other_LA_looked_after', ended_on: null },
  ])
})

test('a council whose own number is in no list records where its children live all the same', async () => {
  const { call } = await workingRegister()
  await call(changeSettings, { laCode: '999', neighbours: ['878'] })
  const { id } = await call(recordIncoming, form)
  const { placementNow } = await call(childPage, { id })
  const { facts, version } = await call(placementPage, { id: placementNow?.id ?? '' })
  expect(facts.placementLa).toBe('999')
  await call(changePlacement, { id: placementNow?.id ?? '', version, facts })
})

test('our own number, no authority, no name and a day to come are refused, and nothing is half written', async () => {
  const { open, call } = await workingRegister()
  await ourCouncil(call)
  const before = await tracesOf(open)
  for (const [wrong, code] of [
    [{ placingLa: '879' }, 'INVALID'],
    [{ placingLa: '000' }, 'INVALID'],
    [{ forename: null, surname: null }, 'INVALID'],
    [{ startedOn: '2027-01-01' }, 'IN_FUTURE'],
    [{ noticeReceivedOn: '2026-02-31' }, 'INVALID'],
  ] as const)
    expect(await refusalOf(call(recordIncoming, { ...form, ...wrong }))).toMatchObject({ code })
  expect(await tracesSince(open, before)).toEqual({ audit: [], history: 0 })
})
