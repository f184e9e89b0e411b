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
const between = 25

async function answersWithin({ client }: StartedProcess): Promise<number> {
  const begun = performance.now()
  expect(await client.shell.environment()).toMatchObject({ unlocked: true })
  return performance.now() - begun
}

test(
  `${messages} malformed messages: the register answers on, and nothing is written`,
  { timeout: 900_000 },
  async () => {
    const { seed } = chance('messages')
    const here = await startedProcess({ quiet: true })
    await createThere(here)
    const slowest: number[] = []
    const sent = fc.sample(malformedMessage, { numRuns: messages, seed })
    for (const [index, data] of sent.entries()) {
      here.send({ type: 'frame', connection: 1, data })
      if (index % between === between - 1) slowest.push(await answersWithin(here))
    }
    expect(here.child.exitCode).toBeNull()
    // What waits behind the messages waits for all of them: a hang of one would be seen here.
    expect(Math.max(...slowest)).toBeLessThan(between * 1_000)
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
    figure('fuzz', `slowest answer behind ${between} of them`, `${Math.round(Math.max(...slowest))} ms`)
  },
)
