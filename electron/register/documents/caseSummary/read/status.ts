import { labelFor, labelWithCode } from '../../../../../shared/codes'
import type { LocalDate } from '../../../../../shared/domain/time/localDate'
import type { ReadDatabase } from '../../../database/types'
import { placementWords } from '../../../queries/children/standing'
import { livesAtName } from '../../../queries/placements/onDay'
import type { Viewing } from '../../../queries/viewing'
import type { SummaryStatus } from '../data'
import { authorityName } from '../../../queries/authorityName'

/** Care and legal status, and where the child lives, today. */
export async function readStatus(
  db: ReadDatabase,
  childId: string,
  viewing: Viewing,
): Promise<SummaryStatus> {
  const day = viewing.today
  const period = await periodOn(db, childId, day)
  const placement = await placementOn(db, childId, day)
  const legal = period?.legal_status ?? null
  return {
    careStatus: period === undefined ? null : labelFor('careStatus', period.care_status),
    careStatusSince: period?.started_on ?? null,
    legalStatus: legal === null ? null : labelWithCode('legalStatus', legal),
    iro: period?.iro_name ?? null,
    placement: placement === undefined ? null : placementWords(placement),
    placementSince: placement?.started_on ?? null,
    placementAuthority: authorityName(placement?.placement_la ?? null, viewing),
    planNamesMissing: answer(placement?.has_missing_strategy),
  }
}

async function periodOn(db: ReadDatabase, childId: string, day: LocalDate) {
  return db
    .selectFrom('status_period')
    .select(['started_on', 'care_status', 'legal_status', 'iro_name'])
    .where('child_id', '=', childId)
    .where('withdrawn_at', 'is', null)
    .where('started_on', '<=', day)
    .where((where) => where.or([where('ended_on', 'is', null), where('ended_on', '>=', day)]))
    .orderBy('started_on', 'desc')
    .executeTakeFirst()
}

async function placementOn(db: ReadDatabase, childId: string, day: LocalDate) {
  return db
    .selectFrom('placement')
    .leftJoin('place', 'place.id', 'placement.place_id')
    .select([
      'placement.started_on',
      'placement.placement_type',
      'placement.postcode',
      'placement.placement_la',
      'placement.has_missing_strategy',
      livesAtName.as('place_name'),
    ])
    .where('placement.child_id', '=', childId)
    .where('placement.withdrawn_at', 'is', null)
    .where('placement.started_on', '<=', day)
    .where((where) =>
      where.or([where('placement.ended_on', 'is', null), where('placement.ended_on', '>=', day)]),
    )
    .orderBy('placement.started_on', 'desc')
    .executeTakeFirst()
}

/** "Full care order (C2)". */
function answer(value: 'yes' | 'no' | 'not_known' | undefined): boolean | null {
  return value === undefined || value === 'not_known' ? null : value === 'yes'
}
