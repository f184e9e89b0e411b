import { existsSync, readdirSync } from 'node:fs'
import { basename, join } from 'node:path'
import { Refusal } from '../../../shared/contract/errors'
import type { TestedCopy } from '../../../shared/contract/register'
import { clockFrom } from '../clock'
import { openCopy } from '../restore/openCopy'
import { backupFolder, dateInName } from './backupNames'
import { isCopyOf, type CopyOwner } from './oldCopies'

/** Which copy is tested, and what opens it; plain data, for a thread of its own. */
export interface TestAsked {
  readonly where: TestedCopy['where']
  /** The folder beside the register, or the second place. */
  readonly folder: string
  readonly owner: CopyOwner
  /** The person who is working, and their passphrase. */
  readonly slotId: string
  readonly passphrase: string
  /** Milliseconds since 1970. */
  readonly nowMs: number
}

/** Tests one copy. */
export type CopyTest = (asked: TestAsked) => Promise<TestedCopy>

/** What is said of a copy of which nothing could be read. */
export function untested(
  where: TestedCopy['where'],
  file: string | null,
  outcome: TestedCopy['outcome'],
): TestedCopy {
  const nothing = { children: 0, episodes: 0, interviews: 0, auditEntries: 0, auditHead: '' }
  return { where, file, outcome, ...nothing, lastEntryAt: null }
}

/**
 * Opens the newest copy in a folder with nothing but what lies there and a passphrase, as after the loss of the PC;
 * reads every page and every entry of its audit trail, and counts.
 */
export const testNewest: CopyTest = async ({ where, folder, owner, slotId, passphrase, nowMs }) => {
  const file = newestIn(owner, folder)
  if (file === null) return untested(where, null, existsSync(folder) ? 'none' : 'missing')
  const name = basename(file)
  const secret = { kind: 'passphrase', slotId, passphrase } as const
  try {
    const clock = clockFrom(nowMs)
    const { counts, lastEntryAt } = await openCopy({ file, secret, clock, policy: owner.policy })
    const { changes: _changes, ...counted } = counts
    return { where, file: name, outcome: 'good', ...counted, lastEntryAt }
  } catch (error) {
    return untested(where, name, outcomeOf(error))
  }
}

function newestIn(owner: CopyOwner, folder: string): string | null {
  if (!existsSync(folder)) return null
  const names = readdirSync(folder).filter((name) => dateInName(owner.file, name) !== null)
  const newest = names.toSorted().findLast((name) => isCopyOf(owner, join(folder, name)))
  return newest === undefined ? null : join(folder, newest)
}

function outcomeOf(error: unknown): TestedCopy['outcome'] {
  if (!(error instanceof Refusal)) return 'unreadable'
  // A passphrase that was changed since, or a person who came later: the copy opens with what was then.
  const other = ['WRONG_PASSPHRASE', 'TOO_SOON', 'NO_LONGER_A_USER'].includes(error.code)
  return other ? 'otherPassphrase' : 'damaged'
}

/** The folder beside the register, and the second place where one is set. */
export function placesToTest(
  registerFile: string,
  backupPlace: string | null,
): readonly Pick<TestAsked, 'where' | 'folder'>[] {
  const here = { where: 'here', folder: backupFolder(registerFile) } as const
  return backupPlace === null ? [here] : [here, { where: 'second', folder: backupPlace }]
}
