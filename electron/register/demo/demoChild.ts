import { addDays, type LocalDate } from '../../../shared/domain/time/localDate'
import type { NewRow } from '../commands/rowShapes'
import { forenames, homes, surnames, workers } from './names'
import type { DemoRows } from './demoRows'
import type { Chance } from './random'

/** Which of the four groups of practice.md a made-up child belongs to. */
export type Cohort = 'home' | 'ownInArea' | 'ownOutOfArea' | 'otherAuthority'

export interface DemoChild {
  readonly id: string
  readonly cohort: Cohort
  readonly placementId: string | null
  /** How the child stands when an episode begins, as episodes keep it. */
  readonly statusAtStart: string
  readonly worker: string
  /** The one person of the child's record. */
  readonly contact: DemoContact
}

export interface DemoContact {
  readonly id: string
  readonly role: string
  readonly mayBeTold: 'tell' | 'ask_first' | 'do_not_tell'
}

/** The demo council's own number: in no list of DfE, so that nobody takes it for a real one. */
export const demoLa = '999'
/** Authorities that adjoin it. */
export const demoNeighbours: readonly string[] = ['878', '803']
/** Authorities named in the demo, by their public numbers. */
const otherLas = ['878', '865', '803'] as const

const cohorts: readonly { readonly cohort: Cohort; readonly upTo: number }[] = [
  { cohort: 'home', upTo: 0.45 },
  { cohort: 'ownInArea', upTo: 0.73 },
  { cohort: 'ownOutOfArea', upTo: 0.87 },
  { cohort: 'otherAuthority', upTo: 1 },
]

/** The first four children show one group each, the others come by chance. */
function cohortOf(number: number, chance: Chance): Cohort {
  const first = cohorts[number - 1]
  if (first !== undefined) return first.cohort
  const drawn = chance.next()
  return cohorts.find(({ upTo }) => drawn < upTo)?.cohort ?? 'home'
}

export interface ChildSetting {
  readonly number: number
  readonly today: LocalDate
  readonly madeMs: number
  readonly homeIds: readonly string[]
  /** Homes outside the area, by the authority they lie in. */
  readonly elsewhere: ReadonlyMap<string, { readonly id: string; readonly urn: string }>
}

/** One made-up child with status, placement, people and flags. */
export function demoChild(rows: DemoRows, chance: Chance, setting: ChildSetting): DemoChild {
  const { number, today, madeMs } = setting
  const cohort = cohortOf(number, chance)
  const id = chance.id(madeMs)
  const worker = chance.pick(workers)
  rows.add('child', { id, ...childFacts(chance, number, today, cohort), worker_name: worker, team: 'Team 1' })
  const since = addDays(today, -chance.whole(1100, 2200))
  const standing = standingOf(chance, cohort)
  rows.add('status_period', {
    id: chance.id(madeMs),
    child_id: id,
    started_on: since,
    care_status: standing.careStatus,
    legal_status: standing.legalStatus,
  })
  const placementId =
    standing.placementType === null ? null : placement(rows, chance, setting, id, since, standing)
  if (cohort === 'ownInArea' || cohort === 'ownOutOfArea')
    rows.add('care_episode', {
      id: chance.id(madeMs),
      child_id: id,
      placement_id: placementId,
      decom: since,
      rne: 'S',
      ls: standing.legalStatus,
      cin: chance.pick(['N1', 'N4', 'N5', 'N8']),
      place: standing.placementType,
      place_provider: standing.provider,
      pl_post: null,
    })
  const contact = people(rows, chance, madeMs, id, cohort)
  return { id, cohort, placementId, worker, contact, statusAtStart: JSON.stringify(atStart(standing)) }
}

function childFacts(
  chance: Chance,
  number: number,
  today: LocalDate,
  cohort: Cohort,
): Omit<NewRow<'child'>, 'id'> {
  const sex = chance.pick(['M', 'F'] as const)
  const unnamed = number % 23 === 0
  return {
    local_ref: cohort === 'home' && number % 5 === 0 ? null : `ZZ${String(566_000 + number)}`,
    forename: unnamed ? null : chance.pick(forenames[sex]),
    surname: unnamed ? null : chance.pick(surnames),
    dob: addDays(today, -chance.whole(11 * 365, 17 * 365 + 200)),
    dob_precision: 'exact',
    sex_903: sex,
    ethnicity: chance.pick(['WBRI', 'WBRI', 'WBRI', 'MWBC', 'APKN', 'BAFR', 'WOTH', 'NOBT']),
    responsible_la: cohort === 'otherAuthority' ? chance.pick(otherLas) : demoLa,
    described_as: unnamed && cohort === 'home' && number % 5 === 0 ? 'young person, about 15' : null,
  }
}

interface Standing {
  readonly careStatus: string
  readonly legalStatus: string | null
  readonly placementType: string | null
  readonly provider: string | null
  readonly placementLa: string | null
  readonly responsibleLa: string | null
}

function standingOf(chance: Chance, cohort: Cohort): Standing {
  if (cohort === 'home')
    return {
      careStatus: chance.pick(['not_open', 'CIN', 'CP', 'early_help']),
      legalStatus: null,
      placementType: null,
      provider: null,
      placementLa: null,
      responsibleLa: demoLa,
    }
  const placementType = chance.pick(['K2', 'K2', 'U6', 'U4', 'K3'])
  const other = cohort === 'otherAuthority'
  return {
    careStatus: other ? 'other_LA_looked_after' : 'looked_after',
    legalStatus: other ? null : chance.pick(['C2', 'C2', 'V2', 'C1']),
    placementType,
    provider: chance.pick(['PR1', 'PR4', 'PR5']),
    placementLa: cohort === 'ownOutOfArea' ? chance.pick(otherLas) : demoLa,
    responsibleLa: other ? chance.pick(otherLas) : demoLa,
  }
}

function atStart({ careStatus, legalStatus, placementType, placementLa, responsibleLa }: Standing): object {
  return { careStatus, legalStatus, placementType, placementLa, responsibleLa }
}

function placement(
  rows: DemoRows,
  chance: Chance,
  { number, madeMs, homeIds, elsewhere }: ChildSetting,
  childId: string,
  since: LocalDate,
  standing: Standing,
): string {
  const { placementType, provider, placementLa } = standing
  const id = chance.id(madeMs)
  const inHome = placementType === 'K2' && placementLa === demoLa
  const at = chance.whole(0, homes.length - 1)
  const away = placementType === 'K2' ? elsewhere.get(placementLa ?? '') : undefined
  rows.add('placement', {
    id,
    child_id: childId,
    started_on: since,
    placement_type: placementType,
    provider,
    placement_la: placementLa,
    place_id: inHome ? (homeIds[at] ?? null) : (away?.id ?? null),
    urn: inHome ? (homes[at]?.urn ?? null) : (away?.urn ?? null),
    ...placementLaw(number, since, standing),
  })
  return id
}

/** What was done about a placement; the first one outside the area still waits for its notice. */
function placementLaw(number: number, since: LocalDate, standing: Standing): Partial<NewRow<'placement'>> {
  const { careStatus, placementLa, responsibleLa } = standing
  if (careStatus === 'other_LA_looked_after')
    return { notifying_la: responsibleLa, notice_received_on: number % 2 === 0 ? since : null }
  const plan = {
    missing_risk_assessed: number % 3 === 0 ? 'not_known' : 'yes',
    has_missing_strategy: number % 2 === 0 ? 'not_known' : 'yes',
  } as const
  if (placementLa === demoLa) return plan
  const far = placementLa !== null && !demoNeighbours.includes(placementLa)
  return {
    ...plan,
    emergency: 'no',
    approved_as: far ? 'director' : 'nominated_officer',
    approved_by: 'T. Lindqvist',
    approved_on: since,
    host_notified_on: number === 3 ? null : since,
    care_plan_sent_on: far ? since : null,
  }
}

function people(
  rows: DemoRows,
  chance: Chance,
  madeMs: number,
  childId: string,
  cohort: Cohort,
): DemoContact {
  const id = chance.id(madeMs)
  const name = `${chance.pick(forenames.F)} ${chance.pick(surnames)}`
  const role = cohort === 'home' ? 'mother' : 'key_worker'
  const phone = `07700 900${String(chance.whole(100, 999))}`
  const mayBeTold = chance.pick(['tell', 'tell', 'tell', 'ask_first', 'do_not_tell'] as const)
  rows.add('contact', {
    id,
    child_id: childId,
    name,
    role,
    phone,
    may_be_told: mayBeTold,
    may_be_told_reason: mayBeTold === 'tell' ? null : tellReasons[mayBeTold],
    address_confidential: 0,
  })
  if (chance.happens(0.2))
    rows.add('child_flag', {
      id: chance.id(madeMs),
      child_id: childId,
      flag: chance.pick(['CSE', 'CCE', 'county_lines', 'self_harm', 'CP']),
      told_by: 'Panel',
    })
  return { id, role, mayBeTold }
}

const tellReasons = {
  ask_first: 'Ring the social worker first',
  do_not_tell: 'Court order, see the file',
} as const
