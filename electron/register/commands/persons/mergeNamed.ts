import { Refusal } from '../../../../shared/contract/errors'
import type { ReadDatabase } from '../../database/types'
import { InputProblems } from '../inputProblems'
import { oneByOne } from '../oneByOne'
import type { SavedRow } from '../rowShapes'
import type { Door } from '../runCommand'

type What = 'place' | 'person'

/** What names a record, and what one record may know and the other not. */
const kinds = {
  place: {
    namedBy: [
      ['placement', 'place_id'],
      ['mention', 'place_id'],
    ],
    facts: [
      'urn',
      'address',
      'postcode',
      'la',
      'provider',
      'police_force',
      'phone',
      'contact_name',
      'missing_policy_received_on',
      'note',
      'risk_note',
    ],
  },
  person: { namedBy: [['mention', 'person_id']], facts: ['description', 'risk_note'] },
} as const

/**
 * Two records of one place or one person: what names the first goes to the second, which learns what it lacks; the first
 * is withdrawn and says where it went.
 *
 * @throws INVALID for a record and itself, NOT_FOUND, STALE
 */
export async function mergeNamed(
  { db, write, audit }: Door,
  what: What,
  { id, version, into }: { readonly id: string; readonly version: number; readonly into: string },
): Promise<SavedRow> {
  refuseSame(id, into)
  const from = await liveRow(db, what, id)
  const kept = await liveRow(db, what, into)
  await oneByOne([...kinds[what].namedBy], async ([table, column]) => {
    const rows = await db
      .selectFrom(table as 'mention')
      .select('id')
      .where(column as 'place_id', '=', id)
      .where('withdrawn_at', 'is', null)
      .execute()
    await oneByOne(rows, (row) => write.update(table as 'mention', row.id, 'latest', { [column]: into }))
  })
  await write.update(what as 'place', into, 'latest', learnt(what, from, kept))
  const marked = await write.update(what as 'place', id, version, { merged_into: into })
  const saved = await write.withdraw(what, id, marked.version, `The same ${what} as ${kept.name}`)
  audit({ action: `${what}.merged`, subject: { kind: what, id }, detail: { into } })
  return saved
}

function refuseSame(id: string, into: string): void {
  if (id !== into) return
  const problems = new InputProblems()
  problems.add('into', 'Choose another one: this is the record itself.')
  problems.throwIfAny()
}

/** The columns both kinds have; the facts are read by name. */
type NamedRow = { readonly name: string; readonly also_called: string | null } & Readonly<
  Record<string, unknown>
>

async function liveRow(db: ReadDatabase, what: What, id: string): Promise<NamedRow> {
  const row = await db
    .selectFrom(what as 'place')
    .selectAll()
    .where('id', '=', id)
    .where('withdrawn_at', 'is', null)
    .executeTakeFirst()
  if (row === undefined) throw new Refusal('NOT_FOUND', { what })
  return row
}

function learnt(what: What, from: NamedRow, kept: NamedRow) {
  const lacking = kinds[what].facts.filter((fact) => kept[fact] === null && from[fact] !== null)
  return {
    ...Object.fromEntries(lacking.map((fact) => [fact, from[fact]])),
    also_called: otherNames(kept.name, [kept.also_called, from.name, from.also_called]),
  }
}

/** Other names, one a line, each once. */
function otherNames(name: string, others: readonly (string | null)[]): string | null {
  const all = others.flatMap((lines) => (lines ?? '').split('\n')).map((line) => line.trim())
  const named = [...new Set(all)].filter((line) => line !== '' && line !== name && !line.startsWith('URN '))
  return named.length === 0 ? null : named.join('\n')
}
