import { expect, test } from 'vitest'
import { addAction } from '../../../electron/register/commands/actions/actions'
import { saveContact } from '../../../electron/register/commands/children/contacts'
import { setPlacement } from '../../../electron/register/commands/children/setPlacement'
import { savePerson } from '../../../electron/register/commands/persons/save'
import { withdrawPart } from '../../../electron/register/commands/children/parts'
import { childPage } from '../../../electron/register/queries/children/page'
import { episodePage } from '../../../electron/register/queries/episodes/page'
import { recent } from '../../../electron/register/queries/finding/recent'
import { search } from '../../../electron/register/queries/finding/search'
import { callerOf, type Caller } from '../../builders/calls'
import { cameBack, goneMissing, lookedAfterChild, workingRegister } from '../../builders/people'

const contact = {
  id: null,
  version: null,
  name: 'Róisín O’Dowd',
  role: 'mother',
  parentalResponsibility: 'yes',
  agency: null,
  phone: '07700 900 123',
  email: null,
  address: null,
  mayBeTold: 'ask_first',
  mayBeToldReason: 'Works nights',
  addressConfidential: false,
} as const

async function withEverything(call: Caller) {
  const childId = await lookedAfterChild(call, 'Siobhan')
  await lookedAfterChild(call, 'Karim')
  const { id: contactId, version } = await call(saveContact, { ...contact, childId })
  await call(setPlacement, {
    childId,
    startedOn: '2026-01-05',
    placementType: 'K2',
    provider: null,
    placeName: 'Birch House',
    addPlace: true,
    postcode: 'AB1 2CD',
    urn: 'SC123456',
    placementLa: null,
  })
  const episode = await goneMissing(call, childId, { policeRef: 'MP/4711-26' })
  const { interviewId } = await cameBack(call, episode)
  const action = await call(addAction, {
    childId,
    episodeId: null,
    interviewId,
    type: 'other',
    what: 'Ring the school about Monday',
    owner: 'Ines Halloway',
    dueOn: '2026-11-20',
  })
  return { childId, contactId, contactVersion: version, episode, interviewId, action }
}

test('a child is found by how the name sounds, with what tells it from others, and what is open for it', async () => {
  const { call } = await workingRegister()
  const { childId, interviewId } = await withEverything(call)
  const found = await call(search, { text: 'shivaun' })
  expect(found.children).toMatchObject([
    { id: childId, label: 'Siobhan Oddo', careStatus: 'Looked after by this council', missingNow: false },
  ])
  expect(found.children[0]?.placement).toContain('Birch House')
  expect(found.interviews).toMatchObject([{ id: interviewId, finished: false, episodes: ['2026-0001'] }])
  expect(found.actions).toMatchObject([{ what: 'Ring the school about Monday', overdue: true }])
})

test.each(['2026-0001', '20260001', 'mp4711', 'MP/4711-26', '4711 26'])(
  'an episode is found by %s, its own reference or that of the police',
  async (text) => {
    const { call } = await workingRegister()
    const { episode } = await withEverything(call)
    const found = await call(search, { text })
    expect(found.episodes).toMatchObject([
      { id: episode.id, ref: '2026-0001', policeRef: 'MP/4711-26', stillMissing: false },
    ])
  },
)

test.each(['roisin', 'odowd', 'Roisin O Dowd', '900123', '07700900123'])(
  'somebody around a child is found by %s, and whether to ask first is said',
  async (text) => {
    const { call } = await workingRegister()
    const { contactId } = await withEverything(call)
    const { people } = await call(search, { text })
    expect(people).toMatchObject([
      { id: contactId, mayBeTold: 'ask_first', phone: '07700 900 123', child: { label: 'Siobhan Oddo' } },
    ])
  },
)

test.each(['birch', 'Burch House', 'SC123456', 'ab1 2cd'])(
  'a place is found by %s, with who lives there now',
  async (text) => {
    const { call } = await workingRegister()
    await withEverything(call)
    const { places } = await call(search, { text })
    expect(places).toMatchObject([{ name: 'Birch House', children: [{ label: 'Siobhan Oddo' }] }])
  },
)

test('an action is found by its words', async () => {
  const { call } = await workingRegister()
  const { action } = await withEverything(call)
  expect((await call(search, { text: 'the SCHOOL' })).actions).toMatchObject([{ id: action.id }])
  expect((await call(search, { text: '100%' })).actions).toEqual([])
})

test('what is withdrawn is found no more, at the next keystroke', async () => {
  const { call } = await workingRegister()
  const { contactId, contactVersion } = await withEverything(call)
  expect((await call(search, { text: 'odowd' })).people).toHaveLength(1)
  await call(withdrawPart, { kind: 'contact', id: contactId, version: contactVersion, reason: 'In error' })
  expect((await call(search, { text: 'odowd' })).people).toEqual([])
})

test('two letters of many names bring no interviews and actions of whoever comes first', async () => {
  const { call } = await workingRegister()
  await withEverything(call)
  await lookedAfterChild(call, 'Olu')
  const found = await call(search, { text: 'oddo' })
  expect(found.children.length).toBe(3)
  expect(found.interviews).toEqual([])
  expect(found.actions).toEqual([])
})

test('nothing typed finds nothing', async () => {
  const { call } = await workingRegister()
  await withEverything(call)
  for (const text of ['', '   '])
    expect(await call(search, { text })).toEqual({
      children: [],
      episodes: [],
      interviews: [],
      people: [],
      places: [],
      ofConcern: [],
      actions: [],
    })
})

test('what a person opened last is at hand, newest first, and a colleague sees their own', async () => {
  const { open, call } = await workingRegister()
  const { childId, episode } = await withEverything(call)
  const other = await goneMissing(call, await lookedAfterChild(call, 'Olu'))
  await call(childPage, { id: childId })
  await call(episodePage, { id: other.id })
  await call(episodePage, { id: episode.id })
  const mine = await call(recent)
  expect(mine.map(({ kind }) => kind)).toEqual(['episode', 'episode', 'child'])
  expect(mine[0]).toMatchObject({ episode: { ref: '2026-0001' } })
  const colleague = { ...open, session: { ...open.session, user: { ...open.session.user, id: 'colleague' } } }
  expect(await callerOf(colleague)(recent)).toEqual([])
})

test('a person of concern is found by any name, by those who may see such people', async () => {
  const { open, call } = await workingRegister()
  const person = {
    id: null,
    version: null,
    name: 'Dariusz Wolski',
    alsoCalled: 'Uncle Daz\nBig D',
    description: null,
    riskNote: null,
  }
  const { id } = await call(savePerson, person)
  for (const text of ['darius', 'uncle daz', 'volski'])
    expect((await call(search, { text })).ofConcern, text).toMatchObject([{ id, name: 'Dariusz Wolski' }])
  const reader = {
    ...open,
    session: { ...open.session, permissions: new Set(['register.use', 'children.read'] as const) },
  }
  expect((await callerOf(reader)(search, { text: 'darius' })).ofConcern).toEqual([])
})
