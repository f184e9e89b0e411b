import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { callerOf } from '../../builders/calls'
import { filesHolding } from '../../builders/bytes'
import { goneMissing, lookedAfterChild } from '../../builders/people'
import { cameraNotes, jpegOf, photoOf } from '../../builders/photo'
import { refusal } from '../../builders/refusal'
import { addColleague, sitDown } from '../../builders/secondPerson'
import { tracesOf, tracesSince } from '../../builders/traces'
import { wholeRegister } from '../../builders/wholeRegister'
import { openPdf } from '../../pdf/helpers/openPdf'
import { papersFolder } from '../../pdf/helpers/papersFolder'

const built = papersFolder()
beforeAll(async () => built.bundleWorker(), 60_000)
afterAll(() => built.remove())

async function withAChild() {
  const here = await wholeRegister()
  Object.assign(here.host.start, { outFolder: built.outFolder })
  const call = callerOf(here.open)
  return { ...here, call, childId: await lookedAfterChild(call) }
}

test('a profile is written, changed field by field, and a colleague who saved first is not overwritten', async () => {
  const { client, childId, open } = await withAChild()
  const before = await tracesOf(open)
  expect((await client.profile.get({ childId })).version).toBe(0)
  await client.profile.save({ childId, version: 0, facts: { height: '5 ft 4', medication: 'Insulin' } })
  await refusal('STALE', client.profile.save({ childId, version: 0, facts: { hair: 'brown' } }))
  await client.profile.save({ childId, version: 1, facts: { hair: 'brown', height: ' ' } })
  const { facts, version } = await client.profile.get({ childId })
  expect({ version, ...facts }).toMatchObject({
    version: 2,
    height: null,
    hair: 'brown',
    medication: 'Insulin',
  })
  const { audit } = await tracesSince(open, before)
  expect(audit.filter((action) => action !== 'profile.viewed')).toEqual([
    'profile.written',
    'profile.changed',
  ])
})

test('what is stale is said, and looking it through settles that', async () => {
  const { client, childId, clock } = await withAChild()
  await client.profile.save({ childId, version: 0, facts: { hair: 'brown' } })
  await client.profile.addPhoto({ childId, takenOn: '2026-11-01', picture: photoOf() })
  expect((await client.profile.get({ childId })).stale).toEqual([])
  clock.forward(100 * 86_400)
  const old = await client.profile.get({ childId })
  expect(old.matters).toBe(true)
  expect(old.stale).toEqual(['Not looked through for 100 days', 'The photo is 121 days old'])
  await client.profile.reviewed({ childId })
  expect((await client.profile.get({ childId })).stale).toEqual(['The photo is 121 days old'])
})

test('a photo is told by its bytes: anything but a small plain JPEG is refused, and nothing is lost', async () => {
  const { client, childId } = await withAChild()
  await client.profile.addPhoto({ childId, takenOn: null, picture: photoOf() })
  const add = async (bytes: Uint8Array<ArrayBuffer>) =>
    client.profile.addPhoto({ childId, takenOn: null, picture: photoOf(bytes) })
  await refusal('INVALID', add(new TextEncoder().encode('GIF89a and the rest')))
  await refusal('INVALID', add(jpegOf(4000, 3000)))
  await refusal('INVALID', add(jpegOf(300, 400, cameraNotes)))
  await refusal('INVALID', add(new Uint8Array(2_000_000).fill(0xff)))
  await refusal('IN_FUTURE', client.profile.addPhoto({ childId, takenOn: '2027-01-01', picture: photoOf() }))
  const { photo, formerPhotos } = await client.profile.get({ childId })
  expect(photo).not.toBeNull()
  expect(formerPhotos).toEqual([])
})

test('a newer photo takes the place of the old one, which can be withdrawn, brought back and undone', async () => {
  const { client, childId, folder, host } = await withAChild()
  const first = await client.profile.addPhoto({
    childId,
    takenOn: '2026-01-01',
    picture: photoOf(jpegOf(10, 11)),
  })
  const second = await client.profile.addPhoto({ childId, takenOn: null, picture: photoOf(jpegOf(12, 13)) })
  const shown = await client.profile.get({ childId })
  expect(shown.photo?.id).toBe(second.id)
  expect(shown.formerPhotos).toMatchObject([{ id: first.id, reason: 'A newer photo took its place' }])
  const { picture } = await client.profile.picture({ photoId: second.id })
  expect(new Uint8Array(await picture.arrayBuffer())).toEqual(jpegOf(12, 13))
  await client.profile.bringBackPhoto({ id: first.id, version: 2 })
  expect((await client.profile.get({ childId })).photo?.id).toBe(first.id)
  await client.profile.withdrawPhoto({ id: first.id, version: 3, reason: 'Shows her sister' })
  expect((await client.profile.get({ childId })).photo).toBeNull()
  await host.close()
  expect(filesHolding(folder, 'JFIF')).toEqual([])
})

test('a restricted child’s profile, photo and paper are refused', async () => {
  const { client, childId, open } = await withAChild()
  const { id: photoId } = await client.profile.addPhoto({ childId, takenOn: null, picture: photoOf() })
  await client.restricted.restrict({
    childId,
    version: null,
    reason: 'Placed after a threat',
    openTo: [open.session.user.id],
    ringName: 'Jo Banks',
    ringPhone: '01632 960 100',
  })
  sitDown(open, await addColleague(open, 'Priya Nair', 'officer'))
  await refusal('RESTRICTED', client.profile.get({ childId }))
  await refusal('RESTRICTED', client.profile.picture({ photoId }))
  await refusal('RESTRICTED', client.profile.save({ childId, version: 0, facts: {} }))
  await refusal('RESTRICTED', client.profile.addPhoto({ childId, takenOn: null, picture: photoOf() }))
  await refusal('RESTRICTED', client.documents.make({ kind: 'childProfile', childId, withPeople: false }))
})

test('the pack is printed first and the reason asked for afterwards, until it is given', async () => {
  const { client, childId, call, open } = await withAChild()
  await goneMissing(call, childId)
  await client.profile.save({ childId, version: 0, facts: { hair: 'brown, shoulder length' } })
  await client.profile.addPhoto({ childId, takenOn: '2026-11-01', picture: photoOf() })
  const { made, pdf, fileName } = await client.documents.make({
    kind: 'childProfile',
    childId,
    withPeople: false,
  })
  expect(fileName).toMatch(/^missing-profile-.*-2026-11-22\.pdf$/)
  const { text } = await openPdf(new Uint8Array(await pdf.arrayBuffer()))
  for (const words of ['Part 2: this time', 'brown, shoulder length', 'Taken on 1 Nov 2026 (21 days old)'])
    expect(text).toContain(words)
  expect(await client.emergency.withoutReason()).toEqual([])
  const before = await tracesOf(open)
  await client.documents.printed({ made, copies: 2 })
  expect((await tracesSince(open, before)).audit.toSorted()).toEqual([
    'paper.printed',
    'paper.printedInEmergency',
  ])
  const [owed] = await client.emergency.withoutReason()
  expect(owed).toMatchObject({ what: 'Police pack', mine: true })
  if (owed === undefined) throw new Error('a reason is owed')
  await client.emergency.giveReason({ id: owed.id, version: owed.version, reason: 'Sighting' })
  expect(await client.emergency.withoutReason()).toEqual([])
})

test('a protected file opens with its passphrase alone, and is saved like any other', async () => {
  const { client, childId, host, folder } = await withAChild()
  const { made } = await client.documents.make({ kind: 'childProfile', childId, withPeople: false })
  const locked = await client.documents.protect({ made })
  expect(locked.passphrase).toMatch(/^(?:[0-9A-Z]{4}-){6}[0-9A-Z]{4}$/)
  const { grant } = host.grants.add(join(folder, locked.fileName), 'savePdf')
  await client.documents.save({ made: locked.made, grant })
  const bytes = readFileSync(join(folder, locked.fileName))
  await expect(openPdf(bytes)).rejects.toThrow(/password/i)
  const { text } = await openPdf(bytes, locked.passphrase)
  expect(text).toContain('Part 1: the child')
  expect(bytes.includes('/R 6')).toBe(true)
  expect(await client.emergency.withoutReason()).toHaveLength(1)
  const other = await client.documents.protect({ made })
  expect(other.passphrase).not.toBe(locked.passphrase)
})

test('the out-of-hours pack proposes who may be asked about, and never says a restricted name', async () => {
  const { client, childId, call, open } = await withAChild()
  await goneMissing(call, childId)
  const other = await lookedAfterChild(call, 'Runa')
  await client.profile.save({ childId: other, version: 0, facts: { hair: 'fair' } })
  expect(await client.profile.forPack()).toMatchObject([
    { child: { id: childId }, why: ['Missing now'], proposed: true },
    { child: { id: other }, why: [], proposed: false },
  ])
  const { made } = await client.documents.make({ kind: 'outOfHoursPack', childIds: [childId, other] })
  const before = await tracesOf(open)
  await client.documents.printed({ made, copies: 1 })
  expect((await tracesSince(open, before)).audit).toEqual(['paper.printed', 'paper.printed', 'paper.printed'])
  expect(await client.emergency.withoutReason()).toEqual([])
  await client.restricted.restrict({
    childId,
    version: null,
    reason: 'Placed after a threat',
    openTo: [open.session.user.id],
    ringName: 'Jo Banks',
    ringPhone: '01632 960 100',
  })
  sitDown(open, await addColleague(open, 'Priya Nair', 'officer'))
  expect((await client.profile.forPack()).map(({ child }) => child.id)).toEqual([other])
  await refusal('RESTRICTED', client.documents.make({ kind: 'outOfHoursPack', childIds: [childId] }))
  const { pdf } = await client.documents.make({ kind: 'outOfHoursPack', childIds: [other] })
  const { text } = await openPdf(new Uint8Array(await pdf.arrayBuffer()))
  expect(text).toContain('Restricted, ring Jo Banks')
  expect(text).not.toContain('Mika')
})

test('people of concern stand on the paper by a tick alone, and no other child does', async () => {
  const { client, childId, call } = await withAChild()
  const episode = await goneMissing(call, childId)
  const otherId = await lookedAfterChild(call, 'Runa')
  const otherEpisode = await goneMissing(call, otherId)
  const name = { field: 'personNamed', what: 'person', kind: null, interviewId: null } as const
  const { targetId } = await client.persons.link({
    ...name,
    episodeId: episode.id,
    targetId: null,
    name: 'Big Kev',
  })
  await client.persons.link({ ...name, episodeId: otherEpisode.id, targetId, name: 'Big Kev' })
  const textOf = async (withPeople: boolean) => {
    const { pdf } = await client.documents.make({ kind: 'childProfile', childId, withPeople })
    return (await openPdf(new Uint8Array(await pdf.arrayBuffer()))).text
  }
  expect(await textOf(false)).not.toContain('Big Kev')
  const told = await textOf(true)
  expect(told).toContain('Big Kev')
  expect(told).not.toContain('Runa')
})

test('Today names a child missing without a profile, and no looked-after child nobody wrote one for', async () => {
  const { client, childId, call } = await withAChild()
  await lookedAfterChild(call, 'Runa')
  await goneMissing(call, childId)
  const found = async () =>
    (await client.today.board()).toPutRight.map(({ text }) => text).filter((text) => text.includes('profile'))
  expect(await found()).toEqual(['Mika Oddo, profile for the police: No profile is written yet. No photo.'])
  await client.profile.save({ childId, version: 0, facts: { hair: 'brown' } })
  await client.profile.addPhoto({ childId, takenOn: '2026-11-22', picture: photoOf() })
  expect(await found()).toEqual([])
})

test('two records of one child put together keep one profile that says what both knew', async () => {
  const { client, childId, call } = await withAChild()
  const otherId = await lookedAfterChild(call, 'Micka')
  await client.profile.save({ childId, version: 0, facts: { hair: 'brown', eyes: 'green' } })
  await client.profile.save({ childId: otherId, version: 0, facts: { hair: 'fair', medication: 'Insulin' } })
  await client.profile.addPhoto({ childId: otherId, takenOn: null, picture: photoOf() })
  const merge = { id: childId, version: 1, otherId, otherVersion: 1, facts: {}, reason: 'Entered twice' }
  await client.children.merge(merge)
  const { facts, photo } = await client.profile.get({ childId })
  expect(facts).toMatchObject({ hair: 'brown / fair', eyes: 'green', medication: 'Insulin' })
  expect(photo).not.toBeNull()
  await client.children.takeMergeApart({ id: childId, otherId })
  expect((await client.profile.get({ childId })).facts).toMatchObject({ hair: 'brown', medication: null })
  expect((await client.profile.get({ childId: otherId })).facts).toMatchObject({ hair: 'fair' })
})
