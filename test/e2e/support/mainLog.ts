import { expect } from '@playwright/test'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { LogEvent } from '../../../electron/main/log'

/** One line of main's log. */
export interface LogLine extends Readonly<Record<string, unknown>> {
  readonly event: LogEvent
}

/** Where main writes. */
export function mainLogFile(profile: string): string {
  return join(profile, 'log', 'main.log')
}

/** What main has written so far, oldest first. */
export function mainLog(profile: string): LogLine[] {
  const file = mainLogFile(profile)
  if (!existsSync(file)) return []
  return readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as LogLine)
}

/** How often something happened. */
export function countOf(profile: string, event: LogEvent): number {
  return mainLog(profile).filter((line) => line.event === event).length
}

/** Process id of the register process that listened last; waits for the first, which the page does not. */
export async function registerPid(profile: string): Promise<number> {
  await expect.poll(() => countOf(profile, 'register.ready')).toBeGreaterThan(0)
  return Number(mainLog(profile).findLast((line) => line.event === 'register.ready')?.['pid'])
}

/** Whether a process of this id runs; one that ended and that nobody asked after yet, as in a container, does not. */
export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return process.platform !== 'linux' || !/\) Z/.test(readFileSync(`/proc/${pid}/stat`, 'utf8'))
  } catch {
    return false
  }
}
