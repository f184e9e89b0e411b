import { array, assert, asyncProperty, constantFrom, nat, tuple } from 'fast-check'
import { expect, test } from 'vitest'
import { actionDone, addAction } from '../../../electron/register/commands/actions/actions'
import { changeChild } from '../../../electron/register/commands/children/change'
import { addFlag } from '../../../electron/register/commands/children/flags'
import { withdrawPart } from '../../../electron/register/commands/children/parts'
import { setPlacement } from '../../../electron/register/commands/children/setPlacement'
import { setStatus } from '../../../electron/register/commands/children/setStatus'
import { bringBackEpisode, cancelEpisode } from '../../../electron/register/commands/episodes/cancel'
import { changeType } from '../../../electron/register/commands/episodes/changeType'
import { undo } from '../../../electron/register/commands/history/undo'
import { addOffer } from '../../../electron/register/commands/interviews/offers'
import type { RecordTable } from '../../../electron/register/database/schema'
import type { OpenRegister } from '../../../electron/register/openRegister'
import { Refusal } from '../../../shared/contract/errors'
import { addDays } from '../../../shared/domain/time/localDate'
import type { Caller } from '../../builders/calls'
import { cameBack, exact, goneMissing, oneChild } from '../../builders/people'

/** Tables the commands below write. */
const tables = [
  'child',
  'child_flag',
  'status_period',
  'placement',
  'place',
  'episode',
  'episode_type_history',
  'interview',
  'interview_episode',
  'offer',
  'action',
] as const satisfies RecordTable[]

type Rows = Map<string, Record<string, unknown>>

/** Every record, without what every change raises. */
async function allRows(open: OpenRegister): Promise<Rows> {
  const rows: Rows = new Map()
  for (const table of tables)
    for (const row of await open.db
      .selectFrom(table as 'child')
      .selectAll()
      .execute()) {
      const { version: _version, updated_at: _at, updated_by: _by, ...kept } = row
      rows.set(`${table} ${row.id}`, kept)
    }
  return rows
}

async function newest(open: OpenRegister, table: 'child_flag' | 'episode' | 'interview' | 'action') {
  return open.db
    .selectFrom(table as 'episode')
    .select(['id', 'version', 'withdrawn_at'])
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow()
}

type Step = (open: OpenRegister, call: Caller, childId: string, n: number) => Promise<unknown>

/** One command each; where things stand so that it is refused, the step is skipped. */
const steps: Record<string, Step> = {
  surname: async ({ db }, call, id, n) => {
    const { version } = await db
      .selectFrom('child')
      .select('version')
      .where('id', '=', id)
      .executeTakeFirstOrThrow()
    return call(changeChild, {
      id,
      version,
      facts: { surname: `Oddo ${n}`, team: n % 2 === 0 ? null : 'North' },
    })
  },
  flag: async (_, call, childId) =>
    call(addFlag, { childId, flag: 'CSE', startedOn: null, toldBy: null, note: null }),
  withdrawFlag: async (open, call) => {
    const { id, version } = await newest(open, 'child_flag')
    return call(withdrawPart, { kind: 'flag', id, version, reason: 'In error' })
  },
  status: async (_, call, childId, n) =>
    call(setStatus, {
      childId,
      careStatus: n % 2 === 0 ? 'CIN' : 'looked_after',
      legalStatus: null,
      startedOn: addDays('2026-01-01', n),
    }),
  placement: async (_, call, childId, n) =>
    call(setPlacement, {
      childId,
      startedOn: addDays('2026-01-01', n),
      placementType: 'K2',
      provider: null,
      placeName: `Home ${n % 3}`,
      postcode: null,
      urn: null,
      placementLa: null,
    }),
  missing: async (_, call, childId) => goneMissing(call, childId),
  back: async (open, call) => cameBack(call, await newest(open, 'episode')),
  type: async (open, call) => {
    const { id, version } = await newest(open, 'episode')
    const from = exact('2026-11-22T01:00:00Z')
    return call(changeType, { id, version, type: 'A', from })
  },
  cancel: async (open, call) => {
    const { id, version } = await newest(open, 'episode')
    return call(cancelEpisode, { id, version, reason: 'In error' })
  },
  bringBack: async (open, call) => {
    const { id, version } = await newest(open, 'episode')
    return call(bringBackEpisode, { id, version })
  },
  offer: async (open, call) =>
    call(addOffer, {
      interviewId: (await newest(open, 'interview')).id,
      at: exact('2026-11-22T08:00:00Z'),
      byName: 'Ines Halloway',
      toWhom: 'child',
      method: 'phone',
      result: 'declined',
      note: null,
    }),
  action: async (_, call, childId) =>
    call(addAction, {
      childId,
      episodeId: null,
      interviewId: null,
      type: 'other',
      what: 'Ring the school',
      owner: null,
      dueOn: null,
    }),
  actionDone: async (open, call) => {
    const { id, version } = await newest(open, 'action')
    return call(actionDone, { id, version, doneOn: '2026-11-22', outcome: null })
  },
}

async function newestCommand(open: OpenRegister): Promise<string> {
  const { command_id } = await open.db
    .selectFrom('history')
    .select('command_id')
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow()
  return command_id ?? ''
}

/** Everything that was there is as it was; what came since is withdrawn. */
function expectBack(now: Rows, before: Rows): void {
  for (const [key, row] of now)
    if (before.has(key)) expect(row, key).toEqual(before.get(key))
    else expect(row['withdrawn_reason'], key).toBe('Undone')
}

const plan = array(tuple(constantFrom(...Object.keys(steps)), nat(300)), {
  minLength: 3,
  maxLength: 14,
})

test('any commands, undone in reverse, leave every record as it was; done again, as they had left it', async () => {
  let carriedOut = 0
  await assert(
    asyncProperty(plan, async (chosen) => {
      const { open, call, childId } = await oneChild()
      const states = [await allRows(open)]
      const commands: string[] = []
      for (const [name, n] of chosen) {
        const before = await newestCommand(open)
        try {
          await steps[name]?.(open, call, childId, n)
        } catch (error) {
          if (!(error instanceof Refusal) && !String(error).includes('no result')) throw error
        }
        const commandId = await newestCommand(open)
        if (commandId === before) continue
        commands.push(commandId)
        states.push(await allRows(open))
      }
      carriedOut += commands.length
      const undone: string[] = []
      for (const [at, commandId] of [...commands.entries()].toReversed()) {
        await call(undo, { commandId })
        undone.push(await newestCommand(open))
        expectBack(await allRows(open), states[at] ?? new Map())
      }
      for (const commandId of undone.toReversed()) await call(undo, { commandId })
      const last = states.at(-1) ?? new Map()
      for (const [key, row] of await allRows(open)) expect(row, key).toEqual(last.get(key))
      await open.close()
    }),
    { numRuns: 25 },
  )
  expect(carriedOut).toBeGreaterThan(50)
})
