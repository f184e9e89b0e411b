import type { BackupProblem } from '../contract/register'

/** Why a copy is not in the second place although one is set, and what to do. */
export const backupProblemWords: Readonly<Record<BackupProblem, string>> = {
  missing: 'The second place is not there. Connect its drive, then back up again.',
  full: 'The second place is full. Make room there, then back up again.',
  failed:
    'The copy in the second place could not be written, or did not pass its check. Back up again, or choose another place.',
}
