import { expect, test } from 'vitest'
import { discard, keep } from '../../../electron/register/commands/drafts/keep'
import { cancelEpisode } from '../../../electron/register/commands/episodes/cancel'
import { recordMissing } from '../../../electron/register/commands/episodes/recordMissing'
import { episodePage } from '../../../electron/register/queries/episodes/page'
import { list } from '../../../electron/register/queries/drafts/drafts'
import { exact, oneChild, workingRegister } from '../../builders/people'

/** A draft of a form as the window keeps it. */
const body = '{"form":"share ","held":{"what":""},"values":{"what":"The address by the harbour"}}'
const idAt = (at: number) => `0199a000-0000-7000-8000-00000000000${at}`

test('what is half typed on a page is listed under its child, with the page', async () => {
  const { call, childId } = await oneChild()
  const episode = await call(recordMissing, {
    childId,
    facts: { type: 'M', left: exact('2026-11-20T21:00:00Z') },
    timeNotKnownYet: false,
    back: { returned: exact('2026-11-21T07:00:00Z'), cameBack: 'yes' },
    draftId: null,
  })
  const pages = [
    { subjectId: childId, page: `/children/${childId}` },
    { subjectId: episode.id, page: `/episodes/${episode.id}` },
    { subjectId: episode.interviewId ?? '', page: `/interviews/${episode.interviewId}` },
  ] as const
  for (const [at, { subjectId, page }] of pages.entries()) {
    // One register: the drafts are kept one after the other.
    // oxlint-disable-next-line eslint/no-await-in-loop
    await call(keep, { id: idAt(at), kind: 'entry', subjectId, childId: null, page, body })
  }
  const heads = await call(list)
  expect(heads.map(({ page }) => page)).toEqual(expect.arrayContaining(pages.map(({ page }) => page)))
  expect(heads.map(({ child }) => child?.id)).toEqual([childId, childId, childId])
  expect(heads.every(({ mine }) => mine)).toBe(true)
})

test('what is half typed in the settings is of no child, and is found and thrown away all the same', async () => {
  const { call } = await workingRegister()
  const settings = { kind: 'entry', subjectId: null, childId: null, page: '/settings', body } as const
  await call(keep, { id: idAt(9), ...settings })
  expect(await call(list)).toMatchObject([{ id: idAt(9), page: '/settings', child: null, mine: true }])
  await call(discard, { id: idAt(9) })
  expect(await call(list)).toEqual([])
})

test("an entry whose record was withdrawn stays its author's to throw away", async () => {
  const { call, childId } = await oneChild()
  const { id: episodeId } = await call(recordMissing, {
    childId,
    facts: { type: 'M', left: exact('2026-11-20T21:00:00Z') },
    timeNotKnownYet: false,
    back: null,
    draftId: null,
  })
  const page = `/episodes/${episodeId}`
  await call(keep, { id: idAt(1), kind: 'entry', subjectId: episodeId, childId: null, page, body })
  const { version } = await call(episodePage, { id: episodeId })
  await call(cancelEpisode, { id: episodeId, version, reason: 'Of another child' })
  expect(await call(list)).toMatchObject([{ id: idAt(1), mine: true, page }])
  await call(discard, { id: idAt(1) })
  expect(await call(list)).toEqual([])
})
