import { Refusal } from '../../../../shared/contract/errors'
import type { ReturnTables, TableKind } from '../../../../shared/returns/ssda903/types'
import { councilTables } from '../csv/councilTables'
import { readTable, type CouncilTable } from '../csv/readTable'
import { isWorkbook } from '../sheets/readSheet'
import type { StagedFile } from '../import/staging'

/** A file with the year it was said to be of. */
export interface FileToCheck {
  readonly file: Pick<StagedFile, 'name' | 'bytes'>
  readonly lastYear: boolean
}

/** A file of the check, read. */
export interface ReadToCheck {
  readonly file: string
  readonly lastYear: boolean
  readonly table: CouncilTable
}

/** A table of the 903 by its columns. @throws Refusal FILE_UNREADABLE */
export function tableOf({ name, bytes }: FileToCheck['file'], wanted?: readonly TableKind[]): CouncilTable {
  // One with another ending is told by the reader itself.
  if (isWorkbook(bytes) && /\.xlsx$/i.test(name))
    throw new Refusal('FILE_UNREADABLE', {
      file: name,
      reason: 'spreadsheetOf903',
      line: null,
      detail: null,
    })
  return readTable(bytes, name, wanted)
}

/** Of last year's files the Missing table alone. @throws Refusal FILE_UNREADABLE */
export function readToCheck({ file, lastYear }: FileToCheck): ReadToCheck {
  return { file: file.name, lastYear, table: tableOf(file, lastYear ? ['missing'] : undefined) }
}

/**
 * Puts the files of both years together.
 *
 * @throws Refusal FILE_UNREADABLE where two are the same table; INVALID where there is no Missing table of this year
 */
export function tablesToCheck(files: readonly ReadToCheck[]): ReturnTables {
  const current = councilTables(files.filter(({ lastYear }) => !lastYear))
  const last = councilTables(files.filter(({ lastYear }) => lastYear))
  if (current.missing === null)
    throw new Refusal('INVALID', {
      problems: [
        {
          field: 'files',
          message:
            'There is no Missing table of this year: the file with the columns CHILD, DOB, MISSING, MIS_START, MIS_END. Nothing was checked.',
        },
      ],
    })
  return { ...current, missingLast: last.missing }
}
