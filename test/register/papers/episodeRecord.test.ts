import { expect, test } from 'vitest'
import { addOffer } from '../../../electron/register/commands/interviews/offers'
import { readOnly } from '../../../electron/register/database/types'
import { readPaper } from '../../../electron/register/documents/readPaper'
import { refusalOf } from '../../builders/calls'
import {
  about,
  cameBack,
  exact,
  goneMissing,
  lookedAfterChild,
  onDay,
  workingRegister,
} from '../../builders/people'

const by = { person: 'Ines Halloway', now: '2026-11-22T09:00:00Z' }

async function withEpisode() {
  const register = await workingRegister()
  const { call, open } = register
  const childId = await lookedAfterChild(call)
  const episode = await goneMissing(call, childId, {
    left: about('2026-11-21T21:00:00Z'),
    noticed: onDay('2026-11-21'),
    lastSeenBy: 'night staff',
    policeTold: 'yes',
    policeRef: 'MP-77',
    circumstances: 'After a call on her phone.',
  })
  const { interviewId } = await cameBack(call, episode)
  if (interviewId === null) throw new Error('an interview is due')
  await call(addOffer, {
    interviewId,
    at: exact('2026-11-22T08:10:00Z'),
    byName: 'Pauline Everard',
    toWhom: 'child',
    method: 'visit',
    result: 'no_reply',
    note: null,
  })
  const record = async (which = childId) =>
    JSON.stringify(
      (
        await readPaper(
          readOnly(open.db),
          { kind: 'episodeRecord', childId: which, episodeId: episode.id, given: null },
          by,
        )
      ).paper.blocks,
    )
  return { ...register, childId, episode, record }
}

test('the record of an episode says every time with how well it is known, who was told and who offered the interview', async () => {
  const { record } = await withEpisode()
  const text = await record()
  for (const words of [
    'Sat 21 Nov 2026, about 21:00',
    'Sat 21 Nov 2026, time not known',
    'Sun 22 Nov 2026, 07:00',
    'by night staff',
    'MP-77',
    'After a call on her phone.',
    'Pauline Everard',
    'No reply',
    'Who was told that the child is missing',
    'Who was told that the child is found',
    'Not recorded',
  ])
    expect(text).toContain(words)
})

test('an episode of another child has no record', async () => {
  const { call, record } = await withEpisode()
  const other = await lookedAfterChild(call, 'Una')
  expect(await refusalOf(record(other))).toMatchObject({ code: 'NOT_FOUND' })
})

test('who was told first, the police or the council, stands first', async () => {
  const { open, call } = await workingRegister()
  const childId = await lookedAfterChild(call)
  const { id } = await goneMissing(call, childId, {
    left: exact('2026-11-21T21:00:00Z'),
    noticeReceived: exact('2026-11-21T23:00:00Z'),
    policeTold: 'yes',
    policeToldAt: exact('2026-11-21T22:10:00Z'),
  })
  const order = async (): Promise<string[]> => {
    const which = { kind: 'episodeRecord', childId, episodeId: id, given: null } as const
    const { paper } = await readPaper(readOnly(open.db), which, by)
    const times = paper.blocks.find((block) => block.kind === 'table')
    return (times?.rows ?? []).flatMap(([what]) => (typeof what === 'string' ? [what] : [])).slice(4, 6)
  }
  expect(await order()).toEqual(['Police told', 'Reached the council'])
  open.connection.prepare(`update episode set police_told_at = '2026-11-21T23:30:00Z'`).run()
  expect(await order()).toEqual(['Reached the council', 'Police told'])
})
