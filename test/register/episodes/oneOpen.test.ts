import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { addChild } from '../../../electron/register/commands/children/add'
import { mergeChildren, takeChildrenApart } from '../../../electron/register/commands/children/merge'
import { bringBackEpisode, cancelEpisode } from '../../../electron/register/commands/episodes/cancel'
import { closeEpisode, reopenEpisode } from '../../../electron/register/commands/episodes/close'
import { mergeEpisodes, takeEpisodesApart } from '../../../electron/register/commands/episodes/merge'
import { moveEpisode } from '../../../electron/register/commands/episodes/move'
import { recordMissing } from '../../../electron/register/commands/episodes/recordMissing'
import { recordReturn } from '../../../electron/register/commands/episodes/recordReturn'
import { undo } from '../../../electron/register/commands/history/undo'
import { isLive, isNotBack } from '../../../electron/register/queries/episodes/notBack'
import type { OpenRegister } from '../../../electron/register/openRegister'
import { Refusal } from '../../../shared/contract/errors'
import type { Caller } from '../../builders/calls'
import { exact, workingRegister } from '../../builders/people'

/** One thing somebody does; numbers point at children, episodes and hours, whatever there is by then. */
interface Step {
  readonly what:
    | 'record'
    | 'recordBack'
    | 'between'
    | 'return'
    | 'takeReturnBack'
    | 'cancel'
    | 'bringBack'
    | 'close'
    | 'reopen'
    | 'move'
    | 'merge'
    | 'apart'
    | 'mergeChildren'
    | 'childrenApart'
    | 'undo'
  readonly one: number
  readonly other: number
  readonly hour: number
}

const step: fc.Arbitrary<Step> = fc.record({
  what: fc.constantFrom(
    'record',
    'record',
    'record',
    'recordBack',
    'between',
    'between',
    'return',
    'takeReturnBack',
    'cancel',
    'bringBack',
    'close',
    'reopen',
    'move',
    'merge',
    'apart',
    'mergeChildren',
    'childrenApart',
    'undo',
  ),
  one: fc.nat(7),
  other: fc.nat(7),
  hour: fc.nat(200),
})

const START = Date.parse('2026-11-10T00:00:00Z')
const at = (hour: number) => exact(new Date(START + hour * 3_600_000).toISOString().replace('.000Z', 'Z'))

/** What this run made: the others of the register stay out of it. */
async function rows(open: OpenRegister, childIds: readonly string[]) {
  const episodes = await open.db
    .selectFrom('episode')
    .select(['id', 'version', 'child_id', 'duplicate_of'])
    .where('child_id', 'in', childIds)
    .orderBy('id')
    .execute()
  const children = await open.db
    .selectFrom('child')
    .select(['id', 'version', 'duplicate_of'])
    .where('id', 'in', childIds)
    .orderBy('id')
    .execute()
  return { episodes, children }
}

interface Run {
  readonly open: OpenRegister
  readonly call: Caller
  readonly childIds: readonly string[]
}

/** Does one step; what the register refuses is as good as not tried. */
async function tryStep({ open, call, childIds }: Run, { what, one, other, hour }: Step): Promise<void> {
  const { episodes, children } = await rows(open, childIds)
  const child = children[one % children.length]
  const otherChild = children[other % children.length]
  const episode = episodes[one % Math.max(1, episodes.length)]
  const otherEpisode = episodes[other % Math.max(1, episodes.length)]
  if (child === undefined || otherChild === undefined) return
  const missing = (back: object | null, between: Parameters<typeof record>[1] = null) => record(back, between)
  const record = (
    back: object | null,
    between: { episodeId: string; version: number; back: object } | null,
  ) =>
    call(recordMissing, {
      childId: child.id,
      facts: { type: 'M', left: at(hour) },
      timeNotKnownYet: false,
      back,
      between,
      draftId: null,
    })
  if (what === 'record') await missing(null)
  if (what === 'recordBack') await missing({ returned: at(hour + other) })
  if (what === 'mergeChildren')
    await call(mergeChildren, {
      id: child.id,
      version: child.version,
      otherId: otherChild.id,
      otherVersion: otherChild.version,
      facts: {},
      reason: 'Same',
    })
  if (what === 'childrenApart') await call(takeChildrenApart, { id: child.id, otherId: otherChild.id })
  if (what === 'undo') await undoLast(open, call, other)
  if (episode === undefined || otherEpisode === undefined) return
  const named = { id: episode.id, version: episode.version }
  if (what === 'between')
    await missing(null, { episodeId: episode.id, version: episode.version, back: { returned: at(hour - 1) } })
  if (what === 'return')
    await call(recordReturn, { ...named, back: { returned: at(hour), returnMode: 'police' }, draftId: null })
  if (what === 'takeReturnBack')
    await call(recordReturn, {
      ...named,
      back: { returned: { precision: 'unknown', at: null }, cameBack: 'no', located: at(hour) },
      draftId: null,
    })
  if (what === 'cancel') await call(cancelEpisode, { ...named, reason: 'Wrong' })
  if (what === 'bringBack') await call(bringBackEpisode, named)
  if (what === 'close') await call(closeEpisode, named)
  if (what === 'reopen') await call(reopenEpisode, { ...named, reason: 'More' })
  if (what === 'move') await call(moveEpisode, { ...named, childId: otherChild.id, reason: 'Wrong child' })
  if (what === 'merge')
    await call(mergeEpisodes, {
      ...named,
      otherId: otherEpisode.id,
      otherVersion: otherEpisode.version,
      facts: {},
      back: {},
      reason: 'Same',
    })
  if (what === 'apart') await call(takeEpisodesApart, { id: episode.id, otherId: otherEpisode.id })
}

/** Takes one of the newest commands back. */
async function undoLast(open: OpenRegister, call: Caller, back: number): Promise<void> {
  const lines = await open.db
    .selectFrom('history')
    .select('command_id')
    .distinct()
    .where('command_id', 'is not', null)
    .execute()
  const commandId = lines.at(-1 - (back % 3))?.command_id
  if (typeof commandId === 'string') await call(undo, { commandId })
}

test('whatever is done in whatever order, no child stands with two episodes without being back', async () => {
  const { open, call } = await workingRegister()
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 25 }), async (steps) => {
      const childIds: string[] = []
      for (const forename of ['Ada', 'Bo']) childIds.push((await call(addChild, { forename })).id)
      for (const one of steps) {
        await tryStep({ open, call, childIds }, one).catch((error: unknown) => {
          if (!(error instanceof Refusal)) throw error
        })
        const notBack = await open.db.selectFrom('episode').select('child_id').where(isNotBack).execute()
        expect(new Set(notBack.map(({ child_id }) => child_id)).size, JSON.stringify(one)).toBe(
          notBack.length,
        )
        const lost = await open.db
          .selectFrom('episode')
          .innerJoin('child', 'child.id', 'episode.child_id')
          .select('episode.id')
          .where('child_id', 'in', childIds)
          .where(isLive)
          .where('child.withdrawn_at', 'is not', null)
          .execute()
        expect(lost, `of a withdrawn child after ${JSON.stringify(one)}`).toEqual([])
      }
    }),
    { numRuns: 80 },
  )
}, 120_000)
