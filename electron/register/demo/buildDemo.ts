import type { DemoTarget } from '../host/buildDemo'
import { writeNewRegister } from '../unlock/createRegister'
import { unlockRegister } from '../unlock/unlockRegister'
import { addDemoPeople, demoFounder } from './demoPeople'
import { demoKept } from './demoKept'
import { demoRestriction, whoOpensRestricted } from './demoRestriction'
import { demoCouncil, fillDemo } from './fillDemo'
import { makeDemo } from './makeDemo'

/** Enough to look round in, little enough to be there at once. */
const ordinarySize = { children: 60, episodes: 180, seed: 1 }

/**
 * Creates a register of made-up children, closed again when this answers. The clock says which day it is of.
 *
 * @throws Refusal FILE_EXISTS
 */
export async function buildDemo(
  target: DemoTarget,
  size: { children: number; episodes: number; seed: number } = ordinarySize,
): Promise<{ children: number; episodes: number }> {
  const { file, passphrase, clock, policy } = target
  await writeNewRegister({
    file,
    council: demoCouncil,
    founder: demoFounder,
    passphrase,
    clock,
    policy,
  })
  const opening = { file, clock, policy, demo: true, committed: () => undefined }
  const register = await unlockRegister(opening, passphrase)
  try {
    await addDemoPeople(register, passphrase)
    const rows = makeDemo({ ...size, nowMs: clock.nowMs() })
    demoRestriction(rows, await whoOpensRestricted(register), { seed: size.seed, nowMs: clock.nowMs() })
    demoKept(rows, { seed: size.seed, nowMs: clock.nowMs() })
    await fillDemo(register, rows)
    return { children: rows.count('child'), episodes: rows.count('episode') }
  } finally {
    await register.close()
  }
}
