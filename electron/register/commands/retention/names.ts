import { plainName } from '../../../../shared/domain/children/names'
import type { LocalDate } from '../../../../shared/domain/time/localDate'
import { childReference } from '../../documents/fileNames'
import type { ReadDatabase } from '../../database/types'

/** By what a child is known in the register. */
export interface KnownBy {
  /** What stays when the record is gone: the council's identifier, or the end of the record's own id. */
  readonly reference: string
  /** Forename, family name, other names, words that stand for one. */
  readonly names: readonly string[]
  /** The council's identifiers, those of records put together with this one too. */
  readonly refs: readonly string[]
  readonly dob: LocalDate | null
}

/** @param ids the record, and those put together with it; @returns undefined where the first is not there */
export async function knownBy(db: ReadDatabase, ids: readonly string[]): Promise<KnownBy | undefined> {
  const rows = await db
    .selectFrom('child')
    .select(['id', 'local_ref', 'forename', 'surname', 'known_as', 'described_as', 'dob'])
    .where('id', 'in', ids)
    .execute()
  const own = rows.find(({ id }) => id === ids[0])
  if (own === undefined) return undefined
  const aliases = await db.selectFrom('child_alias').select('name').where('child_id', 'in', ids).execute()
  const others = await db
    .selectFrom('child_identifier')
    .select('value')
    .where('child_id', 'in', ids)
    .where('kind', '=', 'former_ref')
    .execute()
  const given = <T>(values: readonly (T | null)[]) => values.filter((value) => value !== null)
  return {
    reference: childReference({ id: own.id, localRef: own.local_ref }),
    names: [
      ...given(rows.flatMap(({ forename, surname, known_as }) => [forename, surname, known_as])),
      ...aliases.map(({ name }) => name),
    ],
    refs: [...given(rows.map(({ local_ref }) => local_ref)), ...others.map(({ value }) => value)],
    dob: own.dob,
  }
}

/** Whether words that stay hold one of the child's names, however it is spelt. */
export function namesTheChild(words: string, names: readonly string[]): boolean {
  const said = new Set(plainName(words).split(' '))
  return names.some((name) => {
    const parts = plainName(name)
      .split(' ')
      .filter((part) => part.length > 1)
    return parts.some((part) => said.has(part))
  })
}
