import { contract } from '../../../../shared/contract'
import { Refusal } from '../../../../shared/contract/errors'
import type { ReadDatabase } from '../../database/types'
import { query } from '../../rpc/handlers'
import { viewingAt } from '../viewing'
import { likeRecords } from './likeRecords'
import { mentionsShown } from './mentions'

/** One person of concern: what is known, and every record that names the person. */
export const personPage = query(
  contract.persons.get,
  async ({ input, db, now }) => {
    const row = await db.selectFrom('person').selectAll().where('id', '=', input.id).executeTakeFirst()
    if (row === undefined) throw new Refusal('NOT_FOUND', { what: 'person' })
    const viewing = await viewingAt(db, now)
    return {
      id: row.id,
      version: row.version,
      name: row.name,
      alsoCalled: row.also_called,
      description: row.description,
      riskNote: row.risk_note,
      withdrawnAt: row.withdrawn_at,
      mergedInto: await personNamed(db, row.merged_into),
      mentions: await mentionsShown(db, { person: row.id }, viewing),
      ...(await likeRecords(db, 'person', row)),
    }
  },
  { about: ({ id }) => ({ action: 'person.viewed', subject: { kind: 'person', id } }) },
)

async function personNamed(db: ReadDatabase, id: string | null) {
  if (id === null) return null
  return (
    (await db.selectFrom('person').select(['id', 'name']).where('id', '=', id).executeTakeFirst()) ?? null
  )
}
