import type { ErrorFacts } from '../../contract/errors'
import { permissions } from '../../contract/permissions'
import { permissionWords } from '../permissionWords'
import type { ErrorWords, ErrorWordsTable } from './types'
import { plural } from '../plural'
import { plainDateWords } from '../../domain/time/words'
import { instantWords } from './instantWords'

/** Refusals about the register file itself: opening, keys, disk, and the process that holds it. */
export type RegisterErrorCode =
  | 'UNEXPECTED'
  | 'REGISTER_GONE'
  | 'LOCKED'
  | 'ALREADY_OPEN'
  | 'NOT_ALLOWED'
  | 'NO_LONGER_A_USER'
  | 'ACCESS_ENDED'
  | 'TEMPORARY_ENDED'
  | 'LAST_ADMINISTRATOR'
  | 'NOT_TO_YOURSELF'
  | 'WRONG_PASSPHRASE'
  | 'TOO_SOON'
  | 'WEAK_PASSPHRASE'
  | 'ASK_AGAIN'
  | 'COVERED'
  | 'WRONG_PIN'
  | 'PIN_TOO_OLD'
  | 'WEAK_PIN'
  | 'RECOVERY_PROOF_WRONG'
  | 'REGISTER_IN_USE'
  | 'REGISTER_NOT_FOUND'
  | 'KEYS_NOT_FOUND'
  | 'KEYS_DAMAGED'
  | 'KEYS_OF_ANOTHER_REGISTER'
  | 'NOT_A_REGISTER'
  | 'REGISTER_DAMAGED'
  | 'REGISTER_NEWER'
  | 'RESTORE_CHANGED'
  | 'FILE_EXISTS'
  | 'FOLDER_REFUSED'
  | 'DISK_FULL'
  | 'DISK_ERROR'
  | 'REGISTER_MOVED'
  | 'GRANT_UNKNOWN'
  | 'CANCELLED'

const waitWords = (seconds: number): string =>
  seconds > 0 ? `Wait ${plural(Math.ceil(seconds), 'second')}, then try again.` : 'Try again.'

const WEAK: Record<ErrorFacts<'WEAK_PASSPHRASE'>['reason'], ErrorWords> = {
  short: {
    title: 'This passphrase is too short',
    whatToDo:
      'Use four or more words that do not belong together. Spaces are allowed. Nothing has been changed.',
  },
  long: {
    title: 'This passphrase is too long',
    whatToDo: 'Use a shorter one: a line of words is enough. Nothing has been changed.',
  },
  common: {
    title: 'This passphrase is easy to guess',
    whatToDo:
      'It is on lists that people try first, or close to something on them. Use four or more words that do not belong together. Nothing has been changed.',
  },
  likeName: {
    title: 'This passphrase is too close to a name anyone here could guess',
    whatToDo:
      'Leave out your own name and the name of the council or the register. Nothing has been changed.',
  },
  temporary: {
    title: 'This is the temporary passphrase',
    whatToDo: 'Somebody else has seen it. Choose one that only you know. Nothing has been changed.',
  },
}

/** What a permission is for, in the words of the screen of people. */
function doneWith(permission: string): string {
  const known = permissions.find((each) => each === permission)
  const words = known === undefined ? permission : permissionWords[known]
  return words.slice(0, 1).toLowerCase() + words.slice(1)
}

function registerInUse({ byWhom, since }: ErrorFacts<'REGISTER_IN_USE'>): ErrorWords {
  const who = byWhom === null ? 'Somebody' : byWhom
  const when = since === null ? '' : ` since ${instantWords(since)}`
  return {
    title: 'This register is open somewhere else',
    whatToDo: `${who} has had it open${when}. One person works in it at a time: ask them to lock it (Ctrl+L), then try again. Nothing has been changed.`,
  }
}

const WEAK_PIN: Record<ErrorFacts<'WEAK_PIN'>['reason'], string> = {
  repeated: 'It repeats itself, like 000000 or 121212.',
  run: 'It counts up or down, like 123456 or 112233.',
  mirrored: 'It reads the same from behind, like 123321.',
}

type Refused = ErrorFacts<'FOLDER_REFUSED'>

const ELSEWHERE =
  'Choose a folder on this PC itself, or take the one Homeward proposes. Nothing has been written.'

/** Why a folder cannot hold the register. */
const FOLDER: Record<Refused['reason'], (facts: Refused) => ErrorWords> = {
  network: ({ folder }) => ({
    title: `"${folder}" is on the network`,
    whatToDo: `A register on a network drive can be damaged when the connection drops, so Homeward does not keep one there. ${ELSEWHERE}`,
  }),
  cloud: ({ folder, service }) => ({
    title: `"${folder}" is copied to the internet by ${service ?? 'a cloud service'}`,
    whatToDo: `Such a service copies the file while it is in use, which can damage it, and takes children's records out of this PC. ${ELSEWHERE}`,
  }),
  removable: ({ folder }) => ({
    title: `"${folder}" is on a drive that can be pulled out`,
    whatToDo: `The register must not leave with a memory stick. Use such a drive for backups, in a locked place. ${ELSEWHERE}`,
  }),
  readOnly: ({ folder }) => ({
    title: `Homeward may not write in "${folder}"`,
    whatToDo: `The folder is read-only for the person signed in to this PC. ${ELSEWHERE}`,
  }),
  missing: ({ folder }) => ({
    title: `"${folder}" is not there`,
    whatToDo:
      'It may have been renamed or moved, or its drive is not connected. Look for it, or choose another folder. Nothing has been written.',
  }),
  notAFolder: ({ folder }) => ({
    title: `"${folder}" is a file, not a folder`,
    whatToDo: 'Choose the folder it lies in, or another one. Nothing has been written.',
  }),
}

export const registerErrorWords: Pick<ErrorWordsTable, RegisterErrorCode> = {
  UNEXPECTED: ({ reference }) => ({
    title: 'Something went wrong that Homeward did not foresee',
    whatToDo: `What you were doing has not been saved; everything saved before is safe. Try once more. If it happens again, note this reference and what you were doing: ${reference}.`,
  }),
  REGISTER_GONE: () => ({
    title: 'The part of Homeward that holds the register has stopped',
    whatToDo:
      'Everything saved is safe, and what you were typing was kept as a draft. Unlock the register again to go on.',
  }),
  LOCKED: () => ({
    title: 'The register is locked',
    whatToDo: 'Unlock it to go on. What you were typing was kept as a draft.',
  }),
  ALREADY_OPEN: () => ({
    title: 'A register is open in this window',
    whatToDo: 'Lock it first (Ctrl+L), then open the other one. Nothing has been changed.',
  }),
  NOT_ALLOWED: ({ permission }) => ({
    title: 'Your role in this register does not allow that',
    whatToDo: `Nothing has been changed. If you need it for your work, ask an administrator of the register for a role that may do this: ${doneWith(permission)}.`,
  }),
  NO_LONGER_A_USER: () => ({
    title: 'You are no longer a user of this register',
    whatToDo: 'Ask an administrator of the register. Nothing has been changed.',
  }),
  ACCESS_ENDED: ({ endedOn }) => ({
    title: `Your last day in this register was ${plainDateWords(endedOn)}`,
    whatToDo:
      'If you still work here, ask an administrator of the register to change your last day. Nothing has been changed.',
  }),
  TEMPORARY_ENDED: ({ endedOn }) => ({
    title: `Your temporary passphrase was good until ${plainDateWords(endedOn)}`,
    whatToDo:
      'Ask an administrator of the register for another: Settings, People, “New passphrase” beside your name. It opens the register at once. Nothing has been changed.',
  }),
  NOT_TO_YOURSELF: () => ({
    title: 'You cannot do this to yourself',
    whatToDo:
      'Change your own passphrase in the settings. If you are leaving, another administrator takes you out. Nothing has been changed.',
  }),
  LAST_ADMINISTRATOR: () => ({
    title: 'Somebody must stay who can look after the register',
    whatToDo:
      'At least one administrator without a last day, who has chosen their own passphrase, has to remain. Invite another administrator first and let them unlock once. Nothing has been changed.',
  }),
  // No word here may help somebody guess: not which half was wrong, not how close, not whose it is.
  WRONG_PASSPHRASE: ({ waitSeconds }) => ({
    title: 'The register did not open',
    whatToDo: `The passphrase does not open this register. ${waitWords(waitSeconds)} Capital letters and spaces count. If nobody has the passphrase, use the recovery code.`,
  }),
  TOO_SOON: ({ waitSeconds }) => ({
    title: 'Not yet',
    whatToDo: `After a wrong passphrase there is a pause that grows each time. ${waitWords(waitSeconds)}`,
  }),
  WEAK_PASSPHRASE: ({ reason }) => WEAK[reason],
  ASK_AGAIN: () => ({
    title: 'This asks for your passphrase again',
    whatToDo: 'It was not given, so nothing has been done. Try again and type your own passphrase.',
  }),
  COVERED: () => ({
    title: 'Homeward is covered',
    whatToDo: 'Open the cover to go on. Nothing has been changed, and what you were typing is kept.',
  }),
  WRONG_PIN: ({ triesLeft }) =>
    triesLeft > 0
      ? {
          title: 'That is not your PIN',
          whatToDo: `${plural(triesLeft, 'try', 'tries')} left, then Homeward locks.`,
        }
      : { title: 'That was not your PIN', whatToDo: 'Homeward locks now. Unlock it with your passphrase.' },
  PIN_TOO_OLD: () => ({
    title: 'Your PIN counts for an hour after your passphrase',
    whatToDo: 'Homeward locks now. Unlock it with your passphrase.',
  }),
  WEAK_PIN: ({ reason }) => ({
    title: 'This PIN is one of the first anybody tries',
    whatToDo: `${WEAK_PIN[reason]} Choose six other digits. Nothing has been changed.`,
  }),
  RECOVERY_PROOF_WRONG: () => ({
    title: 'That is not the part of the recovery code that was asked for',
    whatToDo:
      'Look at the sheet again and type the groups named here. The recovery code itself has not changed.',
  }),
  REGISTER_IN_USE: registerInUse,
  REGISTER_NOT_FOUND: ({ file }) => ({
    title: `"${file}" is not where it was`,
    whatToDo:
      'It may have been moved or renamed, or its drive is not connected. Choose *Open one* and look for it, or bring it back from a backup.',
  }),
  KEYS_NOT_FOUND: ({ file }) => ({
    title: `The key file "${file}" is missing`,
    whatToDo:
      'A register is two files that belong together, one of them ending in "-keys". Put both in the same folder; the backup has a copy. Nothing has been changed.',
  }),
  KEYS_DAMAGED: ({ file }) => ({
    title: `The key file "${file}" cannot be read`,
    whatToDo:
      'It is damaged or was altered. The register itself has not been touched. Put the key file of the newest backup in its place, then unlock again, or restore that backup.',
  }),
  KEYS_OF_ANOTHER_REGISTER: ({ file }) => ({
    title: `The key file beside "${file}" belongs to another register`,
    whatToDo:
      'The two files were mixed up, perhaps when they were copied. Put each register together with its own key file. Nothing has been changed.',
  }),
  NOT_A_REGISTER: ({ file }) => ({
    title: `"${file}" is not a Homeward register`,
    whatToDo: 'Choose a file whose name ends in ".homeward". The file has not been changed.',
  }),
  REGISTER_DAMAGED: ({ file }) => ({
    title: `"${file}" is damaged and was not opened`,
    whatToDo:
      'Do not delete it: nothing has been changed. Restore the newest backup, or save what can still be read; Homeward keeps the damaged files either way.',
  }),
  REGISTER_NEWER: ({ file, version }) => ({
    title: `"${file}" was last used with a newer Homeward`,
    whatToDo: `It is of version ${version}, which this copy of Homeward does not know. Install the newer Homeward on this PC. The register has not been touched.`,
  }),
  RESTORE_CHANGED: () => ({
    title: 'The register or the copy has changed since you looked',
    whatToDo:
      'Look at the copy again: what would be lost may be something else now. Nothing has been changed.',
  }),
  FILE_EXISTS: ({ file }) => ({
    title: `There is already a file called "${file}" there`,
    whatToDo: 'Choose another name or another folder. The file that is there has not been touched.',
  }),
  FOLDER_REFUSED: (facts) => FOLDER[facts.reason](facts),
  DISK_FULL: () => ({
    title: 'The disk is full',
    whatToDo:
      'This was not saved; everything saved before is safe. Make room on this PC (empty the recycle bin, move large files away), then save again.',
  }),
  DISK_ERROR: ({ during }) => ({
    title: 'This PC could not read or write the file',
    whatToDo: `It happened while ${during}. What was saved before is safe; what you were doing was not saved. Check that the drive is connected and nobody has opened the file elsewhere, then try again.`,
  }),
  REGISTER_MOVED: ({ file }) => ({
    title: `"${file}" is no longer where it was opened`,
    whatToDo:
      'This was not saved; everything saved before is in the file, wherever it is now. Connect its drive again, or put its folder back under its old name, then save again. What you typed is kept in this window: do not close it.',
  }),
  GRANT_UNKNOWN: () => ({
    title: 'The file or folder has to be chosen again',
    whatToDo: 'For safety a choice is good for one use only. Choose it once more. Nothing has been written.',
  }),
  CANCELLED: () => ({
    title: 'Stopped, as you asked',
    whatToDo: 'Nothing has been changed.',
  }),
}
