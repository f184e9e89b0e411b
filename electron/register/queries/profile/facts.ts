import type { ProfileFacts } from '../../../../shared/contract/profile'
import type { ProfileTable } from '../../database/schema/profile'
import type { ReadDatabase } from '../../database/types'

const columns = {
  height: 'height',
  build: 'build',
  hair: 'hair',
  eyes: 'eyes',
  skin: 'skin',
  bodyMarks: 'body_marks',
  usualClothing: 'usual_clothing',
  phones: 'phones',
  socialMedia: 'social_media',
  goesTo: 'goes_to',
  medical: 'medical',
  medication: 'medication',
  withoutMedication: 'without_medication',
  travel: 'travel',
  money: 'money',
  advice: 'advice',
} as const satisfies Record<keyof ProfileFacts, keyof ProfileTable>

type Column = (typeof columns)[keyof ProfileFacts]

const entries = Object.entries(columns) as [keyof ProfileFacts, Column][]

/** A profile's row as the contract says it; nothing is known where there is none. */
export function profileFactsOf(row: ProfileTable | undefined): ProfileFacts {
  return Object.fromEntries(entries.map(([field, column]) => [field, row?.[column] ?? null])) as ProfileFacts
}

/** Facts as columns; blank is not known, and what was left out is left alone. */
export function profileColumns(facts: Partial<ProfileFacts>): Partial<Record<Column, string | null>> {
  const given = entries.filter(([field]) => facts[field] !== undefined)
  return Object.fromEntries(given.map(([field, column]) => [column, facts[field]?.trim() || null]))
}

/** The child's profile: there is one at most, and a merge keeps it so. */
export async function profileRow(db: ReadDatabase, childId: string): Promise<ProfileTable | undefined> {
  return db
    .selectFrom('profile')
    .selectAll()
    .where('child_id', '=', childId)
    .where('withdrawn_at', 'is', null)
    .orderBy('id')
    .executeTakeFirst()
}
