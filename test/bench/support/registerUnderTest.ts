import { performance } from 'node:perf_hooks'
import { quantile } from '../../../build/bench/median.mjs'
import { systemClock } from '../../../electron/register/clock'
import { Host } from '../../../electron/register/host/host'
import { thisPc } from '../../../electron/register/places/thisPc'

/** Every demo register opens with it. */
export const passphrase = 'demo'

/** A derivation that costs nothing: what is measured is everything after it. */
const cheap = { memoryKiB: 64, passes: 1, lanes: 1 }
export const policy = {
  make: cheap,
  floor: cheap,
  ceiling: { memoryKiB: 256 * 1024, passes: 8, lanes: 8 },
}

/** How often a figure is taken where nothing else is said. */
export const rounds = 15

/** The register process's own host, without a window. @param folder for what it leaves on disk */
export function newHost(folder: string): Host {
  return new Host({
    start: {
      profileFolder: folder,
      appVersion: '',
      registerPath: null,
      demo: true,
      runtimeNotice: null,
      outFolder: folder,
    },
    clock: systemClock,
    policy,
    places: thisPc,
    attended: false,
    tellMain: () => undefined,
    logUnexpected: (_reference, error) => {
      throw error
    },
    buildDemo: async () => undefined,
  })
}

/** The value below which the given part of the measurements lies. */
export function at(part: number, times: readonly number[]): number {
  return quantile(times, part) ?? 0
}

/** Milliseconds a piece of work takes. */
export async function timed(work: () => unknown): Promise<number> {
  const began = performance.now()
  await work()
  return performance.now() - began
}

export async function repeated(work: () => Promise<unknown>, times = rounds): Promise<number[]> {
  const measured: number[] = []
  for (let round = 0; round < times; round += 1)
    // oxlint-disable-next-line eslint/no-await-in-loop
    measured.push(await timed(work))
  return measured
}

/** A line of the table. @param wantedMs what half of the measurements must stay under; undefined where nothing is set */
export function figure(what: string, times: readonly number[], wantedMs: number | undefined) {
  const middle = at(0.5, times)
  const measured = `${middle.toFixed(1)} ms (slowest in 20: ${at(0.95, times).toFixed(1)})`
  if (wantedMs === undefined) return { what, measured }
  return { what, measured, wanted: `< ${wantedMs} ms`, met: middle < wantedMs }
}
