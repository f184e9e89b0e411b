import { existsSync, mkdirSync, utimesSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { newDemoFile, removeOldDemos } from '../../../electron/register/host/oldDemos'
import { writeInUseNote } from '../../../electron/register/unlock/inUseNote'
import { TestClock } from '../../builders/clock'
import { temporaryFolder } from '../../builders/folder'

const clock = new TestClock()

/** Made-up children last touched so many hours ago. */
function demoOf(temporary: string, hoursAgo: number): string {
  const file = newDemoFile(temporary)
  writeFileSync(file, 'made up')
  age(file, hoursAgo)
  return file
}

function age(file: string, hoursAgo: number): void {
  const seconds = clock.nowMs() / 1000 - hoursAgo * 3600
  for (const path of [file, dirname(file)]) utimesSync(path, seconds, seconds)
}

test('made-up children nobody touched for a day are cleared away, and nothing else', () => {
  const temporary = temporaryFolder()
  const old = demoOf(temporary, 25)
  const recent = demoOf(temporary, 23)
  const open = demoOf(temporary, 25)
  writeInUseNote(open, 'Sam', '2026-11-21T09:00:00Z')
  utimesSync(`${open}-open`, 0, 0)
  age(open, 25)
  const real = join(temporary, 'Ashcombe', 'Ashcombe.homeward')
  mkdirSync(dirname(real))
  writeFileSync(real, 'real')
  age(real, 1000)
  removeOldDemos(temporary, clock)
  expect([old, dirname(old), recent, open, real].map(existsSync)).toEqual([false, false, true, true, true])
  removeOldDemos(join(temporary, 'gone'), clock)
})
