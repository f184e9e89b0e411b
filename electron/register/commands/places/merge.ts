import { contract } from '../../../../shared/contract'
import { Refusal } from '../../../../shared/contract/errors'
import type { PlaceTable } from '../../database/schema/placements'
import type { ReadDatabase } from '../../database/types'
import { command } from '../../rpc/handlers'
import { InputProblems } from '../inputProblems'
import { oneByOne } from '../oneByOne'
import type { RowPatch } from '../rowShapes'

/** What one record may know and the other not. */
const facts = [
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
] as const

/** Two records of one place: placements and mentions of the first go to the second, which learns what it lacks. */
export const mergePlace = command(contract.places.merge, async ({ input, db, write, audit }) => {
  const { id, version, into } = input
  refuseSame(id, into)
  const from = await livePlace(db, id)
  const kept = await livePlace(db, into)
  for (const table of ['placement', 'mention'] as const) {
    const rows = await db
      .selectFrom(table)
      .select('id')
      .where('place_id', '=', id)
      .where('withdrawn_at', 'is', null)
      .execute()
    await oneByOne(rows, (row) => write.update(table, row.id, 'latest', { place_id: into }))
  }
  await write.update('place', into, 'latest', learnt(from, kept))
  const marked = await write.update('place', id, version, { merged_into: into })
  const saved = await write.withdraw('place', id, marked.version, `The same place as ${kept.name}`)
  audit({ action: 'place.merged', subject: { kind: 'place', id }, detail: { into } })
  return saved
})

/** @throws INVALID */
export function refuseSame(id: string, into: string): void {
  if (id !== into) return
  const problems = new InputProblems()
  problems.add('into', 'Choose another one: this is the record itself.')
  problems.throwIfAny()
}

async function livePlace(db: ReadDatabase, id: string): Promise<PlaceTable> {
  const row = await db
    .selectFrom('place')
    .selectAll()
    .where('id', '=', id)
    .where('withdrawn_at', 'is', null)
    .executeTakeFirst()
  if (row === undefined) throw new Refusal('NOT_FOUND', { what: 'place' })
  return row
}

function learnt(from: PlaceTable, kept: PlaceTable): RowPatch<'place'> {
  const lacking = facts.filter((fact) => kept[fact] === null && from[fact] !== null)
  return {
    ...Object.fromEntries(lacking.map((fact) => [fact, from[fact]])),
    also_called: otherNames(kept.name, [kept.also_called, from.name, from.also_called]),
  }
}

/** Other names, one a line, each once. */
export function otherNames(name: string, others: readonly (string | null)[]): string | null {
  const all = others.flatMap((lines) => (lines ?? '').split('\n')).map((line) => line.trim())
  const named = [...new Set(all)].filter((line) => line !== '' && line !== name && !line.startsWith('URN '))
  return named.length === 0 ? null : named.join('\n')
}
