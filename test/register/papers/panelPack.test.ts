import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { panelParts } from '../../../shared/contract/papers'
import { addColleague, sitDown } from '../../builders/secondPerson'
import { callerOf } from '../../builders/calls'
import { exact, goneMissing, lookedAfterChild } from '../../builders/people'
import { refusal } from '../../builders/refusal'
import { wholeRegister } from '../../builders/wholeRegister'
import { openPdf } from '../../pdf/helpers/openPdf'
import { papersFolder } from '../../pdf/helpers/papersFolder'

const built = papersFolder()
beforeAll(async () => built.bundleWorker(), 60_000)
afterAll(() => built.remove())

const DAY = 24 * 60 * 60

async function withChildren() {
  const here = await wholeRegister()
  Object.assign(here.host.start, { outFolder: built.outFolder })
  const call = callerOf(here.open)
  const una = await lookedAfterChild(call, 'Una')
  const mika = await lookedAfterChild(call, 'Mika')
  const hidden = await lookedAfterChild(call, 'Zephyrine')
  for (const childId of [una, hidden])
    // oxlint-disable-next-line eslint/no-await-in-loop -- one connection
    await goneMissing(call, childId)
  await here.client.restricted.restrict({
    childId: hidden,
    version: null,
    reason: 'At risk from somebody near',
    openTo: [here.open.session.user.id],
    ringName: 'Jo Banks',
    ringPhone: '01632 960 100',
  })
  const make = async (childIds: string[]) =>
    here.client.documents.make({
      kind: 'panelPack',
      meeting: 'Panel of 24 November',
      childIds,
      parts: [...panelParts],
    })
  return { ...here, una, mika, hidden, make }
}

const textOf = async (pdf: Blob) => openPdf(new Uint8Array(await pdf.arrayBuffer()))

test('children stand in the order they were picked, each once and on pages of its own, with their pages in the contents', async () => {
  const { make, una, mika } = await withChildren()
  const { pdf, fileName } = await make([mika, una, mika])
  expect(fileName).toBe('panel-pack-2026-11-22.pdf')
  const { pages } = await textOf(pdf)
  const [front] = pages
  expect(front?.text).toContain('For: Panel of 24 November. 2 children.')
  const [first, second] = ['Mika Oddo', 'Una Oddo'].map((name) =>
    Number(new RegExp(`${name} (\\d+)`).exec(front?.text ?? '')?.[1]),
  )
  expect(first).toBe(2)
  expect(second).toBeGreaterThan(2)
  expect(pages[(second ?? 0) - 1]?.text).toContain('Una Oddo')
  for (const { text } of pages) expect(text).toContain('Copy 1. Printed by')
})

test('the list to pick from says why each child is on it: missing now first, then most episodes', async () => {
  const { client, open, clock, una, mika } = await withChildren()
  const call = callerOf(open)
  const often = await lookedAfterChild(call, 'Often')
  for (const childId of [mika, mika, often, often, often]) {
    clock.forward(DAY)
    const ago = (seconds: number) =>
      exact(new Date(clock.nowMs() - seconds * 1000).toISOString().replace('.000', ''))
    // oxlint-disable-next-line eslint/no-await-in-loop -- one connection
    await goneMissing(call, childId, { left: ago(3600) }, { returned: ago(600), returnMode: 'police' })
  }
  const { children } = await client.documents.forPanel()
  const ofThese = children.filter(({ child }) => [una, mika, often].includes(child.id))
  expect(ofThese.map(({ child, why }) => [child.id, why])).toEqual([
    [una, ['Missing now']],
    [often, ['3 episodes in 12 months']],
    [mika, ['2 episodes in 12 months']],
  ])
})

test('a restricted child is in the pack of those who may open the record, said so, and in nobody else’s', async () => {
  const here = await withChildren()
  const { make, una, hidden, open } = here
  const { pdf } = await make([una, hidden])
  expect((await textOf(pdf)).text).toContain(
    '1 child in this pack has a record that only some people may open',
  )
  expect((await here.client.documents.forPanel()).closed).toBe(0)

  sitDown(open, await addColleague(open, 'Priya Nair', 'officer'))
  await refusal('RESTRICTED', make([una, hidden]))
  const lists = await here.client.documents.forPanel()
  expect(lists.closed).toBe(1)
  expect(JSON.stringify(lists)).not.toContain('Zephyrine')
  const { text } = await textOf((await make([una])).pdf)
  expect(text).toContain('Not in it: 1 child missing now or missing often')
  expect(text).not.toContain('Zephyrine')
})

test('who printed it, for which panel and which children stand in the audit trail; copies are counted', async () => {
  const { make, client, una, mika, open } = await withChildren()
  await make([una])
  const { made } = await make([una, mika])
  await client.documents.printed({ made, copies: 6 })
  const entries = await open.db
    .selectFrom('audit')
    .select(['actor_name', 'action', 'subject_kind', 'subject_id', 'detail'])
    .where('action', '=', 'paper.printed')
    .execute()
  expect(entries.map(({ subject_kind, subject_id }) => [subject_kind, subject_id])).toEqual([
    ['child', una],
    ['child', mika],
    ['pack', 'panel'],
  ])
  expect(JSON.parse(entries.at(-1)?.detail ?? '')).toMatchObject({
    kind: 'panelPack',
    why: 'Panel of 24 November',
    children: 2,
    copies: 6,
    copy: 2,
  })
})

test('a whole record given out is in the audit trail with who asked, why and what was decided, and no word of it', async () => {
  const { client, host, folder, una, open } = await withChildren()
  const which = { kind: 'subjectAccess', childId: una, withAccess: true } as const
  const { items } = await client.documents.passages(which)
  const decisions = items.map(({ id }) => ({ id, decision: 'remove' as const, ground: 'court' as const }))
  const given = {
    to: 'child' as const,
    name: 'Una herself',
    why: 'Asked on 3 November',
    decisions,
    alsoRemove: [],
  }
  const { made } = await client.documents.make({ ...which, given })
  const { grant } = host.grants.add(join(folder, 'whole.pdf'), 'savePdf')
  await client.documents.save({ made, grant })
  const entry = await open.db.selectFrom('audit').selectAll().orderBy('seq', 'desc').executeTakeFirstOrThrow()
  expect(entry).toMatchObject({ action: 'paper.saved', subject_id: una })
  expect(JSON.parse(entry.detail)).toMatchObject({
    kind: 'subjectAccess',
    for: 'The child, Una herself',
    why: 'Asked on 3 November',
  })
  const list = await client.documents.make({ kind: 'withheldList', childId: una, of: which, given })
  expect((await textOf(list.pdf)).text).toContain('Una herself')
})

test('free text is not removed without a ground', async () => {
  const { client, una, open } = await withChildren()
  await open.db
    .updateTable('episode')
    .set({ circumstances: 'After a call.' })
    .where('child_id', '=', una)
    .execute()
  const which = { kind: 'subjectAccess', childId: una, withAccess: false } as const
  const { items } = await client.documents.passages(which)
  const given = (ground: object) => ({
    to: 'child' as const,
    name: 'Una',
    why: 'Asked',
    decisions: items.map(({ id }) => ({ id, decision: 'remove' as const, ...ground })),
    alsoRemove: [],
  })
  await refusal('PASSAGES_UNDECIDED', client.documents.make({ ...which, given: given({}) }))
  const { pdf } = await client.documents.make({ ...which, given: given({ ground: 'serious_harm' }) })
  expect((await textOf(pdf)).text).not.toContain('After a call.')
})
