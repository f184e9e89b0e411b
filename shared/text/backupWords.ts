import type { BackupProblem, TestedCopy } from '../contract/register'
import type { BackupStanding } from '../domain/backup/standing'

/** Why a copy is not in the second place although one is set, and what to do. */
export const backupProblemWords: Readonly<Record<BackupProblem, string>> = {
  missing:
    'The second place is not there. Connect its drive, or see that the share can be reached; then back up again.',
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
    why: 'Homeward makes one by itself a few seconds after the register is opened. If this stays, one could not be made: “Back up now” in the settings says what is in the way.',
  },
  old: {
    title: 'The last good backup is old',
    why: 'Homeward makes one every day the register is used; lately it could not. “Back up now” in the settings says what is in the way.',
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

/** Where a copy lies. */
export const copyPlaceWords: Readonly<Record<TestedCopy['where'], string>> = {
  here: 'Beside the register, on this PC',
  second: 'In the second place',
}

/** What a test of a copy found. */
export const testOutcomeWords: Readonly<Record<TestedCopy['outcome'], string>> = {
  good: 'Good: opened with the passphrase, every page and every entry of the audit trail read, counted',
  none: 'There is no copy there',
  missing: 'The place is not there: its drive is not connected, or the share cannot be reached',
  otherPassphrase:
    'It does not open with this passphrase: the copy was made before the passphrase was changed, or before this person came',
  damaged: 'DAMAGED: it does not open whole. Make another backup now',
  unreadable: 'It could not be read from there. Look at the drive or the share',
}
