import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { LockReason } from '../../shared/contract/processMessages'

/** Everything main may say in its log. A new line needs a new name here; free text has no way in. */
export type LogEvent =
  | 'app.start'
  | 'app.secondInstance'
  | 'app.quit'
  | 'app.firstPaint'
  | 'app.uncaughtException'
  | 'app.unhandledRejection'
  | 'page.connected'
  | 'page.gone'
  | 'page.refusedSender'
  | 'page.refusedNavigation'
  | 'page.refusedRequest'
  | 'page.refusedPermission'
  | 'page.refusedDownload'
  | 'register.started'
  | 'register.ready'
  | 'register.stopAsked'
  | 'register.killed'
  | 'register.gone'
  | 'register.crashed'
  | 'register.gaveUp'
  | 'register.outputDropped'
  | `lock.${LockReason}`

/** Counts, durations, process and connection numbers; never text. */
export type LogFacts = Readonly<Record<string, number>>

export type Log = (event: LogEvent, facts?: LogFacts) => void

const fileSizeLimit = 512 * 1024
const filesKept = 3

/**
 * Opens `main.log` in a folder: JSON lines, at most three files of 512 KB. A log that cannot be written is dropped:
 * recording a missing child matters more than the line.
 *
 * @param now the machine's time, passed in
 */
export function openLog(folder: string, now: () => Date): Log {
  const file = join(folder, 'main.log')
  return (event, facts = {}) => {
    try {
      mkdirSync(folder, { recursive: true })
      rotate(folder, file)
      appendFileSync(file, `${JSON.stringify({ at: now().toISOString(), event, ...numbersOnly(facts) })}\n`)
    } catch {
      // Nowhere left to say it.
    }
  }
}

/** The second line of defence: whatever the types let through, only finite numbers reach the disk. */
function numbersOnly(facts: LogFacts): LogFacts {
  return Object.fromEntries(
    Object.entries(facts).filter(([, value]) => typeof value === 'number' && Number.isFinite(value)),
  )
}

function rotate(folder: string, file: string): void {
  const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0
  if (size < fileSizeLimit) return
  for (let older = filesKept - 2; older >= 1; older -= 1) {
    if (statSync(join(folder, `main.${older}.log`), { throwIfNoEntry: false }))
      renameSync(join(folder, `main.${older}.log`), join(folder, `main.${older + 1}.log`))
  }
  renameSync(file, join(folder, 'main.1.log'))
}
