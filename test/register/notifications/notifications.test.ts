import { expect, test } from 'vitest'
import { saveContact } from '../../../electron/register/commands/children/contacts'
import { closeEpisode } from '../../../electron/register/commands/episodes/close'
import { lineNotTold, linesTold } from '../../../electron/register/commands/notifications/told'
import {
  bringBackNotification,
  withdrawNotification,
} from '../../../electron/register/commands/notifications/withdraw'
import { undo } from '../../../electron/register/commands/history/undo'
import { episodePage } from '../../../electron/register/queries/episodes/page'
import { notificationsOfEpisode } from '../../../electron/register/queries/notifications/ofEpisode'
import { board } from '../../../electron/register/queries/today/board'
import { refusalOf } from '../../builders/calls'
import { cameBack, exact, goneMissing, onDay, oneChild, unknown } from '../../builders/people'
import { tracesOf, tracesSince } from '../../builders/traces'

type MayBeTold = 'tell' | 'ask_first' | 'do_not_tell'

async function missingChild() {
  const register = await oneChild()
  const { call, childId } = register
  const contact = async (name: string, role: string, mayBeTold: MayBeTold) => {
    const { id } = await call(saveContact, {
      childId,
      id: null,
      version: null,
      name,
      role,
      parentalResponsibility: 'yes',
      agency: null,
      phone: '07700 900111',
      email: null,
      address: '4 Hidden Lane',
      mayBeTold,
      mayBeToldReason: mayBeTold === 'tell' ? null : 'Court order',
      addressConfidential: true,
    })
    return id
  }
  const mother = await contact('Jo Oddo', 'mother', 'tell')
  const father = await contact('Rufus Holm', 'father', 'do_not_tell')
  const episode = await goneMissing(call, childId, { noticeReceived: exact('2026-11-22T08:30:00Z') })
  const told = (
    lines: { recipient: string; contactId: string | null }[],
    despiteReason: string | null = null,
  ) =>
    call(linesTold, {
      episodeId: episode.id,
      event: 'missing',
      lines,
      at: exact('2026-11-22T08:50:00Z'),
      byName: 'Ines Halloway',
      method: 'phone',
      despiteReason,
    })
  const list = async () => (await call(notificationsOfEpisode, { episodeId: episode.id })).missing
  return { ...register, childId, mother, father, episode, told, list }
}

const office = (recipient: string): { recipient: string; contactId: string | null } => ({
  recipient,
  contactId: null,
})

test('everybody in sight is told in one step, and the step is undone in one', async () => {
  const { call, open, list, told, episode } = await missingChild()
  const before = await tracesOf(open)
  const together = (await list()).filter(({ inAllTold }) => inAllTold)
  expect(together.map(({ label }) => label)).toEqual(['Police', 'Mother: Jo Oddo', 'Social worker'])
  await told(together.map(({ recipient, contactId }) => ({ recipient, contactId })))
  expect((await tracesSince(open, before)).audit).toEqual(['notification.told'])
  expect((await list()).filter((line) => line.open)).toEqual([])
  const [police, mother] = await list()
  expect(police?.notice).toMatchObject({
    told: true,
    byName: 'Ines Halloway',
    methodLabel: 'Phone',
    record: null,
  })
  expect(mother?.notice).toMatchObject({ told: true, at: exact('2026-11-22T08:50:00Z') })
  const { facts } = await call(episodePage, { id: episode.id })
  expect(facts).toMatchObject({ policeTold: 'yes', policeToldAt: exact('2026-11-22T08:50:00Z') })
  const { command_id } = await open.db
    .selectFrom('history')
    .select('command_id')
    .orderBy('seq', 'desc')
    .executeTakeFirstOrThrow()
  await call(undo, { commandId: command_id ?? '' })
  expect((await list()).filter(({ notice }) => notice !== null)).toEqual([])
})

test('somebody who must not be told is in sight, in no "all told", and told only alone with a reason', async () => {
  const { father, list, told } = await missingChild()
  const line = { recipient: 'parent', contactId: father }
  expect((await list()).find(({ contactId }) => contactId === father)).toMatchObject({
    label: 'Father: Rufus Holm',
    first: true,
    inAllTold: false,
    open: false,
    mayBeToldReason: 'Court order',
  })
  expect(await refusalOf(told([office('social_worker'), line], 'They rang us'))).toMatchObject({
    code: 'INVALID',
    facts: { problems: [{ field: 'lines' }] },
  })
  expect(await refusalOf(told([line]))).toMatchObject({ facts: { problems: [{ field: 'despiteReason' }] } })
  await told([line], 'The police had rung him already')
  expect((await list()).find(({ contactId }) => contactId === father)?.notice).toMatchObject({
    told: true,
    despiteReason: 'The police had rung him already',
  })
})

test('not told has its reason; a new answer takes the place of the old; withdrawn, the line is open again', async () => {
  const { call, list, told, episode } = await missingChild()
  const line = office('social_worker')
  await call(lineNotTold, { episodeId: episode.id, event: 'missing', line, reason: 'On leave; duty knows' })
  const find = async () => (await list()).find(({ recipient }) => recipient === 'social_worker')
  expect(await find()).toMatchObject({
    open: false,
    notice: { told: false, notToldReason: 'On leave; duty knows' },
  })
  await told([line])
  expect(await find()).toMatchObject({ notice: { told: true, notToldReason: null } })
  const record = (await find())?.notice?.record
  if (record === null || record === undefined) throw new Error('the answer is a record')
  const gone = await call(withdrawNotification, { ...record, reason: 'Another child' })
  expect(await find()).toMatchObject({ open: true, notice: null })
  await call(bringBackNotification, gone)
  expect(await find()).toMatchObject({ open: false })
  await call(withdrawNotification, { ...gone, version: gone.version + 1, reason: 'Again' })
  await told([line])
  expect(await refusalOf(call(bringBackNotification, { ...gone, version: gone.version + 2 }))).toMatchObject({
    code: 'WRONG_STATE',
    facts: { state: 'answered anew' },
  })
})

test('that the police were not told, and why, stands on the episode and nowhere else', async () => {
  const { call, open, list, episode } = await missingChild()
  const reason = 'Known to be at a friend’s'
  await call(lineNotTold, { episodeId: episode.id, event: 'missing', line: office('police'), reason })
  expect((await list())[0]).toMatchObject({
    recipient: 'police',
    open: false,
    notice: { told: false, notToldReason: reason },
  })
  expect((await call(episodePage, { id: episode.id })).facts).toMatchObject({
    policeTold: 'no',
    policeNotToldReason: reason,
  })
  expect(await open.db.selectFrom('notification').selectAll().execute()).toEqual([])
})

test('refused: nobody, no time, tomorrow, a way outside the list, a stranger, a blank reason', async () => {
  const { call, open, episode } = await missingChild()
  const before = await tracesOf(open)
  const form = {
    episodeId: episode.id,
    event: 'missing' as const,
    lines: [office('social_worker')],
    at: exact('2026-11-22T08:50:00Z'),
    byName: 'Ines',
    method: 'phone',
    despiteReason: null,
  }
  const fieldOf = async (part: Partial<typeof form>) =>
    (await refusalOf(call(linesTold, { ...form, ...part }))).facts
  expect(await fieldOf({ at: unknown })).toMatchObject({ problems: [{ field: 'at' }] })
  expect(await fieldOf({ at: onDay('2026-11-23') })).toEqual({ field: 'at' })
  expect(await fieldOf({ method: 'pigeon' })).toMatchObject({ problems: [{ field: 'method' }] })
  const stranger = { recipient: 'parent', contactId: episode.id }
  expect(await fieldOf({ lines: [stranger] })).toEqual({ what: 'line' })
  const blank = {
    episodeId: episode.id,
    event: 'missing' as const,
    line: office('social_worker'),
    reason: ' ',
  }
  expect(await refusalOf(call(lineNotTold, blank))).toMatchObject({
    facts: { problems: [{ field: 'reason' }] },
  })
  expect(await tracesSince(open, before)).toEqual({ audit: [], history: 0 })
})

test('who is told that the child is found is asked from the return on, and not before', async () => {
  const { call, episode } = await missingChild()
  const form = {
    episodeId: episode.id,
    event: 'found' as const,
    lines: [office('social_worker')],
    at: exact('2026-11-22T08:50:00Z'),
    byName: 'Ines',
    method: 'phone',
    despiteReason: null,
  }
  expect((await call(notificationsOfEpisode, { episodeId: episode.id })).found).toBeNull()
  expect(await refusalOf(call(linesTold, form))).toMatchObject({ code: 'WRONG_STATE' })
  await cameBack(call, episode)
  await call(linesTold, form)
  const { found, missing } = await call(notificationsOfEpisode, { episodeId: episode.id })
  expect(found?.find(({ recipient }) => recipient === 'social_worker')?.notice?.told).toBe(true)
  expect(missing.find(({ recipient }) => recipient === 'social_worker')?.notice).toBeNull()
})

test('lines nobody answered in time stand in "To put right", by name; answered they go', async () => {
  const { call, clock, told, mother } = await missingChild()
  const gaps = async () =>
    (await call(board)).toPutRight.map(({ text }) => text).filter((text) => text.includes('told'))
  expect(await gaps()).toEqual([])
  clock.forward(4 * 3600)
  expect(await gaps()).toEqual([
    '2026-0001, Mika Oddo: not recorded who was told that the child is missing: police, Jo Oddo, social worker.',
  ])
  await told([office('police'), office('social_worker'), { recipient: 'parent', contactId: mother }])
  expect(await gaps()).toEqual([])
})

test('no address stands on a checklist, confidential or not', async () => {
  const { call, episode } = await missingChild()
  const lists = await call(notificationsOfEpisode, { episodeId: episode.id })
  expect(JSON.stringify(lists)).not.toContain('Hidden Lane')
})

test('a closed episode is not written to', async () => {
  const { call, open, told, episode } = await missingChild()
  expect(await refusalOf(call(closeEpisode, { id: episode.id, version: 1 }))).toMatchObject({
    code: 'EPISODE_NEEDS',
  })
  open.connection.exec(`update episode set status = 'closed'`)
  expect(await refusalOf(told([office('social_worker')]))).toMatchObject({ code: 'WRONG_STATE' })
})
