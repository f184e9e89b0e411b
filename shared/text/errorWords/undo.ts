import type { ErrorFacts } from '../../contract/errors'
import type { ErrorWords, ErrorWordsTable } from './types'
import { staysWords } from '../staysWords'
import { instantWords } from './instantWords'

/** Refusals to take a command back. */
export type UndoErrorCode = 'UNDO_CHANGED_SINCE' | 'UNDO_NOT_POSSIBLE' | 'UNDO_BREAKS_RULE' | 'NOT_PUT_BACK'

const NOTHING_CHANGED = 'Nothing has been changed.'

const notPossible: Record<ErrorFacts<'UNDO_NOT_POSSIBLE'>['reason'], ErrorWords> = {
  ofAnother: {
    title: 'Only the person who made a change can undo it',
    whatToDo: `Open the record and use "Who changed what" to put an earlier value back. ${NOTHING_CHANGED}`,
  },
  noUndo: {
    title: 'This cannot be undone',
    whatToDo: `What left the register, keys and people have no undo; an import is undone on the Import screen. ${NOTHING_CHANGED}`,
  },
  bytes: {
    title: 'A file that was replaced cannot be put back',
    whatToDo: `Add the earlier file again. ${NOTHING_CHANGED}`,
  },
}

function changedSince({ changes }: ErrorFacts<'UNDO_CHANGED_SINCE'>): ErrorWords {
  const list = changes
    .map(
      ({ what, changedBy, changedAt }) =>
        `The ${what} was changed by ${changedBy} on ${instantWords(changedAt)}.`,
    )
    .join(' ')
  return {
    title: 'This has been changed since, so it was not undone',
    whatToDo: `${list} Put single values back from "Who changed what" on the record. ${NOTHING_CHANGED}`,
  }
}

export const undoErrorWords: Pick<ErrorWordsTable, UndoErrorCode> = {
  UNDO_CHANGED_SINCE: changedSince,
  UNDO_NOT_POSSIBLE: ({ reason }) => notPossible[reason],
  UNDO_BREAKS_RULE: ({ problems }) => ({
    title: 'This cannot be undone as things stand now',
    whatToDo: `${problems.join(' ')} Put that right first, then undo. ${NOTHING_CHANGED}`,
  }),
  NOT_PUT_BACK: ({ what, stays }) => ({
    title: `Earlier values of this ${what} cannot be put back here`,
    whatToDo: `The reason: ${staysWords(stays)} ${NOTHING_CHANGED}`,
  }),
}
