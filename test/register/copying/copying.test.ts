import { createHmac } from 'node:crypto'
import { expect, test } from 'vitest'
import { saveContact } from '../../../electron/register/commands/children/contacts'
import { changeEpisode } from '../../../electron/register/commands/episodes/change'
import { historyHandlers } from '../../../electron/register/router/history'
import { copyingHandlers } from '../../../electron/register/router/copying'
import { childrenHandlers } from '../../../electron/register/router/children'
import { episodesHandlers } from '../../../electron/register/router/episodes'
import { copyText, copyState } from '../../../electron/register/queries/copying/state'
import { contract } from '../../../shared/contract'
import { callerOf } from '../../builders/calls'
import { featureClient } from '../../builders/host'
import {
  exact,
  goneMissing,
  lookedAfterChild,
  oneChild,
  unknown,
  workingRegister,
} from '../../builders/people'
import { refusal } from '../../builders/refusal'

const start = () =>
  featureClient(
    {
      copying: contract.copying,
      children: contract.children,
      episodes: contract.episodes,
      history: contract.history,
    },
    {
      copying: copyingHandlers,
      children: childrenHandlers,
      episodes: episodesHandlers,
      history: historyHandlers,
    },
  )

async function withEpisode() {
  const running = await start()
  const { client } = running
  const { id: childId } = await client.children.add({ forename: 'Mika', surname: 'Oddo', localRef: '566910' })
  const episode = await client.episodes.recordMissing({
    childId,
    facts: { type: 'M', left: exact('2026-11-21T21:00:00Z'), circumstances: 'Argued about the phone' },
    timeNotKnownYet: false,
    back: null,
    draftId: null,
  })
  return { ...running, childId, episode }
}

test('a copy is noted with who and when before the text is given, and a change since is told', async () => {
  const { client, host, episode } = await withEpisode()
  const about = { kind: 'episode', id: episode.id } as const
  expect(await client.copying.state(about)).toEqual({ last: null, changedSince: false })
  const { text } = await client.copying.copied(about)
  expect(text).toContain('Mika Oddo, reference 566910')
  expect(text).toContain('Left: Sat 21 Nov 2026, 21:00')
  expect(text).toContain('Circumstances: Argued about the phone')
  expect(await client.copying.state(about)).toEqual({
    last: { at: '2026-11-22T09:00:00Z', by: 'Ines Halloway' },
    changedSince: false,
  })
  await client.episodes.change({
    id: episode.id,
    version: episode.version,
    facts: { circumstances: 'Argued about the phone and the dog' },
  })
  expect((await client.copying.state(about)).changedSince).toBe(true)
  const entries = await host.open?.db
    .selectFrom('audit')
    .select(['action', 'subject_kind'])
    .where('action', '=', 'episode.copiedOut')
    .execute()
  expect(entries).toEqual([{ action: 'episode.copiedOut', subject_kind: 'child' }])
})

test('main is told how to know the text again, and neither the text nor anything of the record', async () => {
  const { client, toldMain, episode } = await withEpisode()
  const { text } = await client.copying.copied({ kind: 'episode', id: episode.id })
  const told = toldMain.find(({ type }) => type === 'copied')
  if (told?.type !== 'copied') throw new Error('main was not told')
  expect(told.clearAfterSeconds).toBe(60)
  expect(createHmac('sha256', told.key).update(text).digest('hex')).toBe(told.mac)
  expect(JSON.stringify(toldMain)).not.toMatch(/Mika|Oddo|566910|phone/)
})

test('a copy has no undo, and is in the way of undoing what was copied', async () => {
  const { client, host, episode } = await withEpisode()
  const row = await host.open?.db
    .selectFrom('history')
    .select('command_id')
    .where('record_id', '=', episode.id)
    .executeTakeFirst()
  const commandId = row?.command_id ?? ''
  await client.copying.copied({ kind: 'episode', id: episode.id })
  await refusal('UNDO_CHANGED_SINCE', client.history.undo({ commandId }))
})

test('a child is copied without the people around it: no address gets out this way', async () => {
  const { call, childId } = await oneChild()
  await goneMissing(call, childId)
  await call(saveContact, {
    childId,
    id: null,
    version: null,
    name: 'Jane Cole',
    role: 'mother',
    parentalResponsibility: 'yes',
    agency: null,
    phone: '07700 900123',
    email: null,
    address: '4 Hidden Lane',
    mayBeTold: 'tell',
    mayBeToldReason: null,
    addressConfidential: true,
  })
  const { text } = await call(copyText, { kind: 'child', id: childId })
  expect(text).toContain('2026-0001: Missing')
  expect(text).toContain('Care status: Looked after by this council')
  expect(text).not.toMatch(/Jane|Hidden Lane|07700/)
})

test('the state is of the record itself: an episode copied says nothing of its child', async () => {
  const { client, childId, episode } = await withEpisode()
  await client.copying.copied({ kind: 'episode', id: episode.id })
  expect((await client.copying.state({ kind: 'child', id: childId })).last).toBeNull()
})

test('who may not print may not copy; what is withdrawn is not copied', async () => {
  const { open, call } = await workingRegister()
  const episode = await goneMissing(call, await lookedAfterChild(call))
  await call(changeEpisode, { ...episode, facts: { lastSeen: unknown } })
  const nobody = '01900000-0000-7000-8000-000000000000'
  await refusal('NOT_FOUND', call(copyText, { kind: 'interview', id: nobody }))
  expect(await callerOf(open)(copyState, { kind: 'episode', id: nobody })).toEqual({
    last: null,
    changedSince: false,
  })
  for (const name of ['state', 'text', 'copied'] as const)
    expect(contract.copying[name]['~orpc'].meta.permission).toBe('documents.print')
})
