import type { BackupProblem } from '../contract/register'
import type { BackupStanding } from '../domain/backup/standing'

/** Why a copy is not in the second place although one is set, and what to do. */
export const backupProblemWords: Readonly<Record<BackupProblem, string>> = {
  missing: 'The second place is not there. Connect its drive, then back up again.',
  readOnly:
    'Nothing can be written in the second place. Ask whoever looks after it, or choose another place.',
  full: 'The second place is full. Make room there, then back up again.',
  failed:
    'The copy in the second place could not be written, or did not pass its check. Back up again, or choose another place.',
}

/** What is wrong with how the register is backed up, and why it matters; nothing where all is well. */
export const backupStandingWords: Readonly<
  Record<Exclude<BackupStanding, 'good'>, { readonly title: string; readonly why: string }>
> = {
  none: {
    title: 'There is no backup yet',
    why: 'Homeward makes one by itself a few seconds after the register is opened. If this stays, one could not be made.',
  },
  old: {
    title: 'The last good backup is old',
    why: 'Homeward makes one every day the register is used; lately it could not.',
  },
  onlyHere: {
    title: 'Backups lie only on this PC',
    why: 'If its disk breaks or the PC is stolen, the register is gone with them. Choose a second place: a network share, another drive, or a memory stick that is kept locked away.',
  },
  elsewhereOld: {
    title: 'The last backup in the second place is old',
    why: 'Connect its drive, or see that the share can be reached; the next backup then goes there too.',
  },
}
