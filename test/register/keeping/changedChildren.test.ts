import { array, assert, asyncProperty, constantFrom, integer, record } from 'fast-check'
import { expect, test } from 'vitest'
import { utcNow } from '../../../electron/register/clock'
import { addFlag } from '../../../electron/register/commands/children/flags'
import { mergeChildren } from '../../../electron/register/commands/children/merge'
import { setPlacement } from '../../../electron/register/commands/children/setPlacement'
import { setStatus } from '../../../electron/register/commands/children/setStatus'
import { withdrawChild } from '../../../electron/register/commands/children/withdraw'
import { bringBackEpisode, cancelEpisode } from '../../../electron/register/commands/episodes/cancel'
import { undo } from '../../../electron/register/commands/history/undo'
import { moveInterview } from '../../../electron/register/commands/interviews/move'
import { addOffer } from '../../../electron/register/commands/interviews/offers'
import { saveInterview } from '../../../electron/register/commands/interviews/save'
import { addMeeting } from '../../../electron/register/commands/meetings/meetings'
import { change as changeSettings } from '../../../electron/register/commands/settings/change'
import { readOnly } from '../../../electron/register/database/types'
import { changedChildren } from '../../../electron/register/queries/changedChildren'
import { newestChange } from '../../../electron/register/queries/changes'
import { countedRegister } from '../../../electron/register/queries/figures/countedRegister'
import { emptyMemory, registerNow } from '../../../electron/register/queries/figures/keptRegister'
import { keptQuestions, questionsMemory } from '../../../electron/register/queries/meetings/keptQuestions'
import { questionsOf } from '../../../electron/register/queries/meetings/questions'
import { viewingAt } from '../../../electron/register/queries/viewing'
import { Refusal } from '../../../shared/contract/errors'
import { defaultSettings } from '../../../shared/domain/settings'
import { addDays } from '../../../shared/domain/time/localDate'
import { exact, goneMissing, lookedAfterChild, unknown, workingRegister } from '../../builders/people'

type Register = Awaited<ReturnType<typeof workingRegister>>
type Id = { readonly id: string; readonly version: number }

/** Newest row of a table that belongs to a child. */
async function newest({ open }: Register, table: 'episode' | 'interview', childId: string): Promise<Id> {
  const row = await open.db
    .selectFrom(table)
    .select(['id', 'version'])
    .where('child_id', '=', childId)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row ?? { id: childId, version: 1 }
}

async function child({ open }: Register, id: string): Promise<Id> {
  return open.db.selectFrom('child').select(['id', 'version']).where('id', '=', id).executeTakeFirstOrThrow()
}

const themes = { push: [], pull: [], risks: [], whereStayed: [], transport: [] }

/** What people do, to a child and sometimes another one. */
const doings = {
  missing: async ({ call }, one, _other, ago) => {
    const left = `${addDays('2026-11-20', -ago)}T12:00:00Z`
    await goneMissing(
      call,
      one,
      { left: exact(left) },
      { returned: exact(left.replace('T12', 'T19')), returnMode: 'police' },
    )
  },
  offer: async (register, one) => {
    const { id } = await newest(register, 'interview', one)
    const made = {
      interviewId: id,
      byName: 'Jo Marsh',
      toWhom: 'child',
      method: 'phone',
      note: null,
    } as const
    await register.call(addOffer, { ...made, at: exact('2026-11-22T08:00:00Z'), result: 'declined' })
  },
  interview: async (register, one) => {
    const facts = {
      themes: { ...themes, harm: ['assault'], exploitation: ['cce'] },
      interviewerName: 'Jo Marsh',
    }
    await register.call(saveInterview, {
      ...(await newest(register, 'interview', one)),
      episodeIds: null,
      draftId: null,
      facts,
    })
  },
  meeting: async ({ open, call, clock }, one) => {
    const viewing = await viewingAt(readOnly(open.db), utcNow(clock))
    const [question] = (await questionsOf(readOnly(open.db), [one], viewing)).get(one) ?? []
    if (question === undefined) return
    const { asked, episodeId } = question
    const facts = {
      type: 'strategy',
      at: unknown,
      attendees: null,
      decisions: null,
      notHeldReason: 'Decided otherwise',
      discussionOffered: 'not_known',
      actionsReviewed: 'not_known',
      alternativesConsidered: 'not_known',
    } as const
    await call(addMeeting, { childId: one, episodeId, facts, answers: [{ asked, episodeId }], draftId: null })
  },
  flag: async ({ call }, one) => {
    await call(addFlag, { childId: one, flag: 'modern_slavery', startedOn: null, toldBy: null, note: null })
  },
  status: async ({ call }, one, _other, ago) => {
    await call(setStatus, {
      childId: one,
      careStatus: 'CIN',
      legalStatus: null,
      startedOn: addDays('2026-11-20', -ago),
    })
  },
  placement: async ({ call }, one, _other, ago) => {
    const where = {
      placementType: 'K2',
      provider: 'PR4',
      placeName: 'Birch House',
      postcode: null,
      urn: null,
      placementLa: '301',
    }
    await call(setPlacement, { childId: one, ...where, startedOn: addDays('2026-11-20', -ago) })
  },
  cancel: async (register, one) => {
    await register.call(cancelEpisode, {
      ...(await newest(register, 'episode', one)),
      reason: 'Recorded twice',
    })
  },
  bringBack: async (register, one) => {
    await register.call(bringBackEpisode, await newest(register, 'episode', one))
  },
  move: async (register, one, other) => {
    const { id } = await newest(register, 'episode', other)
    await register.call(moveInterview, {
      ...(await newest(register, 'interview', one)),
      childId: other,
      episodeIds: [id],
      reason: 'Wrong child',
    })
  },
  merge: async (register, one, other) => {
    const [kept, gone] = [await child(register, one), await child(register, other)]
    await register.call(mergeChildren, {
      ...kept,
      otherId: gone.id,
      otherVersion: gone.version,
      facts: {},
      reason: 'The same girl',
    })
  },
  withdraw: async (register, one) => {
    await register.call(withdrawChild, { ...(await child(register, one)), reason: 'Made up' })
  },
  undo: async ({ open, call }) => {
    const { command_id } = await open.db
      .selectFrom('history')
      .select('command_id')
      .orderBy('seq', 'desc')
      .limit(1)
      .executeTakeFirstOrThrow()
    await call(undo, { commandId: command_id ?? '' })
  },
} satisfies Record<string, (register: Register, one: string, other: string, ago: number) => Promise<void>>

const names = Object.keys(doings) as (keyof typeof doings)[]
const which = integer({ min: 0, max: 2 })
const step = record({
  what: constantFrom('missing' as const, 'missing' as const, 'meeting' as const, ...names),
  one: which,
  other: which,
  ago: integer({ min: 0, max: 60 }),
})

/** Whether it was refused (nothing to move, another record of oneself) makes no difference here. */
async function tried(work: Promise<void>): Promise<void> {
  await work.catch((error: unknown) => {
    if (!(error instanceof Refusal)) throw error
  })
}

const period = { from: '2026-10-01', to: '2026-12-31' }

test('what is kept of children nobody changed is what would be read anew, whatever is done to whom', async () => {
  const [line] = defaultSettings.repeatTriggers
  if (line === undefined) throw new Error('a trigger is shipped')
  await assert(
    asyncProperty(array(step, { minLength: 10, maxLength: 25 }), async (steps) => {
      const register = await workingRegister()
      const { open, call, clock } = register
      const db = readOnly(open.db)
      await call(changeSettings, { repeatTriggers: [{ ...line, count: 2, days: 30 }] })
      const children = [
        await lookedAfterChild(call),
        await lookedAfterChild(call, 'Ana'),
        await lookedAfterChild(call, 'Lea'),
      ]
      const [figures, questions] = [emptyMemory(), questionsMemory.make()]
      for (const { what, one, other, ago } of steps) {
        const to = (number: number) => children[number] ?? ''
        await tried(doings[what](register, to(one), to(other), ago))
        const viewing = await viewingAt(db, utcNow(clock))
        expect(await registerNow(db, { period, ownLa: '301' }, figures)).toEqual(
          await countedRegister(db, period, '301'),
        )
        const kept = await keptQuestions(db, viewing, questions)
        const anew = await keptQuestions(db, viewing, questionsMemory.make())
        expect(new Set(kept)).toEqual(new Set(anew))
      }
    }),
    { numRuns: 6 },
  )
})

test('one child’s change is that child’s alone; what belongs to nobody has everything read anew', async () => {
  const register = await workingRegister()
  const { open, call } = register
  const db = readOnly(open.db)
  const [one, other] = [await lookedAfterChild(call), await lookedAfterChild(call, 'Ana')]
  const since = async (work: () => Promise<unknown>) => {
    const seq = await newestChange(db)
    await work()
    return changedChildren(db, ['child', 'episode', 'interview', 'interview_episode', 'offer', 'place'], seq)
  }
  expect(await since(async () => doings.missing(register, one, other, 3))).toEqual(new Set([one]))
  expect(await since(async () => doings.offer(register, one))).toEqual(new Set([one]))
  expect(await since(async () => doings.flag(register, one))).toEqual(new Set())
  await doings.missing(register, other, one, 3)
  expect(await since(async () => doings.move(register, one, other))).toBeNull()
})
