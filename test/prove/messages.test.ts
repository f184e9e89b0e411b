import * as fc from 'fast-check'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { unlockRegister } from '../../electron/register/unlock/unlockRegister'
import { keyPolicy } from '../../electron/register/unlock/keyPolicy'
import { killHard } from '../builders/childProgram'
import { TestClock } from '../builders/clock'
import { createThere, startedProcess, type StartedProcess } from '../builders/registerProcess'
import { openedRegister, testPassphrase } from '../builders/register'
import { tracesOf } from '../builders/traces'
import { chance } from './support/chance'
import { figure } from './support/figures'
import { malformedMessage } from './support/malformed'
import { times } from './support/size'

const messages = times({ small: 500, full: 10_000 })
/** Milliseconds: longer than this is a hang. */
const hangs = 1_000

/** Milliseconds a call waits for its answer behind a message. */
async function waitBehind(here: StartedProcess, data: unknown): Promise<number> {
  const begun = performance.now()
  here.send({ type: 'frame', connection: 1, data })
  expect(await here.client.shell.environment()).toMatchObject({ unlocked: true })
  return performance.now() - begun
}

test(
  `${messages} malformed messages: the register answers on, and nothing is written`,
  { timeout: 900_000 },
  async () => {
    const { seed } = chance('messages')
    const here = await startedProcess({ quiet: true })
    await createThere(here)
    let slowest = 0
    for (const data of fc.sample(malformedMessage, { numRuns: messages, seed })) {
      // A busy machine may stand still for a second; a message that hangs the register does so each time.
      let waited = await waitBehind(here, data)
      for (let again = 1; again < 3 && waited >= hangs; again += 1) waited = await waitBehind(here, data)
      slowest = Math.max(slowest, waited)
    }
    expect(here.child.exitCode).toBeNull()
    expect(slowest).toBeLessThan(hangs)
    await killHard(here.child)

    const file = join(here.folder, 'Ashcombe.homeward')
    const open = await unlockRegister(
      { file, clock: new TestClock(), policy: keyPolicy, demo: false, committed: () => undefined },
      testPassphrase,
    )
    const { audit, history } = await tracesOf(open)
    await open.close()
    const untouched = await openedRegister()
    const before = await tracesOf(untouched.open)
    expect(history).toBe(before.history)
    // A refused attempt is entered, and is no write; the day's copy is Homeward's own doing.
    const expected = new Set([...before.audit, 'attempt.refused', 'register.backedUp'])
    expect(audit.filter((action) => !expected.has(action))).toEqual([])
    figure('fuzz', `malformed messages, crashes, writes`, `${messages}, 0, 0 (seed ${seed})`)
    figure('fuzz', 'slowest answer behind one of them', `${Math.round(slowest)} ms`)
  },
)
