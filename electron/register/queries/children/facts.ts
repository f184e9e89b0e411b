import type { ChildFacts } from '../../../../shared/contract/children'
import type { ChildTable } from '../../database/schema/children'
import type { RowPatch } from '../../commands/rowShapes'

/** Where each fact of a child is kept. */
const columnOf = {
  localRef: 'local_ref',
  forename: 'forename',
  surname: 'surname',
  knownAs: 'known_as',
  describedAs: 'described_as',
  dob: 'dob',
  dobPrecision: 'dob_precision',
  dateOfDeath: 'date_of_death',
  sex903: 'sex_903',
  ethnicity: 'ethnicity',
  language: 'language',
  interpreterNeeded: 'interpreter_needed',
  disability: 'disability',
  communicationNeeds: 'communication_needs',
  uasc: 'uasc',
  uascFrom: 'uasc_from',
  uascCeasedOn: 'uasc_ceased_on',
  trafficked: 'trafficked',
  traffickedOn: 'trafficked_on',
  nrmStatus: 'nrm_status',
  nrmRef: 'nrm_ref',
  nrmDate: 'nrm_date',
  responsibleLa: 'responsible_la',
  workerName: 'worker_name',
  team: 'team',
} as const satisfies Record<keyof ChildFacts, keyof ChildTable>

const facts = Object.keys(columnOf) as (keyof ChildFacts)[]

/** An empty line is no answer. */
function blankAsNull(value: unknown): unknown {
  return value === '' ? null : value
}

/** The columns of the facts that were given; the rest stay as they are. */
export function childColumns(given: Partial<ChildFacts>): RowPatch<'child'> {
  return Object.fromEntries(
    facts
      .filter((fact) => given[fact] !== undefined)
      .map((fact) => [columnOf[fact], blankAsNull(given[fact])]),
  )
}

/** A child's facts as its row holds them. */
export function childFactsOf(row: ChildTable): ChildFacts {
  return Object.fromEntries(facts.map((fact) => [fact, row[columnOf[fact]]])) as unknown as ChildFacts
}
