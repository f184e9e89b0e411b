import { contract } from '../../../../shared/contract'
import { localDateOf } from '../../../../shared/domain/time/london'
import { isOfCatalogue } from '../../../../shared/returns/figures/catalogue/catalogue'
import { columnWords } from '../../../../shared/returns/figures/columns'
import { rowsBehind } from '../../../../shared/returns/figures/countCatalogue'
import { measureWords } from '../../../../shared/returns/figures/measureWords'
import { Refusal } from '../../../../shared/contract/errors'
import { query } from '../../rpc/handlers'
import { readSettings } from '../settings/readSettings'
import { figuresMemory } from './keptRegister'
import { readBook, readBooks, refuseBadPeriod } from './readBook'
import { shownRows } from './shownRows'

/** Rows of one page. */
const pageSize = 50

/** The records behind one number; of a child whose record is closed to the viewer, whom to ring. */
export const rows = query(
  contract.figures.rows,
  async ({ input, db, now, scratch }) => {
    const { from, to, types, figure, part, column, offset } = input
    refuseBadPeriod({ from, to })
    const settings = await readSettings(db)
    const viewing = { now, settings }
    const book = isOfCatalogue(figure)
      ? await readBook(db, { from, to }, types, viewing, scratch(figuresMemory))
      : (await readBooks(db, [{ from, to }], types, { ...viewing, details: true }))[0]
    const behind = rowsBehind(book, figure, part, column)
    if (behind === null) throw new Refusal('NOT_FOUND', { what: 'figure' })
    const ids = behind.ids.slice(offset, offset + pageSize)
    return {
      words: `${measureWords(book, figure, part)}, ${columnWords[column]}`,
      rows: await shownRows(db, book, behind.unit, ids, localDateOf(now)),
      total: behind.ids.length,
    }
  },
  {
    about: ({ from, to, figure, part, column }) => ({
      action: 'figure.rowsViewed',
      detail: { from, to, figure, part, column },
    }),
  },
)
