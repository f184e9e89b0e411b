import { labelFor } from '../../../../shared/codes'
import type { ReadDatabase } from '../../database/types'

/** Flags, people around the child and other names, as the page lists them. */
export async function childParts(db: ReadDatabase, childId: string) {
  return {
    flags: await flags(db, childId),
    contacts: await contacts(db, childId),
    aliases: await db
      .selectFrom('child_alias')
      .select(['id', 'version', 'name'])
      .where('child_id', '=', childId)
      .where('withdrawn_at', 'is', null)
      .orderBy('id')
      .execute(),
  }
}

/** Flags that hold first, then those that ended. */
async function flags(db: ReadDatabase, childId: string) {
  const rows = await db
    .selectFrom('child_flag')
    .selectAll()
    .where('child_id', '=', childId)
    .where('withdrawn_at', 'is', null)
    .orderBy((order) => order('ended_on', 'is not', null))
    .orderBy('id')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    version: row.version,
    flag: row.flag,
    label: labelFor('childFlag', row.flag),
    startedOn: row.started_on,
    endedOn: row.ended_on,
    toldBy: row.told_by,
    note: row.note,
  }))
}

async function contacts(db: ReadDatabase, childId: string) {
  const rows = await db
    .selectFrom('contact')
    .selectAll()
    .where('child_id', '=', childId)
    .where('withdrawn_at', 'is', null)
    .orderBy('id')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    version: row.version,
    name: row.name,
    role: row.role,
    roleLabel: labelFor('contactRole', row.role),
    parentalResponsibility: row.parental_responsibility,
    agency: row.agency,
    phone: row.phone,
    email: row.email,
    address: row.address,
    mayBeTold: row.may_be_told,
    mayBeToldReason: row.may_be_told_reason,
    addressConfidential: row.address_confidential === 1,
  }))
}
