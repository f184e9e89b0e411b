import { expect, test } from 'vitest'
import { undo } from '../../../electron/register/commands/history/undo'
import { setAuthority } from '../../../electron/register/commands/placements/setAuthority'
import { episodePage } from '../../../electron/register/queries/episodes/page'
import { withoutAuthority } from '../../../electron/register/queries/placements/withoutAuthority'
import { board } from '../../../electron/register/queries/today/board'
import { refusalOf } from '../../builders/calls'
import { goneMissing, workingRegister } from '../../builders/people'
import { ourCouncil, placedChild } from '../../builders/placed'

test('one answer for a home, a number or a postcode sets all its placements, and their episodes can be counted', async () => {
  const { call, open } = await workingRegister()
  await ourCouncil(call)
  const { childId } = await placedChild(call, { urn: '9900101', postcode: 'ZZ1 1AA' }, 'One')
  await placedChild(call, { urn: '9900101', postcode: 'ZZ1 1AA' }, 'Two')
  await placedChild(call, { urn: 'XXXXXXX', postcode: 'ZZ2 2BB' }, 'Three')
  await placedChild(call, { placeName: 'Birch House', addPlace: true }, 'Four')
  await placedChild(call, {}, 'Five')
  const episode = await goneMissing(call, childId)
  expect((await call(episodePage, { id: episode.id })).group).toBe('Cannot be determined')
  const groups = await call(withoutAuthority)
  expect(groups.map(({ by, label, placements }) => [by, label, placements])).toEqual([
    ['urn', 'URN 9900101', 2],
    ['postcode', 'ZZ2 2BB', 1],
    ['place', 'Birch House', 1],
    ['placement', "Children's home", 1],
  ])
  const question = (await call(board)).toPutRight.filter(({ page }) => page === 'placementAuthorities')
  expect(question.map(({ text }) => text)).toEqual([expect.stringContaining('these 4 homes and postcodes')])

  const answers = groups
    .slice(0, 3)
    .map(({ by, key }, at) => ({ by, key, placementLa: ['881', '879', '878'][at] ?? '' }))
  expect(await call(setAuthority, { answers })).toEqual({ placements: 4, episodes: 1 })
  expect((await call(episodePage, { id: episode.id })).group).not.toBe('Cannot be determined')
  expect((await call(withoutAuthority)).map(({ by }) => by)).toEqual(['placement'])
  expect(await open.db.selectFrom('place').select('la').execute()).toEqual([{ la: '878' }])

  const last = open.db.selectFrom('history').select('command_id').orderBy('seq', 'desc').limit(1)
  const { command_id } = await last.executeTakeFirstOrThrow()
  await call(undo, { commandId: command_id ?? '' })
  expect(await call(withoutAuthority)).toEqual(groups)
  expect((await call(episodePage, { id: episode.id })).group).toBe('Cannot be determined')
  expect(await open.db.selectFrom('place').select('la').execute()).toEqual([{ la: null }])
})

test('an authority that is none is refused; an answer about nothing changes nothing', async () => {
  const { call } = await workingRegister()
  await placedChild(call, { postcode: 'ZZ2 2BB' })
  const answer = { by: 'postcode' as const, key: 'ZZ2 2BB' }
  expect(await refusalOf(call(setAuthority, { answers: [{ ...answer, placementLa: 'QQQ' }] }))).toMatchObject(
    {
      code: 'INVALID',
    },
  )
  expect(await call(setAuthority, { answers: [{ ...answer, key: 'ZZ9 9ZZ', placementLa: '881' }] })).toEqual({
    placements: 0,
    episodes: 0,
  })
})
