import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { linkAll } from '../../../electron/register/commands/persons/linkAll'
import { askSameAgain, sayNotSame } from '../../../electron/register/commands/persons/notSame'
import { savePerson } from '../../../electron/register/commands/persons/save'
import { savePlace } from '../../../electron/register/commands/places/save'
import { alike } from '../../../electron/register/queries/persons/alike'
import { personPage } from '../../../electron/register/queries/persons/page'
import { placePage } from '../../../electron/register/queries/places/page'
import { refusalOf, type Caller } from '../../builders/calls'
import { exact, goneMissing, lookedAfterChild, workingRegister } from '../../builders/people'
import { newPlace } from '../../builders/placed'

async function foundAt(call: Caller, forename: string, locatedPlace: string) {
  const back = { returned: exact('2026-11-22T07:00:00Z'), locatedPlace }
  return goneMissing(call, await lookedAfterChild(call, forename), {}, back)
}

const place = (call: Caller, name: string, postcode: string | null = null) =>
  call(savePlace, { ...newPlace, name, kind: 'shops', postcode })

const person = (call: Caller, name: string) =>
  call(savePerson, { id: null, version: null, name, alsoCalled: null, description: null, riskNote: null })

test('two places that are not the same: said once from either side, and taken back', async () => {
  const { call } = await workingRegister()
  const one = await place(call, 'The Arcade', 'ZZ1 1AA')
  const two = await place(call, 'Market Hall', 'zz11aa')
  const pageOf = async (id: string) => {
    const { alike: asked, notSame } = await call(placePage, { id })
    return { asked: asked.map(({ name, why }) => [name, why]), said: notSame.map(({ other }) => other.name) }
  }
  expect(await pageOf(one.id)).toEqual({ asked: [['Market Hall', 'the same postcode']], said: [] })
  const said = { what: 'place', of: { as: 'records', id: two.id, otherId: one.id } } as const
  const answer = await call(sayNotSame, said)
  // Said again, from the other side as well: one answer.
  expect(await call(sayNotSame, { ...said, of: { as: 'records', id: one.id, otherId: two.id } })).toEqual(
    answer,
  )
  expect(await pageOf(one.id)).toEqual({ asked: [], said: ['Market Hall'] })
  expect(await pageOf(two.id)).toEqual({ asked: [], said: ['The Arcade'] })
  await call(askSameAgain, answer)
  expect(await pageOf(two.id)).toEqual({ asked: [['The Arcade', 'the same postcode']], said: [] })
})

test('two people of one name who are not the same; a third is still asked about', async () => {
  const { call } = await workingRegister()
  const one = await person(call, 'Daz')
  const two = await person(call, 'Mr Daz')
  await call(sayNotSame, { what: 'person', of: { as: 'records', id: one.id, otherId: two.id } })
  const third = await person(call, 'daz')
  const { alike: asked, notSame } = await call(personPage, { id: one.id })
  expect(asked.map(({ id }) => id)).toEqual([third.id])
  expect(notSame.map(({ other }) => other.id)).toEqual([two.id])
})

test('words that read alike and are not the same: not asked again, until it is taken back', async () => {
  const { call } = await workingRegister()
  await foundAt(call, 'One', 'The Arcade')
  await foundAt(call, 'Two', 'arcade')
  const answer = await call(sayNotSame, {
    what: 'place',
    of: { as: 'words', words: 'the arcade', targetId: null },
  })
  await foundAt(call, 'Three', 'Arcade')
  expect(await call(alike)).toMatchObject([{ children: 3, known: null, notSame: answer }])
  await call(askSameAgain, answer)
  expect(await call(alike)).toMatchObject([{ children: 3, known: null, notSame: null }])
  await call(linkAll, { what: 'place', words: 'Arcade', targetId: null, kind: null })
  expect(await call(alike)).toEqual([])
})

test('words that are not the known place: another of that name made later is asked about', async () => {
  const { call } = await workingRegister()
  const known = await place(call, 'The Arcade')
  await foundAt(call, 'One', 'Arcade')
  await foundAt(call, 'Two', 'arcade')
  expect(await call(alike)).toMatchObject([{ known: { id: known.id }, notSame: null }])
  const said = (targetId: string | null) =>
    call(sayNotSame, { what: 'place', of: { as: 'words', words: 'Arcade', targetId } })
  await said(known.id)
  // No second question about the same words.
  expect(await call(alike)).toMatchObject([{ known: { id: known.id }, notSame: {} }])
  const later = await place(call, 'Arcade')
  expect((await call(alike)).filter(({ notSame }) => notSame === null)).toMatchObject([
    { known: { id: later.id } },
  ])
})

test('a record and itself, one that is not there and words that name nothing are refused', async () => {
  const { call } = await workingRegister()
  const { id } = await person(call, 'Daz')
  const code = async (of: Parameters<typeof sayNotSame.run>[0]) =>
    (await refusalOf(call(sayNotSame, { what: 'person', of } as never))).code
  expect(await code({ as: 'records', id, otherId: id })).toBe('INVALID')
  expect(await code({ as: 'records', id, otherId: randomUUID() })).toBe('NOT_FOUND')
  expect(await code({ as: 'words', words: 'a friend', targetId: null })).toBe('INVALID')
})
