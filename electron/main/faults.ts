import { app } from 'electron'
import type { Log, LogEvent } from './log'

/**
 * Ends Homeward on an error nobody caught. Electron's own answer is a modal dialog with the error's text: that text
 * may hold a name, and a test would wait for the dialog for ever. The log gets where it happened, in numbers.
 */
export function dieOfUncaughtErrors(log: Log): void {
  process.on('uncaughtException', (error) => die(log, 'app.uncaughtException', error))
  process.on('unhandledRejection', (reason) => die(log, 'app.unhandledRejection', reason))
}

function die(log: Log, event: LogEvent, error: unknown): void {
  log(event, whereabouts(error))
  if (!__RELEASE__) process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`)
  app.exit(1)
}

/** Line and column in main.cjs and the system's error number: enough to find the place, and no text. */
function whereabouts(error: unknown): Record<string, number> {
  if (!(error instanceof Error)) return {}
  const place = /main\.cjs:(?<line>\d+):(?<column>\d+)/.exec(error.stack ?? '')?.groups
  const errno = (error as NodeJS.ErrnoException).errno
  return {
    ...(place ? { line: Number(place['line']), column: Number(place['column']) } : {}),
    ...(errno === undefined ? {} : { errno }),
  }
}
