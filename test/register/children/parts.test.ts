import { expect, test } from 'vitest'
import { addChild } from '../../../electron/register/commands/children/add'
import { addAlias } from '../../../electron/register/commands/children/alias'
import { saveContact, withdrawContact } from '../../../electron/register/commands/children/contacts'
import { addFlag, endFlag } from '../../../electron/register/commands/children/flags'
import { bringBackPart, withdrawPart } from '../../../electron/register/commands/children/parts'
import { setPlacement } from '../../../electron/register/commands/children/setPlacement'
import { setStatus } from '../../../electron/register/commands/children/setStatus'
import { childPage } from '../../../electron/register/queries/children/page'
import { refusalOf } from '../../builders/calls'
import { workingRegister } from '../../builders/people'
import { tracesOf, tracesSince } from '../../builders/traces'

async function withChild() {
  const register = await workingRegister()
  const { id } = await register.call(addChild, { forename: 'Mika', surname: 'Oddo' })
  return { ...register, childId: id }
}

const placement = (childId: string, startedOn: string) => ({
  childId,
  startedOn,
  placementType: 'K2',
  provider: 'PR4',
  placeName: 'Birch House',
  postcode: 'zz1 1zz',
  urn: 'SC000001',
  placementLa: '301',
})

const mother = (childId: string) => ({
  childId,
  id: null,
  version: null,
  name: 'Rea Oddo',
  role: 'mother',
  parentalResponsibility: 'yes' as const,
  agency: null,
  phone: '',
  email: null,
  address: 'An address',
  mayBeTold: 'do_not_tell' as const,
  mayBeToldReason: 'Non-molestation order',
  addressConfidential: true,
})

test('a flag has a first day, later a last one, and says who told us', async () => {
  const { open, call, childId } = await withChild()
  const before = await tracesOf(open)
  const flag = { childId, flag: 'CSE', toldBy: 'Police', note: null }
  const saved = await call(addFlag, { ...flag, startedOn: '2026-05-01' })
  expect(await refusalOf(call(endFlag, { ...saved, endedOn: '2026-04-30' }))).toMatchObject({
    code: 'ENDS_BEFORE_START',
  })
  expect(await refusalOf(call(endFlag, { ...saved, endedOn: '2026-11-23' }))).toMatchObject({
    code: 'IN_FUTURE',
    facts: { field: 'endedOn' },
  })
  await call(endFlag, { ...saved, endedOn: '2026-06-01' })
  expect(await tracesSince(open, before)).toEqual({
    audit: ['child.flagAdded', 'child.flagEnded'],
    history: 2,
  })
  expect(await refusalOf(call(addFlag, { ...flag, flag: 'TALL', startedOn: null }))).toMatchObject({
    code: 'INVALID',
  })
  const page = await call(childPage, { id: childId })
  expect(page.flags).toMatchObject([
    { label: 'Child sexual exploitation', startedOn: '2026-05-01', endedOn: '2026-06-01', toldBy: 'Police' },
  ])
})

test('somebody who must not be told needs a reason, for whoever is on duty next', async () => {
  const { open, call, childId } = await withChild()
  const before = await tracesOf(open)
  const { facts } = await refusalOf(call(saveContact, { ...mother(childId), mayBeToldReason: '' }))
  expect(facts).toMatchObject({ problems: [{ field: 'mayBeToldReason' }] })
  expect(await tracesSince(open, before)).toEqual({ audit: [], history: 0 })
  const saved = await call(saveContact, mother(childId))
  const changed = await call(saveContact, { ...mother(childId), ...saved, phone: '01632 960001' })
  expect(await refusalOf(call(saveContact, { ...mother(childId), ...saved }))).toMatchObject({
    code: 'STALE',
  })
  expect((await call(childPage, { id: childId })).contacts).toMatchObject([
    { name: 'Rea Oddo', roleLabel: 'Mother', mayBeTold: 'do_not_tell', phone: '01632 960001' },
  ])
  await call(withdrawContact, { ...changed, reason: 'Another family' })
  expect((await call(childPage, { id: childId })).contacts).toEqual([])
})

test("one child's contact cannot be saved as another's", async () => {
  const { call, childId } = await withChild()
  const saved = await call(saveContact, mother(childId))
  const other = await call(addChild, { forename: 'Nils' })
  expect(await refusalOf(call(saveContact, { ...mother(other.id), ...saved }))).toMatchObject({
    code: 'NOT_FOUND',
  })
})

test('every part that is withdrawn is listed with its reason and comes back', async () => {
  const { open, call, childId } = await withChild()
  const made = [
    ['flag', await call(addFlag, { childId, flag: 'CCE', startedOn: null, toldBy: null, note: null })],
    ['alias', await call(addAlias, { childId, name: 'Miki' })],
    ['contact', await call(saveContact, mother(childId))],
    [
      'status',
      await call(setStatus, { childId, careStatus: 'CIN', legalStatus: null, startedOn: '2026-01-01' }),
    ],
    ['placement', await call(setPlacement, placement(childId, '2026-01-01'))],
  ] as const
  const before = await tracesOf(open)
  for (const [kind, saved] of made) await call(withdrawPart, { kind, ...saved, reason: 'Wrong child' })
  const page = await call(childPage, { id: childId })
  expect(page).toMatchObject({ flags: [], aliases: [], contacts: [], careStatus: null, placement: null })
  expect(page.withdrawn.map(({ kind, what, reason }) => `${kind}: ${what} (${reason})`).toSorted()).toEqual([
    'alias: Miki (Wrong child)',
    'contact: Rea Oddo (Wrong child)',
    'flag: Child criminal exploitation (Wrong child)',
    "placement: Children's home, Birch House from 1 Jan 2026 (Wrong child)",
    'status: Child in need from 1 Jan 2026 (Wrong child)',
  ])
  for (const { kind, id, version } of page.withdrawn) await call(bringBackPart, { kind, id, version })
  const again = await call(childPage, { id: childId })
  expect(again.withdrawn).toEqual([])
  expect(again).toMatchObject({ careStatus: 'Child in need', placement: "Children's home, Birch House" })
  expect((await tracesSince(open, before)).audit.filter((action) => action.endsWith('Back'))).toHaveLength(5)
})

test('a status from a day on ends the one before; withdrawn, the one before goes on', async () => {
  const { open, call, childId } = await withChild()
  const status = (careStatus: string, startedOn: string) =>
    call(setStatus, { childId, careStatus, legalStatus: null, startedOn })
  const periods = async () =>
    (
      await open.db
        .selectFrom('status_period')
        .select(['care_status', 'started_on', 'ended_on'])
        .where('withdrawn_at', 'is', null)
        .orderBy('started_on')
        .execute()
    ).map((row) => [row.care_status, row.started_on, row.ended_on])
  await status('CIN', '2025-01-01')
  const looked = await status('looked_after', '2026-03-01')
  await status('CP', '2025-06-01')
  const three = [
    ['CIN', '2025-01-01', '2025-05-31'],
    ['CP', '2025-06-01', '2026-02-28'],
    ['looked_after', '2026-03-01', null],
  ]
  expect(await periods()).toEqual(three)
  const gone = await call(withdrawPart, { kind: 'status', ...looked, reason: 'Wrong child' })
  expect(await periods()).toEqual([three[0], ['CP', '2025-06-01', null]])
  await call(bringBackPart, { kind: 'status', ...gone })
  expect(await periods()).toEqual(three)
})

test('the same day twice corrects and does not double', async () => {
  const { open, call, childId } = await withChild()
  const first = await call(setPlacement, { ...placement(childId, '2026-01-01'), addPlace: true })
  const [home] = await open.db.selectFrom('place').select('id').execute()
  const again = { ...placement(childId, '2026-01-01'), placeId: home?.id ?? '', placementType: 'U4' }
  const second = await call(setPlacement, again)
  expect(second).toEqual({ id: first.id, version: 2 })
  expect(await open.db.selectFrom('place').select(['name', 'kind', 'urn']).execute()).toEqual([
    { name: 'Birch House', kind: 'childrens_home', urn: 'SC000001' },
  ])
})

test('codes and days that are wrong are refused, and nothing is half written', async () => {
  const { open, call, childId } = await withChild()
  const before = await tracesOf(open)
  const wrong = { ...placement(childId, '2026-02-30'), placementType: 'Q9', placementLa: '999' }
  const { facts } = await refusalOf(call(setPlacement, wrong))
  const fields = (facts['problems'] as { field: string }[]).map(({ field }) => field)
  expect(fields.toSorted()).toEqual(['placementLa', 'placementType', 'startedOn'])
  expect(await refusalOf(call(setPlacement, placement(childId, '2026-12-01')))).toMatchObject({
    code: 'IN_FUTURE',
  })
  expect(await tracesSince(open, before)).toEqual({ audit: [], history: 0 })
  expect(await open.db.selectFrom('place').select('id').execute()).toEqual([])
})
