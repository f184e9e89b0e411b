import type { Instant } from '../../../shared/domain/time/instant'
import type { RecordTable } from '../commands/rowShapes'
import type { NewRow } from '../commands/rowShapes'

/** A row ready to be written, with the id it will have. */
export type DemoRow<T extends RecordTable> = NewRow<T> & {
  readonly id: string
  /** When it was written down; when the register was made unless said, which only shows where a list is by it. */
  readonly created_at?: Instant
}

/** The rows of a demo register, by table, in an order in which they can be written. */
export class DemoRows {
  readonly #byTable = new Map<RecordTable, object[]>()

  add<T extends RecordTable>(table: T, row: DemoRow<T>): void {
    const rows = this.#byTable.get(table)
    if (rows) rows.push(row)
    else this.#byTable.set(table, [row])
  }

  tables(): ReadonlyMap<RecordTable, readonly object[]> {
    return this.#byTable
  }

  count(table: RecordTable): number {
    return this.#byTable.get(table)?.length ?? 0
  }
}
