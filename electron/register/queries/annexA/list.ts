import { contract } from '../../../../shared/contract'
import type { AnnexARow } from '../../../../shared/contract/annexA'
import { addDays, addMonths } from '../../../../shared/domain/time/localDate'
import { CEASED_MONTHS } from '../../../../shared/returns/annexA/carePeriod'
import { listColumns } from '../../../../shared/returns/annexA/columns'
import { fullRow, type RowFacts } from '../../../../shared/returns/annexA/fullRow'
import { WINDOW_MONTHS } from '../../../../shared/returns/annexA/missingColumns'
import { query } from '../../rpc/handlers'
import { withLabels } from '../children/labels'
import { viewingAt } from '../viewing'
import { readList8 } from './readList8'

/** The list as people look at it before it is saved. */
export const annexAList = query(contract.annexA.list, async ({ input, db, now }) => {
  const { on } = input
  const viewing = await viewingAt(db, now)
  const rows = await readList8(db, on, viewing)
  const labelled = await withLabels(db, rows, ({ child }) => child.id, viewing.today)
  const cells = rows.map(fullRow)
  return {
    on,
    windowFrom: addDays(addMonths(on, -WINDOW_MONTHS), 1),
    ceasedFrom: addMonths(on, -CEASED_MONTHS),
    rows: labelled.map(({ row, child }) => ({ child, ...shown(row) })),
    columns: listColumns.map(({ number, heading, meaning, held }, at) => ({
      number,
      heading,
      meaning,
      held,
      blank: cells.filter((row) => row[at] === null).length,
    })),
  }
})

function shown({ child, period, columns }: RowFacts): Omit<AnnexARow, 'child'> {
  const { missing, absent, offered, accepted, lastMissing, notes } = columns
  return {
    ceasedOn: period.end,
    missing,
    absent,
    offered,
    accepted,
    lastMissing:
      lastMissing === null
        ? null
        : {
            episodeId: lastMissing.id,
            startedOn: lastMissing.stretches.findLast(({ type }) => type === 'M')?.start ?? null,
          },
    notes: child.ref === null ? [...notes, 'noReference'] : [...notes],
  }
}
