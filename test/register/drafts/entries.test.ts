import { expect, test } from 'vitest'
import { keep } from '../../../electron/register/commands/drafts/keep'
import { recordMissing } from '../../../electron/register/commands/episodes/recordMissing'
import { list } from '../../../electron/register/queries/drafts/drafts'
import { exact, lookedAfterChild, workingRegister } from '../../builders/people'

test('an entry half typed in a dialog is listed under its child, with the page it was typed on', async () => {
  const { call } = await workingRegister()
  const childId = await lookedAfterChild(call)
  const episode = await call(recordMissing, {
    childId,
    facts: { type: 'M', left: exact('2026-11-20T21:00:00Z') },
    timeNotKnownYet: false,
    back: { returned: exact('2026-11-21T07:00:00Z'), cameBack: 'yes' },
    draftId: null,
  })
  const pages = [
    { kind: 'child', id: childId },
    { kind: 'episode', id: episode.id },
    { kind: 'interview', id: episode.interviewId ?? '' },
  ] as const
  const body = '{"form":"share ","values":{"what":"The address by the harbour"}}'
  for (const [at, { id }] of pages.entries()) {
    const draft = { id: `0199a000-0000-7000-8000-00000000000${at}`, subjectId: id, childId: null, body }
    // One register: the drafts are kept one after the other.
    // oxlint-disable-next-line eslint/no-await-in-loop
    await call(keep, { ...draft, kind: 'entry' })
  }
  const heads = await call(list)
  expect(heads.map(({ about }) => about)).toEqual(expect.arrayContaining([...pages]))
  expect(heads.map(({ child }) => child?.id)).toEqual([childId, childId, childId])
  expect(heads.every(({ mine }) => mine)).toBe(true)
})

test('an entry about a record that is not there is listed without a page', async () => {
  const { call } = await workingRegister()
  const id = '0199a000-0000-7000-8000-000000000009'
  await call(keep, { id, kind: 'entry', subjectId: id, childId: null, body: '{}' })
  expect(await call(list)).toMatchObject([{ id, about: null, child: null }])
})
