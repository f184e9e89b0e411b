import { labelFor } from '../../../../shared/codes'
import type { ChildPart } from '../../../../shared/contract/children'
import { plainDateWords } from '../../../../shared/domain/time/words'
import type { RegisterSchema } from '../../database/schema'
import type { ReadDatabase } from '../../database/types'
import { placementWords } from './standing'

/** A part of a child's record that was withdrawn. */
interface WithdrawnPart {
  readonly kind: ChildPart
  readonly id: string
  readonly version: number
  readonly what: string
  readonly reason: string
  readonly at: string
}

interface WithdrawnRow {
  readonly id: string
  readonly version: number
  readonly withdrawn_at: string | null
  readonly withdrawn_reason: string | null
}

/** Parts of the child's record that were withdrawn, newest first: each can be brought back. */
export async function withdrawnParts(db: ReadDatabase, childId: string): Promise<WithdrawnPart[]> {
  const flags = await withdrawnOf(db, 'child_flag', childId)
  const aliases = await withdrawnOf(db, 'child_alias', childId)
  const contacts = await withdrawnOf(db, 'contact', childId)
  const statuses = await withdrawnOf(db, 'status_period', childId)
  const placements = await withdrawnOf(db, 'placement', childId)
  return [
    ...flags.map((row) => part('flag', row, labelFor('childFlag', row.flag))),
    ...aliases.map((row) => part('alias', row, row.name)),
    ...contacts.map((row) => part('contact', row, row.name)),
    ...statuses.map((row) =>
      part('status', row, `${labelFor('careStatus', row.care_status)} ${since(row.started_on)}`),
    ),
    ...placements.map((row) =>
      part(
        'placement',
        row,
        `${placementWords({ ...row, place_name: row.place_text })} ${since(row.started_on)}`,
      ),
    ),
  ].toSorted((a, b) => (a.at < b.at ? 1 : -1))
}

function since(day: string): string {
  return `from ${plainDateWords(day)}`
}

function withdrawnOf<T extends 'child_flag' | 'child_alias' | 'contact' | 'status_period' | 'placement'>(
  db: ReadDatabase,
  table: T,
  childId: string,
): Promise<RegisterSchema[T][]> {
  return db
    .selectFrom(table as 'child_flag')
    .selectAll()
    .where('child_id', '=', childId)
    .where('withdrawn_at', 'is not', null)
    .execute() as Promise<unknown> as Promise<RegisterSchema[T][]>
}

function part(kind: ChildPart, row: WithdrawnRow, what: string): WithdrawnPart {
  return {
    kind,
    id: row.id,
    version: row.version,
    what,
    reason: row.withdrawn_reason ?? '',
    at: row.withdrawn_at ?? '',
  }
}
