import { Refusal } from '../../../../shared/contract/errors'
import type { ChildLabel } from '../../../../shared/contract/shapes'
import { childName } from '../../../../shared/domain/children/childLabel'
import type { LocalDate } from '../../../../shared/domain/time/localDate'
import type { ChildTable } from '../../database/schema/children'
import type { ReadDatabase } from '../../database/types'
import { closedToViewer, ringWords } from '../../viewer/closedChildren'
import { inChunks } from '../chunks'

/** Columns a child's label is made from. */
export const labelColumns = [
  'id',
  'local_ref',
  'forename',
  'surname',
  'known_as',
  'described_as',
  'dob',
  'sex_903',
] as const satisfies (keyof ChildTable)[]

/** A child as any list shows it, on a day; nothing but whom to ring, where the record is closed to the viewer. */
export function childLabelOf(
  row: Pick<ChildTable, (typeof labelColumns)[number]>,
  today: LocalDate,
): ChildLabel {
  const ring = closedToViewer(row.id)
  if (ring !== undefined)
    return { id: row.id, label: ringWords(ring), named: false, age: null, localRef: null, dob: null }
  const name = childName(
    {
      forename: row.forename,
      surname: row.surname,
      knownAs: row.known_as,
      describedAs: row.described_as,
      localRef: row.local_ref,
      dob: row.dob,
      sex903: row.sex_903,
    },
    today,
  )
  return { id: row.id, ...name, localRef: row.local_ref, dob: row.dob }
}

/** Labels of many children by id, withdrawn ones too. */
export async function childLabels(
  db: ReadDatabase,
  childIds: readonly string[],
  today: LocalDate,
): Promise<ReadonlyMap<string, ChildLabel>> {
  const rows = await inChunks([...new Set(childIds)], (ids) =>
    db.selectFrom('child').select(labelColumns).where('id', 'in', ids).execute(),
  )
  return new Map(rows.map((row) => [row.id, childLabelOf(row, today)]))
}

/**
 * Rows, each with the label of its child, in their order. A row whose child is not in the register is left out.
 *
 * @param childOf the id of a row's child
 */
export async function withLabels<Row>(
  db: ReadDatabase,
  rows: readonly Row[],
  childOf: (row: Row) => string,
  today: LocalDate,
): Promise<{ row: Row; child: ChildLabel }[]> {
  const labels = await childLabels(db, rows.map(childOf), today)
  return rows.flatMap((row) => {
    const child = labels.get(childOf(row))
    return child === undefined ? [] : [{ row, child }]
  })
}

/** @throws NOT_FOUND where no such child is in the register */
export async function childLabel(db: ReadDatabase, childId: string, today: LocalDate): Promise<ChildLabel> {
  const label = (await childLabels(db, [childId], today)).get(childId)
  if (label === undefined) throw new Refusal('NOT_FOUND', { what: 'child' })
  return label
}
