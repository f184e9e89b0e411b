import type { WorkListKind } from '../../../../shared/contract/reports'
import { aboutFile } from '../../exchange/sheetsOut/aboutFile'
import type { OutCell } from '../../exchange/sheetsOut/model'
import type { SavedTable } from '../../exchange/sheetsOut/savedTables'
import { viewingAt } from '../viewing'
import { workListPlans } from './lists/lists'
import type { ListCell } from './lists/model'

/** A list somebody works from as one table; which part a row stands in is its first column. */
export const workListTable: SavedTable<{ readonly list: WorkListKind }> = {
  permission: 'children.read',
  read: async (db, which, { person, now }) => {
    const viewing = await viewingAt(db, now)
    const { title, read } = workListPlans[which.list]
    const { about, columns, parts, definitions } = await read(db, viewing)
    const rows = parts.flatMap(({ heading, rows: some }) =>
      some.map((row): OutCell[] => [heading, ...row.map(cell)]),
    )
    return {
      file: {
        sheets: [
          {
            name: title,
            columns: [
              { heading: 'List', type: 'text' },
              ...columns.map(({ heading, type }) => ({ heading, type })),
            ],
            rows,
          },
        ],
        definitions: [
          ...aboutFile(title, { settings: viewing.settings, person, now }),
          { term: 'What stands in it', meaning: about },
          ...definitions,
        ],
      },
      facts: { kind: which.list, year: null, childId: null, counts: { rows: rows.length } },
    }
  },
}

function cell({ words, value }: ListCell): OutCell {
  return value === undefined ? words : value
}
