import { contract } from '../../../../shared/contract'
import { Refusal } from '../../../../shared/contract/errors'
import { recordNoun } from '../../../../shared/text/recordNouns'
import { canPutBackColumn, wayBackOf, type RestorableTable } from '../../queries/history/waysBack'
import { whyItStays } from '../../queries/history/whyItStays'
import { valuesAt } from '../../queries/history/valuesAt'
import { command } from '../../rpc/handlers'
import { requirePermission } from '../runCommand'
import type { ChangedRecord } from './changedRecords'
import { putBackRules } from './putBackRules'
import { touchedBy } from './touched'
import { withinRules } from './withinRules'

/** An earlier value, or everything a record held at an earlier version, becomes what it holds now. */
export const putBack = command(contract.history.putBack, async (scope) => {
  const { input, db, write, audit, session } = scope
  const { recordId: id, version, toVersion, columns } = input
  const { table, columns: held } = await valuesAt(db, id, toVersion)
  const way = wayBackOf(table)
  if (!('stays' in way)) requirePermission(session, way.permission)
  const stays = await whyItStays(db, { table, id })
  if (stays !== null) throw new Refusal('NOT_PUT_BACK', { what: recordNoun(table), stays })
  const row = await db
    .selectFrom(table as 'child')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  const wanted = Object.entries(held).filter(
    ([column, value]) =>
      (columns === null || columns.includes(column)) && canPutBackColumn(table, column, value),
  )
  const record: ChangedRecord = { table, id, made: false, version, before: {} }
  const saved = await withinRules(scope, [record], async () => {
    const patched = await write.putBack(table, id, Object.fromEntries(wanted), version)
    await putBackRules[table as RestorableTable]?.(scope, id, row)
    return patched
  })
  const { children } = await touchedBy(db, [record])
  audit({
    action: 'record.putBack',
    ...(children[0] === undefined ? {} : { subject: { kind: 'child', id: children[0] } }),
    detail: { table, recordId: id, toVersion, columns: wanted.map(([column]) => column) },
  })
  return saved
})
