import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { cancelEpisode } from '../../../electron/register/commands/episodes/cancel'
import { linkNamed, unlinkNamed } from '../../../electron/register/commands/persons/link'
import { linkAll } from '../../../electron/register/commands/persons/linkAll'
import { mergePerson } from '../../../electron/register/commands/persons/merge'
import { savePerson } from '../../../electron/register/commands/persons/save'
import { saveInterview } from '../../../electron/register/commands/interviews/save'
import { interviewPage } from '../../../electron/register/queries/interviews/page'
import { alike } from '../../../electron/register/queries/persons/alike'
import { named } from '../../../electron/register/queries/persons/named'
import { ofRecord } from '../../../electron/register/queries/persons/ofRecord'
import { personPage } from '../../../electron/register/queries/persons/page'
import { placePage } from '../../../electron/register/queries/places/page'
import { refusalOf, type Caller } from '../../builders/calls'
import { exact, goneMissing, lookedAfterChild, workingRegister } from '../../builders/people'
import { tracesOf, tracesSince } from '../../builders/traces'

/** A child who was found somewhere. */
async function foundAt(call: Caller, forename: string, locatedPlace: string) {
  const childId = await lookedAfterChild(call, forename)
  const back = { returned: exact('2026-11-22T07:00:00Z'), locatedPlace }
  return { childId, ...(await goneMissing(call, childId, {}, back)) }
}

const link = { interviewId: null, what: 'place' as const, targetId: null, kind: 'shops' }

test('the same place named for three children is seen at once, and linked only when somebody says so', async () => {
  const { open, call } = await workingRegister()
  const first = await foundAt(call, 'One', 'The Arcade')
  await foundAt(call, 'Two', 'at the arcade')
  await foundAt(call, 'Three', 'Arcade')
  await foundAt(call, 'Four', 'at home')
  expect(await call(named)).toEqual([])
  expect(await call(alike)).toEqual([
    { what: 'place', words: 'The Arcade', children: 3, records: 3, known: null, notSame: null },
  ])
  const before = await tracesOf(open)
  const { targetId, linked } = await call(linkAll, {
    what: 'place',
    words: 'The Arcade',
    targetId: null,
    kind: 'shops',
  })
  expect(linked).toBe(3)
  expect((await tracesSince(open, before)).audit).toEqual(['named.linkedAll'])
  expect(await call(alike)).toEqual([])
  expect(await call(named)).toMatchObject([
    { id: targetId, name: 'The Arcade', children: 3, mentions: 3, episodes: 3, lastOn: '2026-11-21' },
  ])
  const page = await call(placePage, { id: targetId })
  expect(page.mentions?.map(({ child, words }) => [child.label, words]).toSorted()).toEqual([
    ['One Oddo', 'The Arcade'],
    ['Three Oddo', 'Arcade'],
    ['Two Oddo', 'at the arcade'],
  ])
  expect((await call(ofRecord, { episodeId: first.id, interviewId: null }))[0]?.mention?.name).toBe(
    'The Arcade',
  )
})

test('words that read like a known place are proposed, and stay text until then', async () => {
  const { call } = await workingRegister()
  const one = await foundAt(call, 'One', 'The Arcade')
  const { targetId } = await call(linkNamed, {
    ...link,
    episodeId: one.id,
    field: 'locatedPlace',
    name: 'The Arcade',
  })
  const two = await foundAt(call, 'Two', 'outside the Arcade')
  const [naming] = await call(ofRecord, { episodeId: two.id, interviewId: null })
  expect(naming).toMatchObject({ text: 'outside the Arcade', mention: null, proposals: [{ id: targetId }] })
  expect(await call(named)).toMatchObject([{ children: 1 }])
  expect(await call(alike)).toMatchObject([{ children: 1, known: { id: targetId } }])
})

test('a link said in error goes, another one takes its place', async () => {
  const { call } = await workingRegister()
  const { id } = await foundAt(call, 'One', 'The Arcade')
  const said = { ...link, episodeId: id, field: 'locatedPlace', name: 'The Arcade' }
  const first = await call(linkNamed, said)
  const second = await call(linkNamed, { ...said, name: 'Arcade Road' })
  expect(second.id).toBe(first.id)
  expect((await call(named)).map(({ name }) => name)).toEqual(['Arcade Road'])
  await call(unlinkNamed, { id: second.id, version: second.version })
  expect(await call(named)).toEqual([])
  expect((await call(ofRecord, { episodeId: id, interviewId: null }))[0]?.text).toBe('The Arcade')
})

test('people a child was with are named by an interview: each by the name the child gave', async () => {
  const { call } = await workingRegister()
  const one = await foundAt(call, 'One', 'x')
  const two = await foundAt(call, 'Two', 'x')
  const companion = (name: string) => ({
    id: randomUUID(),
    name,
    relationship: null,
    ageBand: null,
    note: null,
  })
  for (const [{ id: episodeId, interviewId }, names] of [
    [one, ['Daz', 'Kim']],
    [two, ['daz']],
  ] as const) {
    const { version } = await call(interviewPage, { id: interviewId ?? '' })
    const facts = { companions: names.map(companion) }
    await call(saveInterview, {
      id: interviewId ?? '',
      version,
      facts,
      episodeIds: [episodeId],
      draftId: null,
    })
  }
  expect(await call(alike)).toMatchObject([{ what: 'person', children: 2, known: null }])
  const { targetId } = await call(linkAll, { what: 'person', words: 'Daz', targetId: null, kind: null })
  const record = { episodeId: null, interviewId: one.interviewId }
  const namings = await call(ofRecord, record)
  expect(namings.map(({ text, mention }) => [text, mention?.targetId ?? null])).toEqual([
    ['Daz', targetId],
    ['Kim', null],
  ])
  await call(linkNamed, {
    ...record,
    field: 'companion',
    what: 'person',
    text: 'Kim',
    targetId: null,
    name: 'Kim with the dog',
    kind: null,
  })
  expect((await call(ofRecord, record)).map(({ mention }) => mention?.name)).toEqual([
    'Daz',
    'Kim with the dog',
  ])
  expect(await call(named)).toMatchObject([{ name: 'Daz', children: 2 }, { name: 'Kim with the dog' }])
})

test('a person named for two children: alias, description, risk; merged with a second record', async () => {
  const { call } = await workingRegister()
  const one = await foundAt(call, 'One', 'x')
  const two = await foundAt(call, 'Two', 'x')
  const person = { interviewId: null, what: 'person' as const, field: 'personNamed', kind: null }
  const first = await call(linkNamed, { ...person, episodeId: one.id, targetId: null, name: 'Daz' })
  const second = await call(linkNamed, { ...person, episodeId: two.id, targetId: null, name: 'Mr Daz' })
  expect((await call(personPage, { id: first.targetId })).alike).toEqual([
    { id: second.targetId, name: 'Mr Daz', why: 'the same name' },
  ])
  await call(savePerson, {
    id: second.targetId,
    version: 1,
    name: 'Mr Daz',
    alsoCalled: null,
    description: 'white van',
    riskNote: null,
  })
  await call(mergePerson, { id: second.targetId, version: 2, into: first.targetId })
  expect(await call(named)).toMatchObject([{ what: 'person', name: 'Daz', children: 2 }])
  expect(await call(personPage, { id: first.targetId })).toMatchObject({
    alsoCalled: 'Mr Daz',
    description: 'white van',
  })
})

test('cancelled episodes and withdrawn children are in no list and no count', async () => {
  const { call, open } = await workingRegister()
  const one = await foundAt(call, 'One', 'The Arcade')
  const two = await foundAt(call, 'Two', 'The Arcade')
  await call(linkAll, { what: 'place', words: 'the arcade', targetId: null, kind: null })
  await call(cancelEpisode, { id: one.id, version: one.version, reason: 'twice' })
  expect(await call(named)).toMatchObject([{ children: 1, mentions: 1 }])
  const [place] = await call(named)
  const withdrawn_at = '2026-11-22T09:00:00Z'
  await open.db.updateTable('child').set({ withdrawn_at }).where('id', '=', two.childId).execute()
  expect(await call(named)).toEqual([])
  expect((await call(placePage, { id: place?.id ?? '' })).mentions).toEqual([])
})

test('a person in a place box, no record or two, and a field of no list are refused', async () => {
  const { call, open } = await workingRegister()
  const { id } = await foundAt(call, 'One', 'The Arcade')
  const said = { ...link, episodeId: id, field: 'locatedPlace', name: 'The Arcade' }
  const before = await tracesOf(open)
  for (const wrong of [
    { what: 'person' as const },
    { field: 'elsewhere' },
    { episodeId: null },
    { interviewId: id },
    { kind: 'castle' },
  ])
    expect(await refusalOf(call(linkNamed, { ...said, ...wrong }))).toMatchObject({ code: 'INVALID' })
  const gone = '01890a5d-ac96-774b-bcce-b302099a8057'
  expect(await refusalOf(call(linkNamed, { ...said, episodeId: gone }))).toMatchObject({ code: 'NOT_FOUND' })
  expect(await refusalOf(call(linkNamed, { ...said, targetId: gone }))).toMatchObject({ code: 'NOT_FOUND' })
  expect(
    await refusalOf(call(linkAll, { what: 'place', words: 'at home', targetId: null, kind: null })),
  ).toMatchObject({
    code: 'NOT_FOUND',
  })
  expect(await tracesSince(open, before)).toEqual({ audit: [], history: 0 })
})
