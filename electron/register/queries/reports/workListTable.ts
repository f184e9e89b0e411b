import type { AskedPeriodList } from '../../../../shared/contract/periodLists'
import { type WorkListKind } from '../../../../shared/contract/reports'
import { aboutFile } from '../../exchange/sheetsOut/aboutFile'
import type { PrintedBy } from '../../documents/frameOf'
import type { OutCell, SheetFile } from '../../exchange/sheetsOut/model'
import type { SavedTable } from '../../exchange/sheetsOut/savedTable'
import { viewingAt } from '../viewing'
import { workListPlans } from './lists/lists'
import type { ListCell, WorkList } from './lists/model'
import { readPeriodList } from './periodLists/readPeriodList'

/** A list somebody works from as one table; which part a row stands in is its first column. */
export const workListTable: SavedTable<{ readonly list: WorkListKind }> = {
  read: async (db, which, by) => {
    const viewing = await viewingAt(db, by.now)
    const { title, read } = workListPlans[which.list]
    const list = await read(db, viewing)
    return {
      file: fileOf({ sheet: title, title, list }, { settings: viewing.settings, ...by }),
      facts: { kind: which.list, year: null, childId: null, counts: { rows: rowsOf(list).length } },
    }
  },
}

/** A list about a period as one table. */
export const periodListTable: SavedTable<{ readonly asked: AskedPeriodList }> = {
  read: async (db, { asked }, by) => {
    const viewing = await viewingAt(db, by.now)
    const list = await readPeriodList(db, asked, viewing)
    return {
      file: fileOf(
        { sheet: list.title, title: `${list.title}, ${list.period}`, list },
        { settings: viewing.settings, ...by },
      ),
      facts: {
        kind: asked.list,
        year: null,
        childId: 'childId' in asked ? asked.childId : null,
        period: { from: asked.from, to: asked.to },
        counts: { rows: rowsOf(list).length },
      },
    }
  },
}

interface Listed {
  readonly sheet: string
  readonly title: string
  readonly list: WorkList
}

function fileOf({ sheet, title, list }: Listed, by: PrintedBy): SheetFile {
  return {
    sheets: [
      {
        name: sheet,
        columns: [
          { heading: 'List', type: 'text' },
          ...list.columns.map(({ heading, sheetHeading = heading, type }) => ({
            heading: sheetHeading,
            type,
          })),
        ],
        rows: rowsOf(list),
      },
    ],
    definitions: [
      ...aboutFile(title, by),
      { term: 'What stands in it', meaning: list.about },
      ...list.definitions,
    ],
  }
}

function rowsOf({ parts }: WorkList): OutCell[][] {
  return parts.flatMap(({ heading, rows }) => rows.map((row): OutCell[] => [heading, ...row.map(cell)]))
}

function cell({ words, value }: ListCell): OutCell {
  return value === undefined ? words : value
}
