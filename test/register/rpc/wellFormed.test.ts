import * as fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import { contract } from '../../../shared/contract'
import { errorFacts } from '../../../shared/contract/errors'
import { wordsFor } from '../../../shared/text/errorWords'
import { router } from '../../../electron/register/router'
import { inProcessClient } from '../../../electron/register/rpc/inProcess'
import { unlockRegister } from '../../../electron/register/unlock/unlockRegister'
import { at, inputsOf } from '../../builders/callInputs'
import { everyCall } from '../../builders/contractWalk'
import { newHost } from '../../builders/host'
import { newRegister, testPassphrase } from '../../builders/register'

/** Calls that wait, stop the process, or take bytes that JSON cannot say. */
const notHere = new Set([
  'shell.events',
  'shell.choose',
  'shell.lock',
  'exchange.stageSlice',
  'register.openDemo',
])
const runs = 12

const calls = everyCall().filter(({ name }) => !notHere.has(name))

async function drain(answer: unknown): Promise<void> {
  if (typeof answer !== 'object' || answer === null || !(Symbol.asyncIterator in answer)) return
  const iterator = answer as AsyncGenerator
  for await (const _ of iterator);
}

async function refusedWith(run: () => Promise<unknown>): Promise<{ code: string; data: unknown } | null> {
  try {
    await drain(await run())
    return null
  } catch (error) {
    const { code, data } = error as { code: string; data: unknown }
    return { code, data }
  }
}

beforeAll(() => expect(calls.length).toBeGreaterThan(70))

test.each(calls)(
  '$name answers well-formed input about things that are not there with a refusal in words, or an answer',
  { timeout: 60_000 },
  async (call) => {
    const register = await newRegister()
    const { host, unexpected } = newHost(register.folder, register.clock)
    await host.unlock(() => unlockRegister(host.opening(register.file, false), testPassphrase))
    const client = inProcessClient(contract, router, host)
    const run = at(client, call.path) as (input: unknown) => Promise<unknown>
    await fc.assert(
      fc.asyncProperty(inputsOf(call), async (input) => {
        unexpected.length = 0
        const refused = await refusedWith(async () => run(input))
        expect(unexpected).toEqual([])
        if (refused === null) return
        expect(Object.keys(errorFacts)).toContain(refused.code)
        expect(wordsFor(refused.code as 'INVALID', refused.data as never).title).not.toBe('')
      }),
      { numRuns: runs },
    )
  },
)
