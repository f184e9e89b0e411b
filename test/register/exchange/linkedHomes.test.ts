import { expect, test } from 'vitest'
import { makeFromUrns } from '../../../electron/register/commands/places/makeFromUrns'
import { savePlace } from '../../../electron/register/commands/places/save'
import { setAuthority } from '../../../electron/register/commands/placements/setAuthority'
import { withoutAuthority } from '../../../electron/register/queries/placements/withoutAuthority'
import { callerOf } from '../../builders/calls'
import { bringIn, commitPreview, importRegister, previewFiles, tableFile } from '../../builders/imports'
import { newPlace } from '../../builders/placed'

const header = tableFile('header', ['R1,F,02/03/2011,WBRI,,,', 'R2,1,03/04/2012,MWBC,,,'])
const care = (...lines: string[]) => tableFile('episodes', lines)
const inHome = (ref: string, urn: string, decom = '01/05/2026', dec = '') =>
  `${ref},${decom},S,C2,N1,K2,PR4,${dec},,,AB1 2CD,AB1 2CE,${urn}`

/** A register of council 301 that knows a home by its number. */
async function withHome(la: string | null = '302', urn = '1234567') {
  const register = await importRegister()
  const open = register.host.open!
  const call = callerOf(open)
  await register.client.settings.change({ laCode: '301' })
  const home = await call(savePlace, { ...newPlace, name: 'Birch House', urn, la })
  const placements = () =>
    open.db
      .selectFrom('placement')
      .select(['urn', 'place_id', 'placement_la', 'started_on', 'ended_on'])
      .where('withdrawn_at', 'is', null)
      .orderBy('urn')
      .execute()
  return { ...register, open, call, home, placements }
}

test('a number of a known home links the placement: said before, written with it, taken back by undo', async () => {
  const { client, home, placements } = await withHome()
  const files = [header, care(inHome('R1', '1234567'), inHome('R2', '7654321'))]
  const preview = await previewFiles(client, files, { year: 2027 })
  expect(preview.summary).toContain(
    '2 care episodes are new; 2 placements are made from them, 1 of them linked by the number to a home the register knows: Birch House.',
  )
  const batch = await commitPreview(client, preview)
  expect(batch.counts).toMatchObject({ placementsNew: 2, placementsLinked: 1 })
  expect(await placements()).toMatchObject([
    { urn: '1234567', place_id: home.id, placement_la: '302' },
    { urn: '7654321', place_id: null, placement_la: null },
  ])
  await client.exchange.undo({ batchId: batch.id, rest: false })
  expect(await placements()).toEqual([])
})

test('an episode from a linked placement is known to be outside the area, and nobody is asked where it lies', async () => {
  const { client, call } = await withHome()
  await bringIn(client, [header, care(inHome('R1', '1234567'), inHome('R2', '7654321'))], { year: 2027 })
  const [found] = await client.children.search({ text: 'R1' })
  const { id } = await client.episodes.recordMissing({
    childId: found!.id,
    facts: { type: 'M', left: { precision: 'exact', at: '2026-11-21T20:00:00Z' } },
    timeNotKnownYet: false,
    draftId: null,
    back: null,
  })
  expect((await client.episodes.get({ id })).group).toBe('Our looked-after child, placed outside our area')
  expect(await call(withoutAuthority)).toMatchObject([{ by: 'urn', key: '7654321' }])
})

test('a home without an authority is linked and stays a question; two homes with one number tell neither', async () => {
  const { client, call, home, placements } = await withHome(null, 'sc123456')
  await bringIn(client, [header, care(inHome('R1', 'SC123456'))], { year: 2027 })
  expect(await placements()).toMatchObject([{ place_id: home.id, placement_la: null }])
  await call(setAuthority, { answers: [{ by: 'place', key: home.id, placementLa: '302' }] })
  expect(await placements()).toMatchObject([{ placement_la: '302' }])

  await call(savePlace, { ...newPlace, name: 'Birch House, annexe', urn: 'SC123456' })
  await bringIn(client, [care(inHome('R1', 'SC123456'), inHome('R2', 'SC123456'))], { year: 2027 })
  expect((await placements()).map(({ place_id }) => place_id)).toEqual([home.id, null])
})

test('a number that is told otherwise later moves the placement; the end alone moves nothing', async () => {
  const { client, call, home, placements } = await withHome()
  await bringIn(client, [header, care(inHome('R1', '1234567'))], { year: 2027 })
  const ended = [care(inHome('R1', '1234567', '01/05/2026', '01/06/2026'))]
  await bringIn(client, ended, { year: 2027 })
  expect(await placements()).toMatchObject([{ place_id: home.id, ended_on: '2026-06-01' }])
  const other = await previewFiles(client, [care(inHome('R1', '7654321', '01/05/2026', '01/06/2026'))], {
    year: 2027,
  })
  await commitPreview(
    client,
    other,
    other.clashes.map(({ key }) => key),
  )
  expect(await placements()).toMatchObject([{ urn: '7654321', place_id: null, placement_la: null }])
  expect(await call(makeFromUrns)).toEqual({ made: 1, linked: 1 })
})
