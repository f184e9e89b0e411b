import { authority } from '../../../../shared/codes/authorities'
import { hasCode } from '../../../../shared/codes/codeList'
import { placedElsewhere } from '../../../../shared/codes/placements'
import type { ChildFacts } from '../../../../shared/contract/children'
import { contradictions, type Contradiction } from '../../../../shared/domain/children/contradictions'
import type { LocalDate } from '../../../../shared/domain/time/localDate'
import type { ReadDatabase } from '../../database/types'
import { InputProblems, refuseFutureDay } from '../inputProblems'
import { closedToViewer, ringWords } from '../../viewer/closedChildren'

/** A form about a child: its fields, and what the register holds already. */
interface ChildForm {
  readonly given: Partial<ChildFacts>
  /** Null for a new child. */
  readonly held: ChildFacts | null
  readonly childId: string | null
  /** Path of the facts in the call's input: '' or 'facts.'. */
  readonly path: '' | 'facts.'
}

/**
 * What a child's facts must hold together: any name or words that stand for one, a reference nobody else has, days
 * that exist, answers from the lists.
 *
 * @throws INVALID, IN_FUTURE
 */
export async function checkChild(db: ReadDatabase, form: ChildForm, today: LocalDate): Promise<void> {
  const { given, held, path } = form
  const problems = new InputProblems()
  const facts = { ...held, ...given }
  if (![facts.forename, facts.surname, facts.knownAs, facts.describedAs, facts.localRef].some(isGiven))
    problems.add(`${path}forename`, 'Give any name, or words that stand for one: "boy, about 15".')
  problems.code(`${path}ethnicity`, 'ethnicity', given.ethnicity, held?.ethnicity)
  problems.code(`${path}nrmStatus`, 'nrmStatus', given.nrmStatus, held?.nrmStatus)
  if (isGiven(given.responsibleLa) && !isAuthority(given.responsibleLa))
    problems.add(`${path}responsibleLa`, 'Choose one of the authorities in the list.')
  for (const field of ['dob', 'dateOfDeath', 'uascFrom', 'uascCeasedOn', 'traffickedOn', 'nrmDate'] as const)
    problems.day(`${path}${field}`, given[field])
  for (const { field, message } of newContradictions(form)) problems.add(`${path}${field}`, message)
  const taken = await ownerOfReference(db, given.localRef, form.childId)
  if (taken !== null) problems.add(`${path}localRef`, `This reference belongs to another child: ${taken}.`)
  problems.throwIfAny()
  for (const field of ['dob', 'dateOfDeath', 'uascFrom', 'traffickedOn', 'nrmDate'] as const)
    refuseFutureDay(`${path}${field}`, given[field], today)
}

/** Contradictions this save brings about: what stood there before is no reason to refuse another change. */
function newContradictions({ given, held }: ChildForm): Contradiction[] {
  const isNew = (field: Contradiction['field']) =>
    given[field] !== undefined && given[field] !== held?.[field]
  return contradictions({ ...held, ...given }).filter(({ field, other }) => isNew(field) || isNew(other))
}

/** Whether a code names an English authority, or another place a child can be placed in. */
export function isAuthority(code: string): boolean {
  return hasCode(authority, code) || hasCode(placedElsewhere, code)
}

function isGiven(value: string | null | undefined): value is string {
  return value !== null && value !== undefined && value !== ''
}

/** SSDA903 tells children apart without regard to case, and never uses a reference twice (statutory-returns.md 3.2). */
async function ownerOfReference(
  db: ReadDatabase,
  reference: string | null | undefined,
  childId: string | null,
): Promise<string | null> {
  if (!isGiven(reference)) return null
  const owners = await db
    .selectFrom('child')
    .select(['id', 'forename', 'surname', 'known_as', 'local_ref'])
    .where('withdrawn_at', 'is', null)
    .where((where) => where.fn<string>('upper', ['local_ref']), '=', reference.toUpperCase())
    .execute()
  const owner = owners.find(({ id }) => id !== childId)
  if (owner === undefined) return null
  const ring = closedToViewer(owner.id)
  if (ring !== undefined) return ringWords(ring)
  const name = [owner.known_as ?? owner.forename, owner.surname].filter(isGiven).join(' ')
  return name === '' ? (owner.local_ref ?? '') : name
}

/** A date of birth and how well it is known belong together: none is unknown, one is exact unless it is said to be about. */
export function datesOfBirth(given: Partial<ChildFacts>, held: ChildFacts | null): Partial<ChildFacts> {
  if (given.dob === undefined && given.dobPrecision === undefined) return {}
  const dob = given.dob === undefined ? (held?.dob ?? null) : given.dob
  const said = given.dobPrecision ?? (dob === held?.dob ? held?.dobPrecision : undefined) ?? 'exact'
  if (dob === null) return { dob, dobPrecision: 'unknown' }
  return { dob, dobPrecision: said === 'unknown' ? 'exact' : said }
}
