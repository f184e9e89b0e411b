import { expect, test } from 'vitest'
import { addChild } from '../../../electron/register/commands/children/add'
import { setPlacement } from '../../../electron/register/commands/children/setPlacement'
import { changePlacement } from '../../../electron/register/commands/placements/change'
import { childPage } from '../../../electron/register/queries/children/page'
import { childList } from '../../../electron/register/queries/children/list'
import { episodePage } from '../../../electron/register/queries/episodes/page'
import { placementPage } from '../../../electron/register/queries/placements/page'
import { board } from '../../../electron/register/queries/today/board'
import { refusalOf } from '../../builders/calls'
import { goneMissing, oneChild, workingRegister } from '../../builders/people'
import { noPlacement, ourCouncil, placedChild } from '../../builders/placed'
import { tracesOf, tracesSince } from '../../builders/traces'

test('where a placement lies is worked out anew when the council enters its neighbours', async () => {
  const { call } = await workingRegister()
  await ourCouncil(call, null)
  const { childId } = await placedChild(call, { placementLa: '881' })
  const area = async () => (await call(childPage, { id: childId })).placementNow?.area.words
  expect(await area()).toBe('Outside the area; distance not known')
  await ourCouncil(call, ['878'])
  expect(await area()).toBe('Outside the area, at a distance')
  await ourCouncil(call, ['878', '881'])
  expect(await area()).toBe('Outside the area, adjoining')
})

test('children by where they live: in the area, outside it, at a distance; not known is in none of them', async () => {
  const { call } = await workingRegister()
  await ourCouncil(call)
  for (const [name, placementLa] of [
    ['Here', '879'],
    ['Next', '878'],
    ['Far', '881'],
    ['Nowhere', null],
  ] as const)
    await placedChild(call, { placementLa }, name)
  const shown = async (show: 'inArea' | 'outOfArea' | 'atADistance' | 'placedHere') =>
    (await call(childList, { show })).rows.map(({ label }) => label.split(' ')[0])
  expect(await shown('inArea')).toEqual(['Here'])
  expect(await shown('outOfArea')).toEqual(['Far', 'Next'])
  expect(await shown('atADistance')).toEqual(['Far'])
  expect(await shown('placedHere')).toEqual([])
})

test('approval and notice stand on the child and on Today until they are recorded', async () => {
  const { open, call } = await workingRegister()
  await ourCouncil(call)
  const { childId, placement } = await placedChild(call, { placementLa: '881', startedOn: '2026-11-16' })
  const duties = async () =>
    Object.fromEntries(
      (await call(childPage, { id: childId })).placementNow?.duties.map(({ duty, state }) => [duty, state]) ??
        [],
    )
  expect(await duties()).toMatchObject({ approval: 'open', notice: 'overdue', carePlan: 'open' })
  const today = async () => (await call(board)).toPutRight.filter(({ childId: of }) => of === childId)
  const [line] = await today()
  expect(line?.text).toMatch(/director of children's services.*was due 16 Nov 2026/)
  expect(line?.placementId).toBe(placement.id)

  const { facts, version } = await call(placementPage, { id: placement.id })
  const before = await tracesOf(open)
  await call(changePlacement, {
    id: placement.id,
    version,
    facts: {
      ...facts,
      emergency: 'yes',
      approvedAs: 'director',
      approvedBy: 'A. Director',
      approvedOn: '2026-11-15',
      hostNotifiedOn: '2026-11-20',
      carePlanSentOn: '2026-11-20',
      missingRiskAssessed: 'yes',
      missingRiskAssessedBy: 'R. Hartley',
    },
  })
  expect(await duties()).toEqual({
    approval: 'done',
    notice: 'done',
    carePlan: 'done',
    riskAssessed: 'done',
    strategy: 'open',
  })
  expect(await today()).toEqual([])
  expect((await tracesSince(open, before)).audit).toEqual(['child.placementChanged'])
})

test('a first day put right moves the neighbours, and the episode learns where the child lived then', async () => {
  const { open, call } = await workingRegister()
  await ourCouncil(call)
  const { childId } = await placedChild(call, { placementLa: '879', startedOn: '2026-01-01' })
  const wrong = await call(setPlacement, {
    ...noPlacement,
    childId,
    startedOn: '2026-11-01',
    placementLa: '881',
  })
  const episode = await goneMissing(call, childId)
  expect((await call(episodePage, { id: episode.id })).group).toMatch(/outside/)
  const held = await call(placementPage, { id: wrong.id })
  const moved = { ...held.facts, startedOn: '2026-11-22' }
  await call(changePlacement, { id: wrong.id, version: held.version, facts: moved })
  const stretches = async () =>
    (
      await open.db.selectFrom('placement').select(['started_on', 'ended_on']).orderBy('started_on').execute()
    ).map((row) => [row.started_on, row.ended_on])
  expect(await stretches()).toEqual([
    ['2026-01-01', '2026-11-21'],
    ['2026-11-22', null],
  ])
  expect((await call(episodePage, { id: episode.id })).group).toMatch(/in area|in our area|placed in/i)
  const again = await call(placementPage, { id: wrong.id })
  await call(changePlacement, {
    id: wrong.id,
    version: again.version,
    facts: { ...again.facts, startedOn: '2026-06-01' },
  })
  expect(await stretches()).toEqual([
    ['2026-01-01', '2026-05-31'],
    ['2026-06-01', null],
  ])
})

test('a last day is kept; the same first day, a day that does not exist and a stale form are refused', async () => {
  const { open, call } = await workingRegister()
  await ourCouncil(call)
  const { childId, placement } = await placedChild(call, { placementLa: '879', startedOn: '2026-01-01' })
  const later = await call(setPlacement, { ...noPlacement, childId, startedOn: '2026-06-01' })
  const { facts, version } = await call(placementPage, { id: later.id })
  const change = (more: object, stand = version) =>
    call(changePlacement, { id: later.id, version: stand, facts: { ...facts, ...more } })
  const before = await tracesOf(open)
  expect(await refusalOf(change({ startedOn: '2026-01-01' }))).toMatchObject({ code: 'INVALID' })
  expect(await refusalOf(change({ startedOn: '2026-02-31' }))).toMatchObject({ code: 'INVALID' })
  expect(await refusalOf(change({ endedOn: '2026-05-01' }))).toMatchObject({ code: 'INVALID' })
  expect(await refusalOf(change({ approvedAs: 'somebody' }))).toMatchObject({ code: 'INVALID' })
  expect(await refusalOf(change({ hostNotifiedOn: '2026-12-24' }))).toMatchObject({
    code: 'IN_FUTURE',
    facts: { field: 'facts.hostNotifiedOn' },
  })
  expect(await refusalOf(change({}, version + 1))).toMatchObject({ code: 'STALE' })
  expect(await tracesSince(open, before)).toEqual({ audit: [], history: 0 })
  await change({ endedOn: '2026-10-31' })
  expect((await call(placementPage, { id: later.id })).facts.endedOn).toBe('2026-10-31')
  expect((await call(childPage, { id: childId })).placement).toBeNull()
  expect((await call(placementPage, { id: placement.id })).facts.endedOn).toBe('2026-05-31')
})

test('a name is left as text unless somebody picks or makes a home', async () => {
  const { open, call, childId } = await oneChild()
  const set = (more: object) =>
    call(setPlacement, { ...noPlacement, childId, startedOn: '2026-01-01', ...more })
  const livesAt = async () => (await call(childPage, { id: childId })).placement
  const homes = async () => (await open.db.selectFrom('place').select('name').execute()).length
  await set({ placeName: 'Mr and Mrs Bell' })
  expect([await livesAt(), await homes()]).toEqual(["Children's home, Mr and Mrs Bell", 0])
  await set({ placeName: 'Birch House', addPlace: true })
  expect([await livesAt(), await homes()]).toEqual(["Children's home, Birch House", 1])
  await set({ placeName: 'birch house' })
  expect([await livesAt(), await homes()]).toEqual(["Children's home, birch house", 1])
  expect(await refusalOf(set({ placeName: '', addPlace: true }))).toMatchObject({ code: 'INVALID' })
  const gone = '01890a5d-ac96-774b-bcce-b302099a8057'
  expect(await refusalOf(set({ placeId: gone }))).toMatchObject({ code: 'NOT_FOUND' })
})

test('a child at home has no duties of placement law', async () => {
  const { call } = await workingRegister()
  await ourCouncil(call)
  const { id } = await call(addChild, { forename: 'Aga' })
  await call(setPlacement, { ...noPlacement, childId: id, startedOn: '2026-01-01', placementLa: '881' })
  expect((await call(childPage, { id })).placementNow?.duties).toEqual([])
})
