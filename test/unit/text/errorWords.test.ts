import { staysCodes } from '../../../shared/text/staysWords'
import { describe, expect, it } from 'vitest'
import { errorFacts, type ErrorCode, type ErrorFacts } from '../../../shared/contract/errors'
import { destroyBlocks } from '../../../shared/domain/retention/destroying'
import { wordsFor } from '../../../shared/text/errorWords'

type Example = { [C in ErrorCode]: readonly ErrorFacts<C>[] }

const unreadable = (reason: ErrorFacts<'FILE_UNREADABLE'>['reason']): ErrorFacts<'FILE_UNREADABLE'> => ({
  file: 'missing.csv',
  reason,
  line: 12,
  detail: 'It has the columns A and B.',
})
const refused = (reason: ErrorFacts<'FOLDER_REFUSED'>['reason']): ErrorFacts<'FOLDER_REFUSED'> => ({
  folder: 'Documents',
  reason,
  service: 'OneDrive',
})

const examples: Example = {
  UNEXPECTED: [{ reference: 'r-4711' }],
  REGISTER_GONE: [{}],
  LOCKED: [{}],
  RESTORE_CHANGED: [{}],
  ALREADY_OPEN: [{}],
  NOT_ALLOWED: [{ permission: 'episodes.record' }],
  UNDO_CHANGED_SINCE: [
    {
      changes: [{ what: 'episode 2026-0042', changedBy: 'Sam Reed', changedAt: '2026-11-22T08:50:00Z' }],
    },
  ],
  UNDO_NOT_POSSIBLE: [{ reason: 'ofAnother' }, { reason: 'noUndo' }, { reason: 'bytes' }],
  UNDO_BREAKS_RULE: [{ problems: ['Amira Cole would have two open episodes: 2026-0042, 2026-0043.'] }],
  NOT_PUT_BACK: staysCodes.map((stays) => ({ what: 'interview', stays })),
  DESTROY_BLOCKED: [{ blocks: [...destroyBlocks] }, { blocks: ['held'] }],
  SECOND_PERSON_NEEDED: [{}],
  ARCHIVE_NEEDED: [{}],
  NO_LONGER_A_USER: [{}],
  ACCESS_ENDED: [{ endedOn: '2026-11-20' }],
  TEMPORARY_ENDED: [{ endedOn: '2026-11-20' }],
  LAST_ADMINISTRATOR: [{}],
  NOT_TO_YOURSELF: [{}],
  INVALID: [
    { problems: [{ field: 'dob', message: 'The date of birth is in the future.' }] },
    { problems: [] },
  ],
  NOT_FOUND: [{ what: 'episode' }],
  STALE: [{ what: 'episode', changedBy: 'Sam Reed', changedAt: '2026-11-22T08:50:00Z' }],
  WRONG_PASSPHRASE: [{ waitSeconds: 0 }, { waitSeconds: 8 }],
  TOO_SOON: [{ waitSeconds: 1 }],
  WEAK_PASSPHRASE: (['short', 'long', 'common', 'likeName', 'temporary'] as const).map((reason) => ({
    reason,
  })),
  ASK_AGAIN: [{}],
  COVERED: [{}],
  RESTRICTED: [
    { childId: 'c-1', ringName: 'Jo Banks', ringPhone: '01632 960 100' },
    { childId: 'c-1', ringName: 'Jo Banks', ringPhone: null },
  ],
  WRONG_PIN: [{ triesLeft: 2 }, { triesLeft: 1 }, { triesLeft: 0 }],
  PIN_TOO_OLD: [{}],
  WEAK_PIN: [{ reason: 'repeated' }, { reason: 'run' }, { reason: 'mirrored' }],
  RECOVERY_PROOF_WRONG: [{}],
  REGISTER_IN_USE: [
    { byWhom: 'Sam Reed', since: '2026-11-22T08:50:00Z' },
    { byWhom: null, since: null },
  ],
  REGISTER_NOT_FOUND: [{ file: 'ashcombe.homeward' }],
  KEYS_NOT_FOUND: [{ file: 'ashcombe.homeward-keys' }],
  KEYS_DAMAGED: [{ file: 'ashcombe.homeward-keys' }],
  KEYS_OF_ANOTHER_REGISTER: [{ file: 'ashcombe.homeward' }],
  NOT_A_REGISTER: [{ file: 'notes.txt' }],
  REGISTER_DAMAGED: [{ file: 'ashcombe.homeward' }],
  REGISTER_NEWER: [{ file: 'ashcombe.homeward', version: 90 }],
  FILE_EXISTS: [{ file: 'missing.csv' }],
  FOLDER_REFUSED: (['network', 'cloud', 'removable', 'readOnly', 'missing', 'notAFolder'] as const).map(
    refused,
  ),
  DISK_FULL: [{}],
  DISK_ERROR: [{ during: 'saving' }],
  REGISTER_MOVED: [{ file: 'ashcombe.homeward' }],
  GRANT_UNKNOWN: [{}],
  FILE_UNREADABLE: (
    [
      'empty',
      'tooLarge',
      'spreadsheetRenamed',
      'spreadsheetOf903',
      'notText',
      'utf16',
      'quotes',
      'separator',
      'noHeading',
      'unknownColumns',
      'changedWhileRead',
      'badSpreadsheet',
      'twoOfOneKind',
    ] as const
  ).map(unreadable),
  NOTHING_TO_IMPORT: [{}],
  PAPER_TOO_LONG: [{}],
  PREVIEW_OUT_OF_DATE: [{}],
  BATCH_CHANGED_SINCE: [
    { rows: ['2026-0004'], removable: 41 },
    { rows: ['2026-0004', '2026-0005'], removable: 0 },
  ],
  OPEN_EPISODE_EXISTS: [{ episodeRef: '2026-0007', episodeId: 'id' }],
  EPISODE_NEEDS: [{ missing: ['who told us', 'the police risk grade'] }],
  INTERVIEW_NEEDS: [{ missing: ['the outcome'] }],
  CHILD_PAGE_OPEN: [{}],
  MERGE_BOTH_OPEN: [{ refs: ['2026-0001', '2026-0007'] }],
  ENDS_BEFORE_START: [{}],
  IN_FUTURE: [{ field: 'Back at' }],
  WRONG_STATE: [{ what: 'episode', state: 'cancelled' }],
  OWN_WORK: [{}],
  PASSAGES_UNDECIDED: [{}],
  DRAFT_OF_ANOTHER: [{ author: 'Sam Reed' }],
  RETURN_HAS_ERRORS: [{ rules: ['574'], rows: 1 }],
  RETURN_CHANGED: [{}],
  CANCELLED: [{}],
}

function everyWording(): { code: ErrorCode; title: string; whatToDo: string }[] {
  const of = <C extends ErrorCode>(code: C) =>
    examples[code].map((facts) => ({ code, ...wordsFor(code, facts) }))
  return (Object.keys(errorFacts) as ErrorCode[]).flatMap((code) => of(code))
}

describe('the words of refusals', () => {
  it('has a title and something to do for every code and every reason', () => {
    const all = everyWording()
    expect(new Set(all.map(({ code }) => code)).size).toBe(Object.keys(errorFacts).length)
    for (const { title, whatToDo } of all) {
      expect(title.length).toBeGreaterThan(5)
      expect(whatToDo).toMatch(/[.]$/)
      expect(title).not.toMatch(/[.]$/)
      expect(title + whatToDo).not.toMatch(/undefined|null|NaN|\[object| {2}|\b(?!MIS_)[A-Z]{2,}_[A-Z]/)
    }
  })

  it('writes examples that the contract accepts', () => {
    for (const code of Object.keys(errorFacts) as ErrorCode[]) {
      for (const facts of examples[code]) expect(errorFacts[code].safeParse(facts).success).toBe(true)
    }
  })

  it('gives no hint with a wrong passphrase', () => {
    const { title, whatToDo } = wordsFor('WRONG_PASSPHRASE', { waitSeconds: 8 })
    expect(`${title} ${whatToDo}`).not.toMatch(/close|almost|similar|first|last|length|user|person/i)
    expect(whatToDo).toContain('8 seconds')
  })

  it('says who has the register open, since when', () => {
    const { whatToDo } = wordsFor('REGISTER_IN_USE', { byWhom: 'Sam Reed', since: '2026-06-22T08:50:00Z' })
    expect(whatToDo).toContain('Sam Reed has had it open since Mon 22 Jun 2026, 09:50')
  })

  it('blames nobody and says what became of the work', () => {
    for (const { title, whatToDo } of everyWording()) {
      expect(`${title} ${whatToDo}`).not.toMatch(
        /\b(invalid|illegal|fatal|error|oops|sorry|please|you must|you failed)\b/i,
      )
    }
  })
})
