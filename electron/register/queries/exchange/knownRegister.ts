import { writeIsoDate } from '../../../../shared/returns/ssda903/dates'
import { stretchesOf } from '../../../../shared/returns/ssda903/reportedRows'
import type { ReadDatabase } from '../../database/types'
import type { KnownChild, KnownEpisode, KnownRegister } from '../../exchange/import/known'
import { registerEpisodes } from '../returns/registerEpisodes'

/** What an import is compared with: every child, care episode and incident the register holds. */
export async function knownRegister(db: ReadDatabase): Promise<KnownRegister> {
  const [children, careEpisodes, episodes] = [await knownChildren(db), await knownCare(db), await known(db)]
  return { children, careEpisodes, episodes }
}

async function knownChildren(db: ReadDatabase): Promise<KnownChild[]> {
  const rows = await db
    .selectFrom('child')
    .select([
      'id',
      'version',
      'local_ref',
      'forename',
      'surname',
      'known_as',
      'described_as',
      'dob',
      'sex_903',
      'ethnicity',
      'worker_name',
    ])
    .where('withdrawn_at', 'is', null)
    .execute()
  return rows.map((row) => ({
    id: row.id,
    version: row.version,
    localRef: row.local_ref,
    label:
      [row.forename ?? row.known_as, row.surname].filter((name) => name !== null).join(' ') ||
      (row.local_ref ?? row.described_as ?? 'a child without a name'),
    forename: row.forename,
    surname: row.surname,
    dob: row.dob,
    sex903: row.sex_903,
    ethnicity: row.ethnicity,
    workerName: row.worker_name,
  }))
}

async function knownCare(db: ReadDatabase): Promise<KnownRegister['careEpisodes']> {
  const rows = await db.selectFrom('care_episode').selectAll().where('withdrawn_at', 'is', null).execute()
  return rows.map(({ child_id, ...row }) => ({ ...row, childId: child_id }))
}

/** One entry a stretch of one type, as the return writes it. */
async function known(db: ReadDatabase): Promise<KnownEpisode[]> {
  const episodes = await registerEpisodes(db)
  return episodes
    .filter(({ status }) => status === 'open' || status === 'closed')
    .flatMap((episode) =>
      stretchesOf(episode).map(({ type, start, end }) => ({
        id: episode.id,
        version: episode.version,
        childId: episode.childId,
        ref: episode.ref,
        type,
        start: start === null ? null : writeIsoDate(start),
        end: end === null ? null : writeIsoDate(end),
      })),
    )
}
