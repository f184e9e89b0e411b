import { labelFor } from '../../../../../shared/codes'
import { plainDateWords } from '../../../../../shared/domain/time/words'
import type { ReadDatabase } from '../../../database/types'
import { childLabels } from '../../../queries/children/labels'
import type { Viewing } from '../../../queries/viewing'
import type { SummaryChild } from '../data'
import { authorityName } from '../../../queries/authorityName'

/** Who the child is; null when the register knows no such child, or the record was withdrawn. */
export async function readChild(
  db: ReadDatabase,
  childId: string,
  viewing: Viewing,
): Promise<SummaryChild | null> {
  const row = await db
    .selectFrom('child')
    .selectAll()
    .where('id', '=', childId)
    .where('withdrawn_at', 'is', null)
    .executeTakeFirst()
  const label = (await childLabels(db, [childId], viewing.today)).get(childId)
  if (row === undefined || label === undefined) return null
  const aliases = await db
    .selectFrom('child_alias')
    .select('name')
    .where('child_id', '=', childId)
    .where('withdrawn_at', 'is', null)
    .orderBy('id')
    .execute()
  return {
    id: row.id,
    label: label.label,
    localRef: row.local_ref,
    knownAs: row.known_as,
    aliases: aliases.map(({ name }) => name),
    dob: row.dob,
    dobEstimated: row.dob_precision === 'approx',
    dateOfDeath: row.date_of_death,
    age: label.age,
    sex: row.sex_903 === null ? null : labelFor('sex903', row.sex_903),
    ethnicity: row.ethnicity === null ? null : labelFor('ethnicity', row.ethnicity),
    language: row.language,
    interpreterNeeded: row.interpreter_needed === 'yes',
    communicationNeeds: row.communication_needs,
    disability: row.disability === 'yes',
    unaccompanied: row.uasc === 'yes',
    nrm: nrmWords(row),
    // As on the child's page: who is not said to be another authority's is this council's.
    responsibleAuthority:
      row.responsible_la === null ? viewing.settings.councilName : authorityName(row.responsible_la, viewing),
    worker: row.worker_name,
    team: row.team,
  }
}

/** "Referred, 3 Sep 2026, reference …"; null where nothing was ever considered. */
function nrmWords(row: {
  nrm_status: string | null
  nrm_date: string | null
  nrm_ref: string | null
}): string | null {
  if (row.nrm_status === null || row.nrm_status === 'none') return null
  const parts = [
    labelFor('nrmStatus', row.nrm_status),
    row.nrm_date === null ? null : plainDateWords(row.nrm_date),
    row.nrm_ref === null ? null : `reference ${row.nrm_ref}`,
  ]
  return parts.filter((part) => part !== null).join(', ')
}
