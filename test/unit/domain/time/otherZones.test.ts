import { spawnSync } from 'node:child_process'
import { beforeAll, expect, test } from 'vitest'
import { bundled } from '../../../builders/childProgram'

/** practice.md 10.2: returned, and the due time as the wall clock in England shows it. */
const vectors = [
  ['2026-03-28T18:00:00Z', 'Tue 31 Mar 2026, 19:00'],
  ['2026-10-24T17:00:00Z', 'Tue 27 Oct 2026, 17:00'],
  ['2026-04-03T08:30:00Z', 'Mon 6 Apr 2026, 09:30'],
  ['2026-03-29T00:30:00Z', 'Wed 1 Apr 2026, 01:30'],
  ['2026-03-26T01:30:00Z', 'Sun 29 Mar 2026, 02:30'],
  ['2026-10-25T00:30:00Z', 'Wed 28 Oct 2026, 00:30'],
  ['2026-10-25T01:30:00Z', 'Wed 28 Oct 2026, 01:30'],
  ['2026-12-30T10:00:00Z', 'Sat 2 Jan 2027, 10:00'],
] as const

let program = ''
beforeAll(async () => {
  program = await bundled('test/builders/londonProgram.ts', 'london')
}, 60_000)

function saidIn(zone: string) {
  const { stdout, status } = spawnSync(
    process.execPath,
    [program, ...vectors.map(([returned]) => returned)],
    { env: { ...process.env, TZ: zone }, encoding: 'utf8' },
  )
  expect(status).toBe(0)
  return JSON.parse(stdout) as { zone: number; answers: { dueWords: string; due: string }[] }
}

/** Minutes behind UTC in July: proof that the process really stood in that zone. */
test.each([
  ['America/New_York', 240],
  ['Pacific/Auckland', -720],
  ['Asia/Kolkata', -330],
  ['UTC', 0],
])('a PC set to %s says what England says', (zone, behind) => {
  const home = saidIn('Europe/London')
  const there = saidIn(zone)
  expect(there.zone).toBe(behind)
  expect(there.answers).toEqual(home.answers)
  expect(there.answers.map(({ dueWords }) => dueWords)).toEqual(vectors.map(([, due]) => due))
})
