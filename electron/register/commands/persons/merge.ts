import { contract } from '../../../../shared/contract'
import { Refusal } from '../../../../shared/contract/errors'
import type { PersonTable } from '../../database/schema/named'
import type { ReadDatabase } from '../../database/types'
import { command } from '../../rpc/handlers'
import { oneByOne } from '../oneByOne'
import { otherNames, refuseSame } from '../places/merge'

/** Two records of one person: mentions of the first go to the second, which learns what it lacks. */
export const mergePerson = command(contract.persons.merge, async ({ input, db, write, audit }) => {
  const { id, version, into } = input
  refuseSame(id, into)
  const from = await livePerson(db, id)
  const kept = await livePerson(db, into)
  const mentions = await db
    .selectFrom('mention')
    .select('id')
    .where('person_id', '=', id)
    .where('withdrawn_at', 'is', null)
    .execute()
  await oneByOne(mentions, (row) => write.update('mention', row.id, 'latest', { person_id: into }))
  await write.update('person', into, 'latest', {
    also_called: otherNames(kept.name, [kept.also_called, from.name, from.also_called]),
    description: kept.description ?? from.description,
    risk_note: kept.risk_note ?? from.risk_note,
  })
  const marked = await write.update('person', id, version, { merged_into: into })
  const saved = await write.withdraw('person', id, marked.version, `The same person as ${kept.name}`)
  audit({ action: 'person.merged', subject: { kind: 'person', id }, detail: { into } })
  return saved
})

async function livePerson(db: ReadDatabase, id: string): Promise<PersonTable> {
  const row = await db
    .selectFrom('person')
    .selectAll()
    .where('id', '=', id)
    .where('withdrawn_at', 'is', null)
    .executeTakeFirst()
  if (row === undefined) throw new Refusal('NOT_FOUND', { what: 'person' })
  return row
}
