import { expect, test } from 'vitest'
import { readPaper } from '../../../electron/register/documents/readPaper'
import { readOnly } from '../../../electron/register/database/types'
import { callerOf } from '../../builders/calls'
import { exact, goneMissing, lookedAfterChild } from '../../builders/people'
import { noPlacement, ourCouncil } from '../../builders/placed'
import { refusal } from '../../builders/refusal'
import { addColleague, sitDown } from '../../builders/secondPerson'
import { wholeRegister } from '../../builders/wholeRegister'

/** Three children, each found in the same arcade and naming the same man; the third lives at a home outside the area. */
async function threeChildren() {
  const here = await wholeRegister()
  const call = callerOf(here.open)
  await ourCouncil(call)
  const made = []
  for (const forename of ['Quintus', 'Rosalba', 'Zephyr']) {
    const childId = await lookedAfterChild(call, forename)
    const back = { returned: exact('2026-11-22T07:00:00Z'), locatedPlace: 'Marlowe Arcade' }
    const episode = await goneMissing(call, childId, {}, back)
    made.push({ childId, episodeId: episode.id })
    await here.client.persons.link({
      episodeId: episode.id,
      interviewId: null,
      field: 'personNamed',
      what: 'person',
      targetId: null,
      name: 'Dexter Vane',
      kind: null,
    })
  }
  const { targetId } = await here.client.persons.linkAll({
    what: 'place',
    words: 'Marlowe Arcade',
    targetId: null,
    kind: 'shops',
  })
  const third = made[2]?.childId ?? ''
  await here.client.children.setPlacement({
    ...noPlacement,
    childId: third,
    startedOn: '2026-06-01',
    placeName: 'Kestrel Lodge',
    addPlace: true,
    placementLa: '881',
  })
  return { ...here, made, third, arcade: targetId }
}

test("other children and third parties never print on a child's paper", async () => {
  const { open, made } = await threeChildren()
  const [first] = made
  const by = { person: 'Ines Halloway', now: '2026-11-22T09:00:00Z' }
  const which = { kind: 'caseSummary', childId: first?.childId ?? '' } as const
  const { paper } = await readPaper(readOnly(open.db), which, by)
  const printed = JSON.stringify(paper)
  expect(printed).toContain('Quintus')
  expect(printed).not.toMatch(/Rosalba|Zephyr|Dexter|Vane/)
})

test('no link, no count and no home tells of a restricted child who is closed to the reader', async () => {
  const { client, open, third, arcade, made } = await threeChildren()
  const kestrel = (await client.places.homes()).rows.find(({ name }) => name === 'Kestrel Lodge')?.id ?? ''
  const lead = open.session
  await client.restricted.restrict({
    childId: third,
    version: null,
    reason: 'Placed after a threat',
    openTo: [lead.user.id],
    ringName: 'Jo Banks',
    ringPhone: '',
  })
  const seen = async () => {
    const place = await client.places.get({ id: arcade })
    const home = await client.places.get({ id: kestrel })
    return {
      named: (await client.persons.named()).map(({ children, mentions }) => [children, mentions]),
      mentions: place.mentions?.length,
      living: home.livingHere.length,
      homes: (await client.places.homes()).rows.map(({ childrenNow }) => childrenNow),
      far: (await client.children.list({ show: 'atADistance' })).total,
      toPutRight: (await client.today.board()).toPutRight.filter(({ placementId }) => placementId).length,
    }
  }
  expect(await seen()).toMatchObject({ mentions: 3, living: 1, homes: [1], far: 1, toPutRight: 1 })
  sitDown(open, await addColleague(open, 'Priya Nair', 'officer'))
  const officer = await seen()
  expect(officer).toMatchObject({ mentions: 2, living: 0, homes: [0], far: 0, toPutRight: 0 })
  expect(officer.named.every(([children, mentions]) => (children ?? 0) <= 2 && (mentions ?? 0) <= 2)).toBe(
    true,
  )
  const record = { episodeId: made[2]?.episodeId ?? '', interviewId: null }
  await refusal('RESTRICTED', client.persons.ofRecord(record))
  sitDown(open, lead)
  sitDown(open, await addColleague(open, 'R. Reader', 'reader'))
  await refusal('NOT_ALLOWED', client.persons.named())
  expect((await client.places.get({ id: arcade })).mentions).toBeNull()
})
