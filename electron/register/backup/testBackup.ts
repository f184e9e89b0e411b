import { existsSync, readdirSync } from 'node:fs'
import { basename, join } from 'node:path'
import { Refusal } from '../../../shared/contract/errors'
import type { TestedCopy } from '../../../shared/contract/register'
import type { OpenRegister } from '../openRegister'
import { openCopy } from '../restore/openCopy'
import { backupFolder, dateInName } from './backupNames'
import { ownerOf } from './copyRegister'
import { isCopyOf } from './oldCopies'

const nothing = {
  children: 0,
  episodes: 0,
  interviews: 0,
  auditEntries: 0,
  auditHead: '',
  lastEntryAt: null,
}

/**
 * Opens the newest copy in a folder with nothing but what lies there and a passphrase, as after the loss of the PC;
 * reads every page and every entry of its audit trail, and counts.
 *
 * @param where the folder beside the register, or the second place
 * @param passphrase of the person who is working
 */
export async function testNewest(
  open: OpenRegister,
  where: TestedCopy['where'],
  folder: string,
  passphrase: string,
): Promise<TestedCopy> {
  const file = newestIn(open, folder)
  if (file === null) return { where, file, outcome: existsSync(folder) ? 'none' : 'missing', ...nothing }
  const name = basename(file)
  const { clock, keyring, session } = open
  const secret = { kind: 'passphrase', slotId: session.slotId, passphrase } as const
  try {
    const { counts, lastEntryAt } = await openCopy({ file, secret, clock, policy: keyring.policy })
    const { changes: _changes, ...counted } = counts
    return { where, file: name, outcome: 'good', ...counted, lastEntryAt }
  } catch (error) {
    return { where, file: name, outcome: outcomeOf(error), ...nothing }
  }
}

function newestIn(open: OpenRegister, folder: string): string | null {
  if (!existsSync(folder)) return null
  const owner = ownerOf(open)
  const names = readdirSync(folder).filter((name) => dateInName(open.file, name) !== null)
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
  open: OpenRegister,
  backupPlace: string | null,
): readonly { readonly where: TestedCopy['where']; readonly folder: string }[] {
  const here = { where: 'here', folder: backupFolder(open.file) } as const
  return backupPlace === null ? [here] : [here, { where: 'second', folder: backupPlace }]
}
