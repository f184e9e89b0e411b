import { renameSync } from 'node:fs'
import { expect, test } from 'vitest'
import type { HeldDraft } from '../../../shared/contract/processMessages'
import { HeldDrafts } from '../../../electron/register/host/heldDrafts'
import { bringIn } from '../../../electron/register/commands/drafts/unsavedWork'
import { refusal } from '../../builders/refusal'
import { wholeRegister, type WholeRegister } from '../../builders/wholeRegister'

const draft = {
  id: '01900000-0000-7000-8000-00000000000d',
  kind: 'newChild',
  subjectId: null,
  childId: null,
  page: null,
  body: '{"words":"Thursday"}',
} as const

/** What main was asked to hold, and to let go again. */
const toldOf = ({ toldMain }: WholeRegister) =>
  toldMain.flatMap((message) =>
    message.type === 'holdDraft' || message.type === 'letDraftGo' ? [message.type] : [],
  )

/** Keeps a draft while the register is not in its place. */
async function keepNowhere({ client, file }: WholeRegister): Promise<void> {
  renameSync(file, `${file}.elsewhere`)
  await refusal('REGISTER_MOVED', client.drafts.keep(draft))
  renameSync(`${file}.elsewhere`, file)
}

function heldOf({ toldMain }: WholeRegister): readonly HeldDraft[] {
  return toldMain.flatMap((message) => (message.type === 'holdDraft' ? [message.draft] : []))
}

test('what the disk did not take is held sealed, until it is kept or thrown away', async () => {
  const here = await wholeRegister()
  await keepNowhere(here)
  expect(toldOf(here)).toEqual(['holdDraft'])
  expect(JSON.stringify(here.toldMain)).not.toContain('Thursday')
  expect(await here.client.shell.environment()).toMatchObject({ draftsHeld: true })
  await here.client.drafts.keep(draft)
  expect(toldOf(here)).toEqual(['holdDraft', 'letDraftGo'])
  await keepNowhere(here)
  await here.client.drafts.discard({ id: draft.id })
  expect(toldOf(here)).toEqual(['holdDraft', 'letDraftGo', 'holdDraft', 'letDraftGo'])
  expect(await here.client.shell.environment()).toMatchObject({ draftsHeld: false })
})

test('a refusal that is not the disk’s holds nothing', async () => {
  const here = await wholeRegister()
  await refusal('INVALID', here.client.drafts.keep({ ...draft, page: 'https://elsewhere.example' }))
  expect(toldOf(here)).toEqual([])
})

test('only the register it was typed in reads it; what is turned, or sealed under a key that is no more, goes', async () => {
  const here = await wholeRegister()
  const there = await wholeRegister()
  await keepNowhere(here)
  const [sealed] = heldOf(here)
  expect(new HeldDrafts(heldOf(here), () => undefined).of(here.open)).toMatchObject([draft])
  const elsewhere = new HeldDrafts(heldOf(here), () => undefined)
  expect(elsewhere.of(there.open)).toEqual([])
  expect(elsewhere.count).toBe(1)
  for (const spoilt of [
    { ...sealed!, keyId: there.open.keyring.namedKey.keyId },
    { ...sealed!, draftId: '01900000-0000-7000-8000-00000000000e' },
    {
      ...sealed!,
      data:
        `A${sealed!.data.slice(1)}` === sealed!.data
          ? `B${sealed!.data.slice(1)}`
          : `A${sealed!.data.slice(1)}`,
    },
  ]) {
    const held = new HeldDrafts([spoilt], () => undefined)
    expect(held.of(here.open)).toEqual([])
    expect(held.count).toBe(0)
  }
})

test('a draft that was gone on with elsewhere meanwhile is not written over: both are there', async () => {
  const { client, open, clock } = await wholeRegister()
  const authorId = open.session.user.id
  const { savedAt } = await client.drafts.keep(draft)
  const bring = async (work: { savedAt: string; body: string }) =>
    open.db.transaction().execute((trx) => bringIn(trx, { ...draft, authorId, ...work }, clock.nowMs()))
  await bring({ savedAt: '2020-01-01T00:00:00Z', body: '"older"' })
  expect(await client.drafts.list()).toHaveLength(2)
  expect(await client.drafts.get({ id: draft.id })).toMatchObject({ body: draft.body })
  await bring({ savedAt, body: '"the same, a moment later"' })
  expect(await client.drafts.list()).toHaveLength(2)
  expect(await client.drafts.get({ id: draft.id })).toMatchObject({ body: '"the same, a moment later"' })
})
