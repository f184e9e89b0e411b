import { sql, type Kysely } from 'kysely'

/**
 * How migrations write tables: a few column words instead of builder chains. Frozen with the first release,
 * like the migrations that use it.
 *
 * text, text! (required), integer!, blob, blob!, yesNo (yes/no/not_known), moment (column `x` becomes `x_at` and
 * `x_precision`), ref:TABLE (optional) and ref!:TABLE (required), or one of fixed words: `M|A|O`, which start as
 * `unknown` or `not_known` where that is one of them.
 */
export type ColumnWord = string

const precisions = ['exact', 'approx', 'date_only', 'unknown']

const recordColumns: Record<string, ColumnWord> = {
  created_at: 'text!',
  created_by: 'text!',
  updated_at: 'text!',
  updated_by: 'text!',
  version: 'integer!',
  withdrawn_at: 'text',
  withdrawn_by: 'text',
  withdrawn_reason: 'text',
  source: 'recorded|imported|template|demo',
  import_batch_id: 'text',
}

function oneOf(column: string, words: readonly string[]): string {
  return `"${column}" text not null check ("${column}" in (${words.map((word) => `'${word}'`).join(', ')}))`
}

/** A question nobody answered starts as not known; other words have no starting value. */
function unanswered(words: readonly string[]): string {
  const start = words.find((word) => word === 'unknown' || word === 'not_known')
  return start === undefined ? '' : ` default '${start}'`
}

function columnSql(column: string, word: ColumnWord): string[] {
  if (word === 'moment')
    return [`"${column}_at" text`, `${oneOf(`${column}_precision`, precisions)} default 'unknown'`]
  if (word === 'yesNo') return [`${oneOf(column, ['yes', 'no', 'not_known'])} default 'not_known'`]
  if (word.includes('|')) return [oneOf(column, word.split('|')) + unanswered(word.split('|'))]
  const [type = '', table] = word.split(':')
  if (table !== undefined)
    return [`"${column}" text ${type.endsWith('!') ? 'not null ' : ''}references "${table}" ("id")`]
  return [`"${column}" ${type.replace('!', ' not null')}`]
}

/** Creates a table of records: id, the columns named, and the columns every record has. */
export async function recordTable(
  db: Kysely<unknown>,
  name: string,
  columns: Record<string, ColumnWord>,
): Promise<void> {
  await plainTable(db, name, '"id" text primary key not null', { ...columns, ...recordColumns })
}

/** Creates a table that is no record: `first` is its key column in SQL. */
export async function plainTable(
  db: Kysely<unknown>,
  name: string,
  first: string,
  columns: Record<string, ColumnWord>,
): Promise<void> {
  const parts = Object.entries(columns).flatMap(([column, word]) => columnSql(column, word))
  await sql.raw(`create table "${name}" (${[first, ...parts].join(', ')}) strict`).execute(db)
}

/** Adds columns to a table that is there; the words are those of a new table, and none may be required without a start. */
export async function addColumns(
  db: Kysely<unknown>,
  table: string,
  columns: Record<string, ColumnWord>,
): Promise<void> {
  const parts = Object.entries(columns).flatMap(([column, word]) => columnSql(column, word))
  for (const part of parts) await sql.raw(`alter table "${table}" add column ${part}`).execute(db)
}

/** Creates an index over the columns, in that order. */
export async function index(
  db: Kysely<unknown>,
  table: string,
  columns: readonly string[],
  unique = false,
): Promise<void> {
  const name = `${table}_by_${columns.join('_')}`
  const list = columns.map((column) => `"${column}"`).join(', ')
  await sql.raw(`create ${unique ? 'unique ' : ''}index "${name}" on "${table}" (${list})`).execute(db)
}

/**
 * Creates an index over the rows that fit a condition. For a column that holds the same value nearly everywhere this
 * is the way: an ordinary index over it looks selective to the planner, and it is not.
 */
export async function partialIndex(
  db: Kysely<unknown>,
  table: string,
  columns: readonly string[],
  what: string,
  condition: string,
): Promise<void> {
  const list = columns.map((column) => `"${column}"`).join(', ')
  await sql.raw(`create index "${table}_${what}" on "${table}" (${list}) where ${condition}`).execute(db)
}
