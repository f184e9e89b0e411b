import type { ErrorFacts } from '../../contract/errors'
import type { ErrorWords, ErrorWordsTable } from './types'
import { plural } from '../plural'

/** Refusals about files brought in and files written out. */
export type FileErrorCode =
  | 'FILE_UNREADABLE'
  | 'NOTHING_TO_IMPORT'
  | 'PAPER_TOO_LONG'
  | 'PREVIEW_OUT_OF_DATE'
  | 'BATCH_CHANGED_SINCE'
  | 'RETURN_HAS_ERRORS'
  | 'RETURN_CHANGED'

const NOTHING_WRITTEN = 'Nothing was brought in or changed.'

type Unreadable = ErrorFacts<'FILE_UNREADABLE'>

/** Why a file could not be read, and what would make it readable. */
const UNREADABLE: Record<Unreadable['reason'], (facts: Unreadable) => ErrorWords> = {
  empty: ({ file }) => ({
    title: `"${file}" is empty`,
    whatToDo: 'Save it again from the system it came from.',
  }),
  tooLarge: ({ file, detail }) => ({
    title: `"${file}" is too large`,
    whatToDo: `${detail ?? "It is far larger than any council's file of this kind."} Check that it is the right file.`,
  }),
  spreadsheetRenamed: ({ file }) => ({
    title: `"${file}" is a spreadsheet with another ending`,
    whatToDo: 'Open it in the spreadsheet program and save it as "CSV UTF-8 (comma delimited)".',
  }),
  spreadsheetOf903: ({ file }) => ({
    title: `"${file}" is a spreadsheet`,
    whatToDo:
      'Tables of the 903 are taken as CSV, as DfE takes them: save it as "CSV UTF-8 (comma delimited)".',
  }),
  notText: ({ file }) => ({
    title: `"${file}" is not a text file`,
    whatToDo: 'Choose the CSV file that your 903 system saved.',
  }),
  utf16: ({ file }) => ({
    title: `"${file}" is saved as Unicode text (UTF-16)`,
    whatToDo: 'Save it again as "CSV UTF-8 (comma delimited)".',
  }),
  quotes: ({ file, line }) => ({
    title: `"${file}" has a quotation mark that is not closed, or closed too early`,
    whatToDo: `${lineWords(line)}Put it right in the file, or save the file again from the system it came from.`,
  }),
  separator: ({ file }) => ({
    title: `The columns of "${file}" are not separated by commas`,
    whatToDo:
      'Semicolons or tabs stand between them. Save it again as "CSV UTF-8 (comma delimited)", or replace them by commas.',
  }),
  noHeading: ({ file }) => ({
    title: `"${file}" has no heading row that Homeward knows`,
    whatToDo: 'The first line must hold the column names, such as CHILD, DOB, MISSING, MIS_START, MIS_END.',
  }),
  unknownColumns: ({ file, detail }) => ({
    title: `Homeward does not recognise the columns of "${file}"`,
    whatToDo: `${detail === null ? '' : `${detail} `}It takes the header, episodes and missing tables of SSDA903, a list of names, and the template for earlier episodes.`,
  }),
  changedWhileRead: ({ file }) => ({
    title: `"${file}" changed while it was being read`,
    whatToDo:
      'Somebody or something is still writing to it. Wait until it is finished, then choose it again.',
  }),
  badSpreadsheet: ({ file, detail }) => ({
    title: `The spreadsheet "${file}" cannot be read`,
    whatToDo: `${detail === null ? '' : `${detail} `}Save it again as .xlsx without a password, or as "CSV UTF-8 (comma delimited)".`,
  }),
  twoOfOneKind: ({ file, detail }) => ({
    title: `"${file}" is a second file of the same kind`,
    whatToDo: `${detail === null ? '' : `${detail} `}Choose one of them and take the other away.`,
  }),
}

function lineWords(line: number | null): string {
  return line === null ? '' : `It starts at line ${line}. `
}

function batchChanged({ rows, removable }: ErrorFacts<'BATCH_CHANGED_SINCE'>): ErrorWords {
  const rest =
    removable > 0
      ? `The other ${plural(removable, 'row')} can be taken back; these stay.`
      : 'No other rows of this batch are left to take back.'
  return {
    title: `${plural(rows.length, 'row')} of this batch ${rows.length === 1 ? 'has' : 'have'} been changed since`,
    whatToDo: `Somebody has worked on them, so they are not taken back: ${rows.join(', ')}. ${rest} Nothing has been changed yet.`,
  }
}

export const fileErrorWords: Pick<ErrorWordsTable, FileErrorCode> = {
  FILE_UNREADABLE: (facts) => {
    const words = UNREADABLE[facts.reason](facts)
    return { title: words.title, whatToDo: `${words.whatToDo} ${NOTHING_WRITTEN}` }
  },
  PAPER_TOO_LONG: () => ({
    title: 'This is too long for one file',
    whatToDo:
      'Nothing was made and nothing is lost. Choose fewer children, a shorter time or fewer parts, and make it in pieces.',
  }),
  NOTHING_TO_IMPORT: () => ({
    title: 'There is nothing new in these files',
    whatToDo: `Every row is in the register already, or was left out by your choices. ${NOTHING_WRITTEN}`,
  }),
  PREVIEW_OUT_OF_DATE: () => ({
    title: 'The register has changed since this preview was made',
    whatToDo: `Look at the preview again; your files are still here. ${NOTHING_WRITTEN}`,
  }),
  BATCH_CHANGED_SINCE: batchChanged,
  RETURN_HAS_ERRORS: ({ rules, rows }) => ({
    title: `${plural(rows, 'row')} of the return ${rows === 1 ? 'fails' : 'fail'} a check`,
    whatToDo: `${rules.length === 1 ? 'Rule' : 'Rules'} ${rules.join(', ')}. ${rows === 1 ? 'Put it right on its episode' : 'Put them right on their episodes'}, then export again. No file has been written.`,
  }),
  RETURN_CHANGED: () => ({
    title: 'The return has changed since you looked at it',
    whatToDo: 'Look at the file again, then go on. Nothing has been written.',
  }),
}
