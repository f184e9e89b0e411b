import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { changeEpisode } from '../../../electron/register/commands/episodes/change'
import { recordMissing } from '../../../electron/register/commands/episodes/recordMissing'
import { recordReturn } from '../../../electron/register/commands/episodes/recordReturn'
import { undo } from '../../../electron/register/commands/history/undo'
import { saveInterview } from '../../../electron/register/commands/interviews/save'
import { linkNamed } from '../../../electron/register/commands/persons/link'
import { episodePage } from '../../../electron/register/queries/episodes/page'
import { interviewPage } from '../../../electron/register/queries/interviews/page'
import { named } from '../../../electron/register/queries/persons/named'
import { suggestPersons } from '../../../electron/register/queries/persons/suggest'
import { suggestPlaces } from '../../../electron/register/queries/places/suggest'
import type { NamingInForm } from '../../../shared/contract/naming'
import { refusalOf, type Caller } from '../../builders/calls'
import { colleague } from '../../builders/colleague'
import { exact, goneMissing, lookedAfterChild, workingRegister } from '../../builders/people'

const isNew = (field: string, words: string): NamingInForm => ({ field, words, means: { as: 'new' } })
const isOnly = (field: string, words: string): NamingInForm => ({ field, words, means: { as: 'words' } })
const isKnown = (field: string, words: string, id: string): NamingInForm => ({
  field,
  words,
  means: { as: 'known', id },
})

async function missing(call: Caller, facts: object, namings: NamingInForm[], back: object | null = null) {
  return call(recordMissing, {
    childId: await lookedAfterChild(call),
    facts: { type: 'M', left: exact('2026-11-21T21:00:00Z'), ...facts },
    timeNotKnownYet: false,
    back: back === null ? null : { returned: exact('2026-11-22T07:00:00Z'), ...back },
    named: namings,
    draftId: null,
  })
}

const boxesOf = async (call: Caller, id: string) =>
  (await call(episodePage, { id })).named.map(({ field, name }) => [field, name])

test('record missing: a new place and a new person, in one command that is undone as one', async () => {
  const { open, call } = await workingRegister()
  const facts = { saidWhere: 'Old Mill', thoughtWith: 'Man called Dex' }
  const { id } = await missing(call, facts, [
    isNew('saidWhere', 'Old Mill'),
    isNew('thoughtWith', 'Man called Dex'),
  ])
  expect(await boxesOf(call, id)).toEqual([
    ['saidWhere', 'Old Mill'],
    ['thoughtWith', 'Man called Dex'],
  ])
  expect(new Set((await call(named)).map(({ what, name }) => `${what} ${name}`))).toEqual(
    new Set(['person Man called Dex', 'place Old Mill']),
  )
  const { command_id } = await open.db
    .selectFrom('history')
    .select('command_id')
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow()
  await call(undo, { commandId: command_id ?? '' })
  expect(await call(named)).toEqual([])
  expect(await call(suggestPlaces, { text: 'Old Mill', homesOnly: false })).toEqual([])
})

test('found and back at the same new place: one place; the next child picks it', async () => {
  const { call } = await workingRegister()
  const back = { located: exact('2026-11-22T06:00:00Z'), locatedPlace: 'The Arcade', returnPlace: 'Arcade' }
  await missing(call, {}, [isNew('locatedPlace', 'The Arcade'), isNew('returnPlace', 'Arcade')], back)
  const [place, ...others] = await call(named)
  expect([place?.name, place?.mentions, others]).toEqual(['The Arcade', 2, []])
  const second = await goneMissing(call, await lookedAfterChild(call, 'Two'))
  await call(recordReturn, {
    id: second.id,
    version: second.version,
    back: { returned: exact('2026-11-22T07:00:00Z'), returnPlace: 'The Arcade' },
    named: [isKnown('returnPlace', 'The Arcade', place?.id ?? '')],
    draftId: null,
  })
  expect(await call(named)).toMatchObject([{ name: 'The Arcade', children: 2, mentions: 3 }])
})

test('words left as text link nothing, and a link is taken back in the form', async () => {
  const { call } = await workingRegister()
  const { id } = await missing(call, { saidWhere: 'Old Mill' }, [])
  expect(await boxesOf(call, id)).toEqual([])
  const { version } = await call(episodePage, { id })
  await call(changeEpisode, { id, version, facts: {}, named: [isNew('saidWhere', 'Old Mill')] })
  // The same form saved once more makes no second place.
  await call(changeEpisode, { id, version, facts: {}, named: [isNew('saidWhere', 'Old Mill')] })
  expect(await call(suggestPlaces, { text: 'Old Mill', homesOnly: false })).toHaveLength(1)
  expect(await boxesOf(call, id)).toEqual([['saidWhere', 'Old Mill']])
  const facts = { saidWhere: 'the mill, or the pond' }
  await call(changeEpisode, { id, version, facts, named: [isOnly('saidWhere', facts.saidWhere)] })
  expect(await boxesOf(call, id)).toEqual([])
})

test('what stands in no box of the record, or in no box at all, names nothing', async () => {
  const { call } = await workingRegister()
  const { id, version } = await missing(call, { saidWhere: 'Old Mill' }, [])
  const change = (namings: NamingInForm[]) =>
    refusalOf(call(changeEpisode, { id, version, facts: {}, named: namings }))
  expect((await change([isNew('saidWhere', 'New Mill')])).code).toBe('INVALID')
  expect((await change([isNew('thoughtWith', 'Dex')])).code).toBe('INVALID')
  expect((await change([isNew('nowhere', 'Old Mill')])).code).toBe('INVALID')
  expect((await change([isKnown('saidWhere', 'Old Mill', randomUUID())])).code).toBe('NOT_FOUND')
  expect(await call(named)).toEqual([])
})

test('who may not write people of concern saves the form without them', async () => {
  const { open, call } = await workingRegister()
  const { interviewId } = await missing(call, {}, [], {})
  const interviewer = await colleague(open, 'Ines', 'interviewer')
  const id = interviewId ?? ''
  const { version, named: shown } = await interviewer(interviewPage, { id })
  expect(shown).toEqual([])
  const companions = [{ id: randomUUID(), name: 'Dex', relationship: null, ageBand: null, note: null }]
  const save = (namings: NamingInForm[]) =>
    interviewer(saveInterview, {
      id,
      version,
      facts: { companions },
      named: namings,
      episodeIds: null,
      draftId: null,
    })
  expect((await refusalOf(save([isNew('companion', 'Dex')]))).code).toBe('NOT_ALLOWED')
  await save([])
  expect((await call(interviewPage, { id })).facts.companions).toEqual(companions)
})

test('companions and places of an interview: the link goes along when a row is renamed, and with it when it goes', async () => {
  const { open, call } = await workingRegister()
  const { interviewId } = await missing(call, {}, [], {})
  const id = interviewId ?? ''
  const [dex, kim, mill] = [randomUUID(), randomUUID(), randomUUID()]
  const person = (rowId: string, name: string) => ({
    id: rowId,
    name,
    relationship: null,
    ageBand: null,
    note: null,
  })
  const save = async (by: Caller, facts: object, namings: NamingInForm[] = []) =>
    by(saveInterview, {
      id,
      version: (await by(interviewPage, { id })).version,
      facts,
      named: namings,
      episodeIds: null,
      draftId: null,
    })
  const boxes = async () =>
    (await call(interviewPage, { id })).named.map(({ field, words, name }) => [field, words, name])
  await save(
    call,
    {
      companions: [person(dex, 'Dex'), person(kim, 'Kim')],
      placesStayed: [{ id: mill, name: 'Mill', note: null }],
    },
    [isNew('companion', 'Dex'), isNew('placeStayed', 'Mill')],
  )
  expect(await boxes()).toEqual([
    ['companion', 'Dex', 'Dex'],
    ['placeStayed', 'Mill', 'Mill'],
  ])
  // Somebody who may not see people of concern mends the spelling.
  const interviewer = await colleague(open, 'Ines', 'interviewer')
  await save(interviewer, { companions: [person(dex, 'Dexter'), person(kim, 'Kim')] })
  expect(await boxes()).toEqual([
    ['companion', 'Dexter', 'Dex'],
    ['placeStayed', 'Mill', 'Mill'],
  ])
  await save(call, { companions: [person(kim, 'Kim')], placesStayed: [] })
  expect(await boxes()).toEqual([])
})

test('known ones are found as they sound, before the name is spelled rightly', async () => {
  const { call } = await workingRegister()
  const { id: episodeId } = await missing(call, {}, [])
  const by = { episodeId, interviewId: null, targetId: null, kind: null }
  await call(linkNamed, { ...by, field: 'personNamed', what: 'person', name: 'Smyth' })
  await call(linkNamed, { ...by, field: 'placeNamed', what: 'place', name: 'Phoenix Court' })
  expect((await call(suggestPersons, { text: 'smith' })).map(({ name }) => name)).toEqual(['Smyth'])
  expect((await call(suggestPlaces, { text: 'fenix', homesOnly: false })).map(({ name }) => name)).toEqual([
    'Phoenix Court',
  ])
})
