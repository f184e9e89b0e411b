import { existsSync, readFileSync, statfsSync, statSync } from 'node:fs'
import { arch, platform } from 'node:os'
import { dirname, join } from 'node:path'
import { z } from 'zod'
import { Refusal } from '../../../shared/contract/errors'
import { listCopies } from '../restore/listCopies'
import { fileMarkOf, isPlainDatabase } from '../unlock/fileMark'
import { keyFileOf, readKeyFile } from '../unlock/keyFile'
import type { KeyPolicy } from '../unlock/keyPolicy'

/** What this run knows about the PC and itself. */
export interface ReportOf {
  readonly registerFile: string
  readonly profileFolder: string
  readonly appVersion: string
  readonly policy: KeyPolicy
  /** UTC. */
  readonly now: string
}

const count = z.number()
const when = z.string().regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/)

/**
 * All a report may hold: versions, sizes, times, codes. Whatever is not listed here cannot stand in it; no name of a file,
 * a folder, a council or a person.
 */
const reportSchema = z.strictObject({
  report: z.literal('Homeward, for whoever helps. It holds no record and no name.'),
  made: when,
  homeward: z.string().regex(/^[\w.+-]{0,40}$/),
  system: z.string().regex(/^[\w ]{1,40}$/),
  freeMegabytes: count.nullable(),
  files: z.array(
    z.strictObject({
      what: z.enum(['register', 'journal', 'keyFile', 'openNote', 'restoreNote']),
      bytes: count,
      changed: when,
    }),
  ),
  firstBytes: z.enum(['encrypted', 'plain', 'none']),
  keyFile: z.strictObject({
    state: z.enum(['good', 'KEYS_NOT_FOUND', 'KEYS_DAMAGED', 'unreadable']),
    people: count,
    sheets: count,
    changeOfKeyUnderWay: z.boolean(),
    failedTries: count,
  }),
  backups: z.array(z.strictObject({ date: z.string().regex(/^\d{4}-\d\d-\d\d$/), bytes: count })),
  log: z.array(
    z.strictObject({
      at: when,
      event: z.string().regex(/^[a-zA-Z.]{1,60}$/),
      code: z
        .string()
        .regex(/^[A-Z0-9_]{1,40}$|^none$/)
        .nullable(),
    }),
  ),
})

const mostLines = 200

/** Puts together what helps somebody help, for the person to read before it leaves. @returns the file's text */
export function supportReport(of: ReportOf): string {
  const report = {
    report: 'Homeward, for whoever helps. It holds no record and no name.',
    made: of.now,
    homeward: of.appVersion,
    system: `${platform()} ${arch()}`,
    freeMegabytes: freeMegabytes(dirname(of.registerFile)),
    files: filesOf(of.registerFile),
    firstBytes: firstBytesOf(of.registerFile),
    keyFile: keyFileFacts(of),
    backups: listCopies(of.registerFile).map(({ date, bytes }) => ({ date, bytes })),
    log: [
      ...linesOf(join(of.profileFolder, 'log', 'main.log')),
      ...linesOf(join(of.profileFolder, 'register.log')),
    ]
      .toSorted((one, other) => (one.at < other.at ? -1 : 1))
      .slice(-mostLines),
  }
  return `${JSON.stringify(reportSchema.parse(report), null, 2)}\n`
}

function freeMegabytes(folder: string): number | null {
  if (!existsSync(folder)) return null
  const { bavail, bsize } = statfsSync(folder)
  return Math.round((bavail * bsize) / 1_000_000)
}

function filesOf(file: string): z.infer<typeof reportSchema>['files'] {
  const known = [
    ['register', file],
    ['journal', `${file}-wal`],
    ['keyFile', keyFileOf(file)],
    ['openNote', `${file}-open`],
    ['restoreNote', `${file}-restore`],
  ] as const
  return known.flatMap(([what, path]) => {
    const found = statSync(path, { throwIfNoEntry: false })
    if (found === undefined) return []
    return [{ what, bytes: found.size, changed: `${found.mtime.toISOString().slice(0, 19)}Z` }]
  })
}

function firstBytesOf(file: string): 'encrypted' | 'plain' | 'none' {
  const mark = existsSync(file) ? fileMarkOf(file) : null
  if (mark === null) return 'none'
  return isPlainDatabase(mark) ? 'plain' : 'encrypted'
}

function keyFileFacts({ registerFile, policy }: ReportOf): z.infer<typeof reportSchema>['keyFile'] {
  const nothing = { people: 0, sheets: 0, changeOfKeyUnderWay: false, failedTries: 0 }
  try {
    const { body, attempts } = readKeyFile(keyFileOf(registerFile), policy)
    const people = body.slots.filter(({ kind }) => kind === 'person').length
    return {
      state: 'good',
      people,
      sheets: body.slots.length - people,
      changeOfKeyUnderWay: body.next !== null,
      failedTries: attempts.failed,
    }
  } catch (error) {
    const code = error instanceof Refusal ? error.code : null
    const state = code === 'KEYS_NOT_FOUND' || code === 'KEYS_DAMAGED' ? code : 'unreadable'
    return { state, ...nothing }
  }
}

const lineSchema = z.object({ at: when, event: z.string(), code: z.unknown().optional() })

/** Lines of a log that are what they should be; the others are left out. */
function linesOf(file: string): z.infer<typeof reportSchema>['log'] {
  if (!existsSync(file)) return []
  return readFileSync(file, 'utf8')
    .split('\n')
    .flatMap((text) => {
      const line = lineSchema.safeParse(parsed(text))
      if (!line.success || !/^[a-zA-Z.]{1,60}$/.test(line.data.event)) return []
      const code = typeof line.data.code === 'string' ? line.data.code : ''
      return [
        { at: line.data.at, event: line.data.event, code: /^[A-Z0-9_]{1,40}$/.test(code) ? code : null },
      ]
    })
    .slice(-mostLines)
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
