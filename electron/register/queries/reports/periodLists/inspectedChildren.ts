import { labelFor } from '../../../../../shared/codes'
import { exploitationFlags, nrmAwaitedOrPositive } from '../../../../../shared/domain/children/exploitation'
import type { LocalDate } from '../../../../../shared/domain/time/localDate'
import type { Period } from '../../../../../shared/returns/figures/period'
import type { ReadDatabase } from '../../../database/types'
import { childReference } from '../../../documents/fileNames'
import { groupBy } from '../../chunks'

/** A child as a list for inspectors tells of one: by reference, without a name. */
export interface InspectedChild {
  readonly id: string
  readonly ref: string
  readonly dob: LocalDate | null
  /** The date of birth is no guess. */
  readonly dobKnown: boolean
  readonly sex: string | null
  readonly ethnicity: string | null
  /** Kinds of exploitation the child was known to be at risk of on a day of the period, in words. */
  readonly risks: readonly string[]
}

/** The children wanted, and all who were at risk of exploitation in the period, by reference. */
export async function inspectedChildren(
  db: ReadDatabase,
  period: Period,
  wanted: ReadonlySet<string>,
): Promise<InspectedChild[]> {
  const flags = await flagsIn(db, period)
  const rows = await db
    .selectFrom('child')
    .select(['id', 'local_ref', 'dob', 'dob_precision', 'sex_903', 'ethnicity', 'trafficked', 'nrm_status'])
    .where('withdrawn_at', 'is', null)
    .orderBy('local_ref')
    .orderBy('id')
    .execute()
  return rows
    .map((row): InspectedChild => ({
      id: row.id,
      ref: childReference({ id: row.id, localRef: row.local_ref }),
      dob: row.dob,
      dobKnown: row.dob_precision === 'exact',
      sex: row.sex_903,
      ethnicity: row.ethnicity,
      risks: [
        ...(flags.get(row.id) ?? []).map(({ flag }) => labelFor('childFlag', flag)),
        ...(row.trafficked === 'yes' ? ['Trafficked, or thought to be'] : []),
        ...(row.nrm_status !== null && nrmAwaitedOrPositive.includes(row.nrm_status)
          ? [`National Referral Mechanism: ${labelFor('nrmStatus', row.nrm_status).toLowerCase()}`]
          : []),
      ],
    }))
    .filter(({ id, risks }) => risks.length > 0 || wanted.has(id))
}

/** Flags of exploitation that held on a day of the period; one without a first day held from the beginning. */
async function flagsIn(db: ReadDatabase, { from, to }: Period) {
  const rows = await db
    .selectFrom('child_flag')
    .select(['child_id', 'flag'])
    .distinct()
    .where('withdrawn_at', 'is', null)
    .where('flag', 'in', exploitationFlags)
    .where((where) => where.or([where('started_on', 'is', null), where('started_on', '<=', to)]))
    .where((where) => where.or([where('ended_on', 'is', null), where('ended_on', '>=', from)]))
    .orderBy('flag')
    .execute()
  return groupBy(rows, ({ child_id }) => child_id)
}
