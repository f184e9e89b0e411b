import { renameSync } from 'node:fs'
import { isContractProcedure } from '@orpc/contract'
import { expect, test } from 'vitest'
import type { HeldDraft } from '../../../shared/contract/processMessages'
import { contract } from '../../../shared/contract'
import type { Call } from '../../../electron/register/rpc/handlers'
import { readOnly } from '../../../electron/register/database/types'
import { readPaper } from '../../../electron/register/documents/readPaper'
import { router } from '../../../electron/register/router'
import { inProcessClient } from '../../../electron/register/rpc/inProcess'
import { servePorts, type RpcPort } from '../../../electron/register/rpc/serve'
import { thisPc } from '../../../electron/register/places/thisPc'
import { unlockRegister } from '../../../electron/register/unlock/unlockRegister'
import { callerOf } from '../../builders/calls'
import { TestClock } from '../../builders/clock'
import { newHost } from '../../builders/host'
import { cameBack, goneMissing, lookedAfterChild } from '../../builders/people'
import { refusal } from '../../builders/refusal'
import { newRegister, testPassphrase } from '../../builders/register'

async function withInterview() {
  const clock = new TestClock()
  const register = await newRegister(clock)
  const testHost = newHost(register.folder, clock)
  const { host } = testHost
  const open = await host.unlock(() => unlockRegister(host.opening(register.file, false), testPassphrase))
  const call = callerOf(open)
  const childId = await lookedAfterChild(call)
  const { interviewId } = await cameBack(call, await goneMissing(call, childId))
  return {
    ...testHost,
    register,
    open,
    clock,
    childId,
    id: interviewId ?? '',
    client: inProcessClient(contract, router, host),
  }
}

const nothing = { ownWords: null, feelings: [], feelingWords: null, wouldHelp: null, feedback: [] }

test('while the page is open every other call of the contract is refused, whatever the person may do', async () => {
  const { client, id, childId } = await withInterview()
  await client.interviews.openChildPage({ id })
  const answered: string[] = []
  for (const [feature, calls] of Object.entries(contract))
    for (const [name, found] of Object.entries(calls as Record<string, unknown>)) {
      if (!isContractProcedure(found)) continue
      if ((found as Call)['~orpc'].meta.onChildPage === true) {
        answered.push(`${feature}.${name}`)
        continue
      }
      const run = (client as never as Record<string, Record<string, (input: unknown) => Promise<unknown>>>)[
        feature
      ]?.[name]
      await refusal('CHILD_PAGE_OPEN', run?.({ id, childId, text: 'Mika' }) ?? Promise.resolve())
    }
  expect(answered.toSorted()).toEqual([
    'interviews.closeChildPage',
    'interviews.saveChildPage',
    'shell.activity',
    'shell.events',
    'shell.lock',
  ])
})

test('what the child writes lands in the interview as the child’s own, with its time', async () => {
  const { client, id, clock, open } = await withInterview()
  const { answers, age } = await client.interviews.openChildPage({ id })
  expect(age).toBe(15)
  expect(answers.feedback.map(({ question }) => question)).toHaveLength(3)
  clock.forward(240)
  const feedback = answers.feedback.map((row, at) => (at === 0 ? { ...row, answer: 'yes' } : row))
  await client.interviews.saveChildPage({
    id,
    ...nothing,
    ownWords: 'I went to see my sister 😊',
    feelings: ['tired', 'ok'],
    feedback,
  })
  await client.interviews.closeChildPage({ passphrase: testPassphrase })
  const { childPage, facts } = await client.interviews.get({ id })
  expect(childPage).toEqual({
    ...nothing,
    ownWords: 'I went to see my sister 😊',
    feelings: ['tired', 'ok'],
    feedback,
    writtenAt: '2026-11-22T09:04:00Z',
  })
  expect(facts.childWords).toBeNull()
  const actions = await open.db
    .selectFrom('audit')
    .select('action')
    .where('action', 'like', 'childPage.%')
    .orderBy('seq')
    .execute()
  expect(actions.map(({ action }) => action)).toEqual([
    'childPage.opened',
    'childPage.saved',
    'childPage.closed',
  ])
})

test('only the right passphrase gives the window back', async () => {
  const { client, id, clock } = await withInterview()
  await client.interviews.openChildPage({ id })
  await refusal('WRONG_PASSPHRASE', client.interviews.closeChildPage({ passphrase: 'green kettle' }))
  await refusal('CHILD_PAGE_OPEN', client.interviews.get({ id }))
  clock.forward(120)
  await client.interviews.closeChildPage({ passphrase: testPassphrase })
  expect((await client.interviews.get({ id })).id).toBe(id)
})

test('the page writes to its own interview alone, and to none when it is closed', async () => {
  const { client, id, host } = await withInterview()
  await refusal('WRONG_STATE', client.interviews.saveChildPage({ id, ...nothing, ownWords: 'x' }))
  await client.interviews.openChildPage({ id })
  const other = '0199a000-0000-7000-8000-00000000000f'
  await refusal('WRONG_STATE', client.interviews.saveChildPage({ id: other, ...nothing, ownWords: 'x' }))
  await refusal('INVALID', client.interviews.saveChildPage({ id, ...nothing, feelings: ['hungry'] }))
  expect(host.childPage).toBe(id)
})

test('a page that is loaded anew while a child has the window locks the register instead of showing it', async () => {
  const { client, id, host, toldMain } = await withInterview()
  const port: RpcPort = { on: () => undefined, postMessage: () => undefined }
  const serve = servePorts(router, host)
  serve(port)
  expect(toldMain.filter(({ type }) => type === 'lock')).toEqual([])
  await client.interviews.openChildPage({ id })
  serve(port)
  expect(toldMain.filter(({ type }) => type === 'lock')).toEqual([{ type: 'lock', reason: 'person' }])
})

test('a second sitting goes on with the first, marks stay on their words, and the case summary says both', async () => {
  const { client, id, open, childId } = await withInterview()
  const by = { person: 'Ines Halloway', now: '2026-11-22T09:00:00Z' }
  await client.interviews.openChildPage({ id })
  await client.interviews.saveChildPage({ id, ...nothing, ownWords: 'Kyle took me' })
  await client.interviews.closeChildPage({ passphrase: testPassphrase })
  const mark = {
    id: '0199a000-0000-7000-8000-000000000005',
    kind: 'third_party',
    start: 0,
    end: 4,
    quote: 'Kyle',
  }
  await client.interviews.save({
    id,
    version: 1,
    facts: { marks: { pageOwnWords: [mark] } },
    episodeIds: null,
    draftId: null,
  })
  expect((await client.interviews.openChildPage({ id })).answers.ownWords).toBe('Kyle took me')
  await client.interviews.saveChildPage({ id, ...nothing, ownWords: 'So Kyle took me' })
  await client.interviews.closeChildPage({ passphrase: testPassphrase })
  const { paper } = await readPaper(readOnly(open.db), { kind: 'caseSummary', childId }, by)
  expect(JSON.stringify(paper)).toContain('So Kyle took me')
  expect(JSON.stringify(paper)).toMatch(/Written by the child on screen.*Marked in the register: third party/)
  const { facts, childPage } = await client.interviews.get({ id })
  expect(childPage?.ownWords).toBe('So Kyle took me')
  expect(facts.marks.pageOwnWords).toEqual([{ ...mark, start: 3, end: 7 }])
})

/** The child writes while the register is not in its place, and the register is locked. */
async function writtenNowhere(here: Awaited<ReturnType<typeof withInterview>>, ownWords: string) {
  const { client, id, register, toldMain, host } = here
  const { file } = register
  await client.interviews.openChildPage({ id })
  await client.interviews.saveChildPage({ id, ...nothing, ownWords: 'I went' })
  renameSync(file, `${file}.elsewhere`)
  await refusal('REGISTER_MOVED', client.interviews.saveChildPage({ id, ...nothing, ownWords }))
  renameSync(`${file}.elsewhere`, file)
  await host.close()
  return toldMain.flatMap((message) => (message.type === 'holdDraft' ? [message.draft] : []))
}

async function unlockedWith(
  { register }: Awaited<ReturnType<typeof withInterview>>,
  held: readonly HeldDraft[],
  passphrase = testPassphrase,
) {
  const next = newHost(register.folder, register.clock, thisPc, held)
  await next.host.unlock(() => unlockRegister(next.host.opening(register.file, false), passphrase))
  return { ...next, client: inProcessClient(contract, router, next.host) }
}

test('what the child wrote and the disk did not take is held sealed, and on the page after the next unlock', async () => {
  const here = await withInterview()
  const held = await writtenNowhere(here, 'I went to see my sister')
  expect(held).toHaveLength(1)
  expect(JSON.stringify(here.toldMain)).not.toContain('sister')
  const { client, host } = await unlockedWith(here, held)
  expect((await client.interviews.get({ id: here.id })).childPage).toMatchObject({
    ownWords: 'I went to see my sister',
    writtenAt: '2026-11-22T09:00:00Z',
  })
  expect(host.heldDrafts.count).toBe(0)
})

test('a page that was gone on with elsewhere meanwhile holds every word of both', async () => {
  const here = await withInterview()
  const held = await writtenNowhere(here, 'I went to see my sister')
  here.clock.forward(600)
  const elsewhere = await unlockedWith(here, [])
  await elsewhere.client.interviews.openChildPage({ id: here.id })
  await elsewhere.client.interviews.saveChildPage({ id: here.id, ...nothing, ownWords: 'I took the bus' })
  await elsewhere.host.close()
  const { client } = await unlockedWith(here, held)
  expect((await client.interviews.get({ id: here.id })).childPage?.ownWords).toBe(
    'I took the bus\n\nI went to see my sister',
  )
})

test('a child’s words wait for somebody who may write interviews, and are never written into a finished one', async () => {
  const here = await withInterview()
  const held = await writtenNowhere(here, 'I went to see my sister')
  const administrator = await unlockedWith(here, [])
  const { temporaryPassphrase } = await administrator.client.users.invite({
    name: 'Omar Lind',
    role: 'officer',
    endsOn: null,
  })
  await administrator.client.interviews.save({
    id: here.id,
    version: 1,
    facts: { outcome: 'not_offered', outcomeReason: 'no_contact' },
    episodeIds: null,
    draftId: null,
  })
  await administrator.host.close()
  const newcomer = await unlockedWith(here, held, temporaryPassphrase)
  expect(newcomer.host.heldDrafts.count).toBe(1)
  await newcomer.host.close()
  const finishing = await unlockedWith(here, [])
  await finishing.client.interviews.finish({ id: here.id, version: 2 })
  await finishing.host.close()
  const last = await unlockedWith(here, held)
  expect(last.host.heldDrafts.count).toBe(1)
  expect((await last.client.interviews.get({ id: here.id })).childPage?.ownWords).toBe('I went')
})

test('a finished interview has no page to write on', async () => {
  const { client, id, host } = await withInterview()
  await client.interviews.save({
    id,
    version: 1,
    facts: { outcome: 'not_offered', outcomeReason: 'no_contact' },
    episodeIds: null,
    draftId: null,
  })
  await client.interviews.finish({ id, version: 2 })
  await refusal('WRONG_STATE', client.interviews.openChildPage({ id }))
  expect(host.childPage).toBeNull()
})
