import { expect, test } from 'vitest'
import { verifyChain } from '../../../electron/register/audit/verifyChain'
import { readOnly } from '../../../electron/register/database/types'
import { thisPc } from '../../../electron/register/places/thisPc'
import { unlockRegister } from '../../../electron/register/unlock/unlockRegister'
import type { HeldDraft } from '../../../shared/contract/processMessages'
import { newHost } from '../../builders/host'
import { refusal } from '../../builders/refusal'
import { testPassphrase } from '../../builders/register'
import { tracesOf, tracesSince } from '../../builders/traces'
import { wholeRegister, type WholeRegister } from '../../builders/wholeRegister'

async function twoChildren() {
  const here = await wholeRegister()
  const mika = await here.client.children.add({ forename: 'Mika' })
  const rosa = await here.client.children.add({ forename: 'Rosa' })
  return { ...here, mika: mika.id, rosa: rosa.id }
}

/** Fills the register's last page: from now on the disk takes nothing. */
async function fillDisk({ open, client }: WholeRegister): Promise<void> {
  const pages = Number(open.connection.pragma('page_count', { simple: true }))
  open.connection.pragma(`max_page_count = ${pages}`)
  for (let more = true; more;)
    more = await client.children.add({ forename: 'x'.repeat(60) }).then(
      () => true,
      () => false,
    )
}

const makeRoom = ({ open }: WholeRegister) => open.connection.pragma('max_page_count = 1000000')

async function viewsOf({ open }: WholeRegister, childId: string) {
  return open.db
    .selectFrom('audit')
    .select(['seq', 'at'])
    .where('action', '=', 'child.viewed')
    .where('subject_id', '=', childId)
    .execute()
}

/** The disk fills, and both children are looked at: Mika again and again, then Rosa once. @returns when Rosa was */
async function seenOnFullDisk(here: Awaited<ReturnType<typeof twoChildren>>): Promise<string> {
  const { client, clock, mika, rosa } = here
  await fillDisk(here)
  // The first may still find a place on a page that is there.
  for (let times = 0; times < 40; times += 1) {
    clock.forward(301)
    await client.children.get({ id: mika })
  }
  const seenAt = '2026-11-22T15:00:00Z'
  clock.set(seenAt)
  await client.children.get({ id: rosa })
  return seenAt
}

test('on a full disk a record can be looked at; the view is entered, with its time, once there is room', async () => {
  const here = await twoChildren()
  const { client, clock, mika, rosa } = here
  const seenAt = await seenOnFullDisk(here)
  expect(await viewsOf(here, rosa)).toEqual([])
  clock.forward(60)
  await client.children.get({ id: rosa })
  makeRoom(here)
  clock.forward(3600)
  await client.children.get({ id: mika })
  expect((await viewsOf(here, rosa)).map(({ at }) => at)).toEqual([seenAt])
  expect(await viewsOf(here, mika)).toHaveLength(41)
  expect(await client.audit.verify()).toMatchObject({ brokenAt: null })
})

test('what could not be entered is held sealed through a lock or a crash, and entered at the next unlock with its own time', async () => {
  const here = await twoChildren()
  const { client, clock, host, file, folder, rosa, toldMain, open } = here
  const { user } = open.session
  const seenAt = await seenOnFullDisk(here)
  const held = new Map<string, HeldDraft>()
  for (const message of toldMain) {
    if (message.type === 'holdDraft') held.set(message.draft.draftId, message.draft)
    if (message.type === 'letDraftGo') held.delete(message.draftId)
  }
  expect([...held.values()].map(({ typed }) => typed)).toEqual([false])
  expect(JSON.stringify([...held.values()])).not.toContain('child.viewed')
  // Nobody is asked about it before Homeward ends: nothing that was typed is lost.
  expect(await client.shell.environment()).toMatchObject({ draftsHeld: false })
  await host.close()

  const next = newHost(folder, clock, thisPc, [...held.values()])
  const again = await next.host.unlock(() => unlockRegister(next.host.opening(file, false), testPassphrase))
  const views = await again.db
    .selectFrom('audit')
    .select(['at', 'actor_id'])
    .where('action', '=', 'child.viewed')
    .where('subject_id', '=', rosa)
    .execute()
  expect(views).toEqual([{ at: seenAt, actor_id: user.id }])
  expect(next.toldMain.some(({ type }) => type === 'letDraftGo')).toBe(true)
  expect((await verifyChain(readOnly(again.db), again.session.registerId)).ok).toBe(true)
})

test('a page that asks again is one view in five minutes; a search, a refusal and another record are entered each time', async () => {
  const { open, clock } = await twoChildren()
  const before = await tracesOf(open)
  const about = (action: string, episode: number) => ({
    action,
    subject: { kind: 'child', id: 'one' },
    detail: { episode },
  })
  const told: string[] = []
  const enter = async (kind: 'view' | 'search' | 'print' | 'export' | 'refused', episode = 1) => {
    told.push(`test.${kind}`)
    await open.reads.enter(kind, about(`test.${kind}`, episode))
  }
  await enter('view')
  await open.reads.enter('view', about('test.view', 1))
  await enter('view', 2)
  for (const kind of ['search', 'print', 'export', 'refused'] as const)
    for (const _again of [1, 2]) await enter(kind)
  clock.forward(300)
  await enter('view')
  expect((await tracesSince(open, before)).audit).toEqual(told)
})

test('a clock set back hides no view', async () => {
  const here = await twoChildren()
  const { client, clock, mika } = here
  await client.children.get({ id: mika })
  clock.jump(-86_400)
  clock.forward(301)
  await client.children.get({ id: mika })
  await client.children.get({ id: mika })
  expect(await viewsOf(here, mika)).toHaveLength(2)
})

test('a paper is not made while it cannot be entered', async () => {
  const here = await twoChildren()
  await fillDisk(here)
  for (let times = 0; times < 40; times += 1) {
    here.clock.forward(301)
    await here.client.children.get({ id: here.mika })
  }
  const refused = await refusal(
    'DISK_FULL',
    here.client.documents.make({ kind: 'caseSummary', childId: here.mika }),
  )
  expect(refused).toEqual({})
})
