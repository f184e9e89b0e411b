import { comesBackUndone } from '../../../shared/contract/drafts'
import { Refusal } from '../../../shared/contract/errors'
import type { RecordColumns } from '../database/schema/common'
import type { CoverPinTable } from '../database/schema/register'
import type { WriteTransaction } from '../database/types'
import { destroyRows, type EntryToBlank } from './retention/destroyRows'
import type { GoingRows } from './retention/goingRows'
import { recordHistory } from './recordHistory'
import type { ExpectedVersion, NewRow, RecordTable, RowPatch, SavedRow } from './rowShapes'

/** Who writes, when and in which command; the same for every row of one command. */
export interface WriterContext {
  readonly userId: string
  /** UTC. */
  readonly now: string
  readonly command: string
  /** The same for every row of the command. */
  readonly commandId: string
  /** Whether this command removes rows for good. */
  readonly mayDestroy: boolean
  newId(): string
}

type AnyRow = RecordColumns & Record<string, unknown>
/** One shape for all tables inside this file; callers are checked against their own table. */
type AnyTable = 'child'

/**
 * The only way to change a record. Fills id, who, when and version, refuses stale saves and keeps the history, so
 * that a command says what changed and nothing else.
 */
export class RowWriter {
  readonly #trx: WriteTransaction
  readonly #context: WriterContext
  #writes = 0
  #overwroteBytes = false
  #undoes: string | null = null

  constructor(trx: WriteTransaction, context: WriterContext) {
    this.#trx = trx
    this.#context = context
  }

  /** Rows written so far in this command. */
  get writes(): number {
    return this.#writes
  }

  /** Whether history holds all that stood there before: of papers and photos that were replaced it keeps a hash. */
  get canBeTakenBack(): boolean {
    return this.#writes > 0 && !this.#overwroteBytes
  }

  /** The command that is being taken back, if this one does that. */
  get undoes(): string | null {
    return this.#undoes
  }

  /** Everything written from here on takes that command back; history says so. */
  startUndoing(commandId: string): void {
    this.#undoes = commandId
  }

  /** Adds a record. Columns left out start as the table says: null, unknown or not_known. */
  async insert<T extends RecordTable>(table: T, row: NewRow<T>): Promise<SavedRow> {
    const {
      id = this.#context.newId(),
      source = 'recorded',
      import_batch_id = null,
      ...own
    } = row as NewRow<'child'>
    const { now, userId } = this.#context
    const full = {
      ...withoutUndefined(own),
      id,
      source,
      import_batch_id,
      created_at: now,
      created_by: userId,
      updated_at: now,
      updated_by: userId,
      version: 1,
    }
    await this.#trx
      .insertInto(table as AnyTable)
      .values(full as never)
      .execute()
    await this.#keep(table, id, 1, null, { ...withoutUndefined(own), source, import_batch_id })
    return { id, version: 1 }
  }

  /**
   * Changes columns of a record; columns that stay the same are not counted as changed, and a patch that changes
   * nothing writes nothing.
   *
   * @throws NOT_FOUND, STALE (with who saved first and when), WRONG_STATE when the record is withdrawn
   */
  async update<T extends RecordTable>(
    table: T,
    id: string,
    expected: ExpectedVersion,
    patch: RowPatch<T>,
  ): Promise<SavedRow> {
    const row = await this.#current(table, id, expected)
    if (row.withdrawn_at !== null) throw new Refusal('WRONG_STATE', { what: table, state: 'withdrawn' })
    return this.#change(table, row, patch)
  }

  /** Withdraws a record with its reason: it stays, with its history, and can be brought back. */
  async withdraw(
    table: RecordTable,
    id: string,
    expected: ExpectedVersion,
    reason: string,
  ): Promise<SavedRow> {
    const row = await this.#current(table, id, expected)
    if (row.withdrawn_at !== null) throw new Refusal('WRONG_STATE', { what: table, state: 'withdrawn' })
    const { now, userId } = this.#context
    return this.#change(table, row, { withdrawn_at: now, withdrawn_by: userId, withdrawn_reason: reason })
  }

  /** Brings a withdrawn record back. */
  async bringBack(table: RecordTable, id: string, expected: ExpectedVersion): Promise<SavedRow> {
    const row = await this.#current(table, id, expected)
    if (row.withdrawn_at === null) throw new Refusal('WRONG_STATE', { what: table, state: 'notWithdrawn' })
    return this.#change(table, row, { withdrawn_at: null, withdrawn_by: null, withdrawn_reason: null })
  }

  /**
   * Gives a record back columns it held before, as history kept them; withdrawn or not makes no difference, and may
   * be among them. For what works from history; everything else says what it does with the four above.
   *
   * @throws NOT_FOUND, STALE
   */
  async putBack(
    table: RecordTable,
    id: string,
    columns: Readonly<Record<string, unknown>>,
    expected: ExpectedVersion = 'latest',
  ): Promise<SavedRow> {
    return this.#change(table, await this.#current(table, id, expected), columns)
  }

  /**
   * The writer's own draft became what this command saves: it goes in the same transaction. That of a new record stays
   * out of sight until the next unlock, in case the command is undone. Drafts are no records: they have no history.
   */
  async endDraft(id: string): Promise<void> {
    const { now, userId, commandId } = this.#context
    await this.#trx
      .updateTable('draft')
      .set({ ended_by: commandId, ended_at: now })
      .where('id', '=', id)
      .where('author_id', '=', userId)
      .where('kind', 'in', comesBackUndone)
      .execute()
    await this.#trx
      .deleteFrom('draft')
      .where('id', '=', id)
      .where('author_id', '=', userId)
      .where('ended_at', 'is', null)
      .execute()
  }

  /**
   * A command that ended drafts was taken back, or done again: they are unsaved work again, or not. One that was gone
   * on with meanwhile is a draft of its own.
   */
  async setDraftsEnded(commandId: string, ended: boolean): Promise<void> {
    const { now, userId } = this.#context
    await this.#trx
      .updateTable('draft')
      .set({ ended_at: ended ? now : null })
      .where('ended_by', '=', commandId)
      .where('author_id', '=', userId)
      .execute()
  }

  /** Changes whose unsaved work a draft is; the command that does it says so in the audit trail. */
  async giveDraftTo(id: string, userId: string): Promise<void> {
    await this.#trx.updateTable('draft').set({ author_id: userId }).where('id', '=', id).execute()
  }

  /** Sets the writer's own PIN of the cover, in the place of the one before. PINs are no records: no history. */
  async keepOwnPin(pin: Omit<CoverPinTable, 'user_id' | 'chosen_at'>): Promise<void> {
    const row = { ...pin, user_id: this.#context.userId, chosen_at: this.#context.now }
    await this.#trx
      .insertInto('cover_pin')
      .values(row)
      .onConflict((conflict) => conflict.column('user_id').doUpdateSet(row))
      .execute()
  }

  /**
   * Removes rows for good, with their history and the drafts about them: the one exception to "officers never delete".
   * Refused to every command but that of two people (`retention.destroy`).
   */
  async destroy(going: GoingRows, entries: readonly EntryToBlank[]): Promise<void> {
    if (!this.#context.mayDestroy) throw new Error('Only the destruction by two people removes rows')
    this.#writes += 1
    await destroyRows(this.#trx, going, entries)
  }

  /** The writer opens the cover by passphrase again. */
  async removeOwnPin(): Promise<void> {
    await this.#trx.deleteFrom('cover_pin').where('user_id', '=', this.#context.userId).execute()
  }

  async #current(table: RecordTable, id: string, expected: ExpectedVersion): Promise<AnyRow> {
    const found = await this.#trx
      .selectFrom(table as AnyTable)
      .selectAll()
      .where('id', '=', id)
      .executeTakeFirst()
    if (found === undefined) throw new Refusal('NOT_FOUND', { what: table })
    const row = found as unknown as AnyRow
    if (expected !== 'latest' && row.version !== expected) throw await this.#stale(table, row)
    return row
  }

  async #stale(table: RecordTable, row: AnyRow): Promise<Refusal<'STALE'>> {
    const user = await this.#trx
      .selectFrom('user')
      .select('name')
      .where('id', '=', row.updated_by)
      .executeTakeFirst()
    return new Refusal('STALE', {
      what: table,
      changedBy: user?.name ?? row.updated_by,
      changedAt: row.updated_at,
    })
  }

  async #change(table: RecordTable, row: AnyRow, patch: object): Promise<SavedRow> {
    const changed = Object.entries(withoutUndefined(patch)).filter(
      ([column, value]) => !sameValue(row[column], value),
    )
    if (changed.length === 0) return { id: row.id, version: row.version }
    const version = row.version + 1
    const after = Object.fromEntries(changed)
    const before = Object.fromEntries(changed.map(([column]) => [column, row[column]]))
    if (Object.values(before).some((value) => value instanceof Uint8Array)) this.#overwroteBytes = true
    await this.#trx
      .updateTable(table as AnyTable)
      .set({ ...after, version, updated_at: this.#context.now, updated_by: this.#context.userId })
      .where('id', '=', row.id)
      .execute()
    await this.#keep(table, row.id, version, before, after)
    return { id: row.id, version }
  }

  async #keep(
    table: RecordTable,
    id: string,
    version: number,
    before: Record<string, unknown> | null,
    after: Record<string, unknown>,
  ): Promise<void> {
    const { now, userId, command, commandId } = this.#context
    this.#writes += 1
    const by = { at: now, userId, command, commandId, undoes: this.#undoes }
    await recordHistory(this.#trx, { table, id, version, ...by, before, after })
  }
}

function withoutUndefined(columns: object): Record<string, unknown> {
  return Object.fromEntries(Object.entries(columns).filter(([, value]) => value !== undefined))
}

function sameValue(left: unknown, right: unknown): boolean {
  if (left instanceof Uint8Array && right instanceof Uint8Array) return Buffer.compare(left, right) === 0
  return left === right
}
