import { expect, test } from 'vitest'
import { addNotice, withdrawNotice } from '../../../electron/register/commands/episodes/notices'
import { saveHelp } from '../../../electron/register/commands/help/help'
import { putBack } from '../../../electron/register/commands/history/putBack'
import { undo } from '../../../electron/register/commands/history/undo'
import { finishInterview } from '../../../electron/register/commands/interviews/finish'
import { saveInterview } from '../../../electron/register/commands/interviews/save'
import { linkNamed } from '../../../electron/register/commands/persons/link'
import { withdrawPerson } from '../../../electron/register/commands/persons/withdraw'
import { saveProfile } from '../../../electron/register/commands/profile/save'
import { recordHistory } from '../../../electron/register/queries/history/ofRecord'
import { interviewPage } from '../../../electron/register/queries/interviews/page'
import { personPage } from '../../../electron/register/queries/persons/page'
import { getProfile } from '../../../electron/register/queries/profile/get'
import type { InputOf } from '../../../electron/register/rpc/handlers'
import type { contract } from '../../../shared/contract'
import { refusalOf } from '../../builders/calls'
import { exact, goneMissing, oneBack } from '../../builders/people'

type Facts = InputOf<typeof contract.interviews.save>['facts']

const row = (n: number) => `0199a000-0000-7000-8000-00000000000${n}`
const kyle = { id: row(1), name: 'Kyle', relationship: 'friend', ageBand: '16_17', note: 'has a van' }
const mark = { id: row(2), kind: 'police', start: 11, end: 15, quote: 'Kyle' }

async function withInterview() {
  const register = await oneBack()
  const { call, open, interviewId: id } = register
  let version = 1
  const save = async (facts: Facts) => {
    version = (await call(saveInterview, { id, version, facts, episodeIds: null, draftId: null })).version
    const { command_id } = await open.db
      .selectFrom('history')
      .select('command_id')
      .orderBy('seq', 'desc')
      .limit(1)
      .executeTakeFirstOrThrow()
    return { id, version, commandId: command_id ?? '' }
  }
  const facts = async () => (await call(interviewPage, { id })).facts
  /** Presses "Put back" beside the newest change of a field that has one. */
  const pressPutBack = async (field: string) => {
    const entries = await call(recordHistory, { recordId: id })
    const entry = entries.find(({ changes }) =>
      changes.some(({ column, columns }) => column === field && columns.length > 0),
    )
    const columns = entry?.changes.find(({ column }) => column === field)?.columns ?? []
    const { id: recordId, version: left = 0, versionNow = 0 } = entry?.record ?? { id }
    return call(putBack, { recordId, version: versionNow, toVersion: left - 1, columns })
  }
  return { ...register, id, save, facts, pressPutBack }
}

test('somebody taken out of the form stands in it again, as they were', async () => {
  const { save, facts, pressPutBack } = await withInterview()
  await save({ companions: [kyle] })
  await save({ companions: [] })
  expect((await facts()).companions).toEqual([])
  await pressPutBack('Withdrawn, because')
  expect((await facts()).companions).toEqual([kyle])
})

test('somebody taken out comes back with the link to the person of concern, and words left as text stay text', async () => {
  const { call, save, pressPutBack, childId, id } = await withInterview()
  const links = async () => (await call(interviewPage, { id })).named.map(({ field, name }) => [field, name])
  await save({ companions: [kyle] })
  const record = { childId, episodeId: null, interviewId: id }
  const { targetId } = await call(linkNamed, {
    ...record,
    field: 'companion',
    what: 'person',
    text: 'Kyle',
    targetId: null,
    name: 'Kyle with the van',
    kind: null,
  })
  await save({ companions: [] })
  expect(await links()).toEqual([])
  await pressPutBack('Withdrawn, because')
  expect(await links()).toEqual([['companion', 'Kyle with the van']])

  // The person is withdrawn before the line comes back: the name stands as text.
  await save({ companions: [] })
  const person = await call(personPage, { id: targetId })
  await call(withdrawPerson, { id: targetId, version: person.version, reason: 'Was the uncle' })
  await pressPutBack('Withdrawn, because')
  expect(await links()).toEqual([])
})

test('an answer no longer chosen is chosen again', async () => {
  const { save, facts, pressPutBack } = await withInterview()
  const none = (await facts()).themes
  const themes = { ...none, withWhom: none.withWhom ?? [], substances: none.substances ?? [] }
  await save({ themes: { ...themes, push: ['domestic_abuse'] } })
  await save({ themes })
  await pressPutBack('What pushed the child away')
  expect((await facts()).themes.push).toEqual(['domestic_abuse'])
})

test('a mark taken away goes back to its words, wherever they stand by now', async () => {
  const { save, facts, pressPutBack } = await withInterview()
  await save({ childWords: 'I was with Kyle.', marks: { childWords: [mark] } })
  await save({ marks: { childWords: [] } })
  await save({ childWords: 'Honest, I was with Kyle.' })
  await pressPutBack('Marked passages')
  expect((await facts()).marks.childWords).toEqual([{ ...mark, start: 19, end: 23 }])
})

test('a mark whose words are gone goes back as lost, never onto other words', async () => {
  const { save, facts, pressPutBack } = await withInterview()
  await save({ childWords: 'I was with Kyle.', marks: { childWords: [mark] } })
  await save({ marks: { childWords: [] } })
  await save({ childWords: 'I was with Dave and the rest of them.' })
  await pressPutBack('Marked passages')
  expect((await facts()).marks.childWords).toMatchObject([{ quote: 'Kyle', end: null }])
})

test('of a finished interview nothing goes back, the history says why, and its lines are not undone under it', async () => {
  const { call, save, id } = await withInterview()
  await save({
    outcome: 'completed',
    held: exact('2026-11-22T08:40:00Z'),
    interviewerName: 'Jo Marsh',
    childWords: 'I was with Kyle.',
    safeNow: 'yes',
    helplinesGiven: 'yes',
  })
  const withKyle = await save({ companions: [kyle] })
  await call(finishInterview, { id, version: withKyle.version })
  const entries = await call(recordHistory, { recordId: id })
  expect(entries[0]?.record.stays).toBe('finished')
  expect(entries.flatMap(({ changes }) => changes).filter(({ columns }) => columns.length > 0)).toEqual([])
  const { version } = await call(interviewPage, { id })
  expect(
    await refusalOf(call(putBack, { recordId: id, version, toVersion: 1, columns: null })),
  ).toMatchObject({ code: 'NOT_PUT_BACK', facts: { stays: 'finished' } })
  expect((await refusalOf(call(undo, { commandId: withKyle.commandId }))).code).toBe('UNDO_CHANGED_SINCE')
})

test('a further notice is withdrawn and brought back, not put back: its history says so', async () => {
  const { call, childId } = await withInterview()
  const episode = await goneMissing(call, childId, { left: exact('2026-11-22T08:00:00Z') })
  const notice = await call(addNotice, {
    id: episode.id,
    notice: {
      received: exact('2026-11-22T08:30:00Z'),
      source: 'police_email',
      toldBy: null,
      reference: null,
      said: null,
    },
    draftId: null,
  })
  await call(withdrawNotice, { ...notice, reason: 'Another child' })
  const [newest] = await call(recordHistory, { recordId: episode.id })
  expect(newest?.record).toMatchObject({ id: notice.id, stays: 'onlyWhole' })
  expect(newest?.changes.flatMap(({ columns }) => columns)).toEqual([])
})

test('a profile goes back to what it said', async () => {
  const { call, childId } = await withInterview()
  await call(saveProfile, { childId, version: 0, facts: { hair: 'Brown, long', phones: '07700 900123' } })
  await call(saveProfile, { childId, version: 1, facts: { hair: 'Shaved' } })
  const { id } = await call(getProfile, { childId })
  await call(putBack, { recordId: id ?? '', version: 2, toVersion: 1, columns: ['hair'] })
  expect((await call(getProfile, { childId })).facts).toMatchObject({
    hair: 'Brown, long',
    phones: '07700 900123',
  })
})

test('a value that its form would not take beside the others is refused', async () => {
  const { call, childId } = await withInterview()
  const help = {
    id: null,
    version: null,
    childId,
    episodeId: null,
    interviewId: null,
    type: 'mentor',
    what: null,
    byWhom: null,
    note: null,
    offeredOn: '2026-11-20',
    state: 'offered',
    stateOn: '2026-11-20',
  }
  const { id } = await call(saveHelp, help)
  await call(saveHelp, { ...help, id, version: 1, offeredOn: '2026-11-10', stateOn: '2026-11-12' })
  const alone = { recordId: id, version: 2, toVersion: 1, columns: ['offered_on'] }
  expect((await refusalOf(call(putBack, alone))).code).toBe('INVALID')
  await call(putBack, { ...alone, columns: null })
})
