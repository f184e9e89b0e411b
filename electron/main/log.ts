import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** Everything main may say in its log. A new line needs a new name here; free text has no way in. */
const logEvents = [
  'app.start',
  'app.secondInstance',
  'app.quit',
  'app.firstPaint',
  'app.uncaughtException',
  'app.unhandledRejection',
  'page.connected',
  'page.gone',
  'page.refusedSender',
  'page.refusedNavigation',
  'page.refusedRequest',
  'page.refusedPermission',
  'page.refusedDownload',
  'register.started',
  'register.ready',
  'register.stopAsked',
  'register.killed',
  'register.gone',
  'register.crashed',
  'register.gaveUp',
  'register.outputDropped',
  'lock.person',
  'lock.idle',
  'lock.suspend',
  'lock.osLock',
  'lock.pin',
  'lock.ended',
] as const
export type LogEvent = (typeof logEvents)[number]

/** What may stand beside an event: versions, counts, places in our own code, process and connection numbers. */
const logFacts = [
  'electron',
  'host',
  'pid',
  'code',
  'connection',
  'bytes',
  'line',
  'column',
  'errno',
] as const

/** Numbers by their allowed names; never text. */
export type LogFacts = Readonly<Partial<Record<(typeof logFacts)[number], number>>>

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
    if (!isAllowed(event)) return
    try {
      mkdirSync(folder, { recursive: true })
      rotate(folder, file)
      appendFileSync(file, `${JSON.stringify({ at: now().toISOString(), event, ...allowed(facts) })}\n`)
    } catch {
      // Nowhere left to say it.
    }
  }
}

/** The second line of defence: whatever the types let through, no other event reaches the disk … */
function isAllowed(event: string): boolean {
  return (logEvents as readonly string[]).includes(event)
}

/** … and no other fact, and of those no more than finite numbers. */
function allowed(facts: LogFacts): LogFacts {
  return Object.fromEntries(
    logFacts.flatMap((name) => (Number.isFinite(facts[name]) ? [[name, facts[name]]] : [])),
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
