import { sql } from 'kysely'
import type { WholeRegister } from './wholeRegister'

/** What would say who a child is. */
interface PlantedChild {
  readonly forename: string
  readonly surname: string
  readonly ref: string
  /** YYYY-MM-DD. */
  readonly born: string
}

/** Everything a person wrote about the child now holds the name. @returns the ids of the child's records, the child's first */
export async function plantChild(
  { open }: WholeRegister,
  childId: string,
  who: PlantedChild,
): Promise<string[]> {
  const { forename, surname, ref, born } = who
  const planted = `${forename} ${surname}`
  const ids = await idsOf(open.db, childId, planted)
  await open.db
    .updateTable('child')
    .set({ forename, surname, known_as: planted, described_as: planted, local_ref: ref, dob: born })
    .where('id', '=', childId)
    .execute()
  return ids
}

type Db = WholeRegister['open']['db']

/** Every record of the child, and in each, the columns that hold words: they get the name. */
async function idsOf(db: Db, childId: string, planted: string): Promise<string[]> {
  const found = [childId]
  const tables = await sql<{ name: string }>`
    select m.name from sqlite_master m where m.type = 'table' and m.name not in ('child', 'draft')
    and exists (select 1 from pragma_table_info(m.name) where name = 'id')`.execute(db)
  for (let grew = true; grew;) {
    grew = false
    for (const { name } of tables.rows) {
      const { rows } = await sql<Record<string, unknown>>`select * from ${sql.table(name)}`.execute(db)
      for (const row of rows) {
        const id = String(row['id'])
        const belongs = Object.entries(row).some(
          ([, value]) => typeof value === 'string' && found.includes(value),
        )
        if (!belongs || found.includes(id)) continue
        found.push(id)
        grew = true
        await writeNameInto(db, name, row, planted)
      }
    }
  }
  return found
}

/** Words have spaces in them; codes, days and ids have none. */
async function writeNameInto(
  db: Db,
  table: string,
  row: Record<string, unknown>,
  planted: string,
): Promise<void> {
  for (const [column, value] of Object.entries(row)) {
    const words = typeof value === 'string' && value.includes(' ') && !value.startsWith('{')
    const note = value === null && /^(note|what|words|said|child_words|analysis|circumstances)$/.test(column)
    if (words || note)
      await sql`update ${sql.table(table)} set ${sql.ref(column)} = ${`${planted} ran`} where id = ${String(row['id'])}`.execute(
        db,
      )
  }
}

/** The child's own ids in the place of any id, and the words where somebody types. */
export function about(input: unknown, ids: readonly string[], pick: number, words: string): unknown {
  if (typeof input === 'string') {
    if (/^[0-9a-f]{8}-/i.test(input)) return ids[(pick + input.charCodeAt(0)) % ids.length]
    return input === 'Amira Cole' ? words : input
  }
  if (Array.isArray(input)) return input.map((each) => about(each, ids, pick, words))
  if (typeof input !== 'object' || input === null || input instanceof Blob) return input
  return Object.fromEntries(
    Object.entries(input).map(([key, value]) => [key, about(value, ids, pick, words)]),
  )
}

/** What a call answers or refuses with, as text. */
export async function answer(run: () => Promise<unknown>): Promise<string> {
  try {
    const output = await run()
    return output instanceof Blob ? await output.text() : JSON.stringify(output)
  } catch (error) {
    return JSON.stringify((error as { data?: unknown }).data ?? null)
  }
}
