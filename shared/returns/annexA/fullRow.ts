import { ageOn } from '../../domain/time/ages'
import { addMonths, type LocalDate } from '../../domain/time/localDate'
import type { CarePeriod } from './carePeriod'
import * as codes from './codes'
import type { MissingColumns } from './missingColumns'
import type { CareFacts, ListChild, ListPlacement } from './types'

/** A cell: text, a whole number, a local date; null is blank. */
export type ListCell = string | number | null

/** One child with the period of care and the four columns the row is about. */
export interface RowFacts {
  readonly child: ListChild
  /** The current period of care, or the last. */
  readonly period: CarePeriod
  /** All of them, oldest first. */
  readonly periods: readonly CarePeriod[]
  readonly columns: MissingColumns
  /** Day of the inspection. */
  readonly on: LocalDate
}

/** Reviews, visits, the plan and health checks: Homeward has no such fields. */
const notHeld: readonly ListCell[] = Array.from({ length: 6 }, () => null)

/** The 34 cells of list 8; blank is what the register does not hold (`columns.ts` says which and why). */
export function fullRow(facts: RowFacts): ListCell[] {
  const { child, period, columns } = facts
  return [
    child.ref,
    ...childCells(facts),
    ...careCells(facts),
    // Columns 13 to 18.
    ...notHeld,
    placementsInYear(facts),
    period.end,
    period.end === null ? null : (codes.reasonCeased[reasonCeased(facts) ?? ''] ?? null),
    ...placementCells(newestPlacement(facts)),
    columns.missing,
    columns.absent,
    columns.offered,
    columns.accepted,
    period.stretches.at(-1)?.team ?? child.team,
    period.stretches.at(-1)?.worker ?? child.worker,
  ]
}

/** Columns 2 to 7. */
function childCells({ child, on }: RowFacts): ListCell[] {
  const sexLetter = { M: 'a', F: 'b', U: 'c' } as const
  const letter = child.gender ?? (child.sex === null ? 'c' : sexLetter[child.sex])
  const disability = { yes: 'yes', no: 'no', not_known: 'notKnown' } as const
  return [
    codes.gender[letter] ?? null,
    codes.ethnicity[child.ethnicity ?? ''] ?? null,
    child.dob,
    ageOn(child.dob, on),
    unaccompanied(child, on),
    codes.yesNoUnknown[disability[child.disability]],
  ]
}

function unaccompanied({ uasc, uascCeasedOn }: ListChild, on: LocalDate): string | null {
  if (uasc === 'not_known') return null
  const ceasedBefore = uascCeasedOn !== null && uascCeasedOn <= addMonths(on, -12)
  return uasc === 'yes' && !ceasedBefore ? codes.yesNo.yes : codes.yesNo.no
}

/** Columns 8 to 12. */
function careCells({ child, period, periods, on }: RowFacts): ListCell[] {
  const yearAgo = addMonths(on, -12)
  const again = periods.some((other) => other !== period && other.end !== null && other.end > yearAgo)
  const status = period.stretches.at(-1)?.legalStatus ?? null
  const before = period.stretches.findLastIndex(({ legalStatus }) => legalStatus !== status)
  const need = inPeriod(child.careFacts, period).findLast(({ categoryOfNeed }) => categoryOfNeed !== null)
  return [
    period.start,
    codes.categoryOfNeed[need?.categoryOfNeed ?? ''] ?? null,
    again ? codes.yesNo.yes : codes.yesNo.no,
    status === null ? null : (period.stretches[before + 1]?.from ?? null),
    codes.legalStatus[status ?? ''] ?? null,
  ]
}

/** REC of the row the period of care ended with; X1 says that it went on. */
function reasonCeased({ child, period }: RowFacts): string | null {
  const last = inPeriod(child.careFacts, period).findLast(({ to }) => to === period.end)
  return last === undefined || last.reasonCeased === 'X1' ? null : last.reasonCeased
}

function inPeriod(facts: readonly CareFacts[], { start, end }: CarePeriod): CareFacts[] {
  return facts
    .filter(({ from }) => from >= start && (end === null || from <= end))
    .toSorted((a, b) => (a.from < b.from ? -1 : Number(a.from > b.from)))
}

/** Placements of the period of care, oldest first, as they stood on the day. */
function placementsOf({ child, period, on }: RowFacts): ListPlacement[] {
  const last = period.end ?? on
  return child.placements
    .filter(({ from, to }) => from <= last && (to === null || to >= period.start))
    .toSorted((a, b) => (a.from < b.from ? -1 : Number(a.from > b.from)))
}

/** Column 19. */
function placementsInYear(facts: RowFacts): number | null {
  const yearAgo = addMonths(facts.on, -12)
  const held = placementsOf(facts)
  if (held.length === 0) return null
  return Math.max(1, held.filter(({ to }) => to === null || to > yearAgo).length)
}

function newestPlacement(facts: RowFacts): ListPlacement | null {
  return placementsOf(facts).at(-1) ?? null
}

/** Columns 22 to 28. */
function placementCells(placement: ListPlacement | null): ListCell[] {
  if (placement === null) return [null, null, null, null, null, null, null]
  const { from, type, provider, postcode, urn, la, laName, location } = placement
  const confidential = la === 'CON'
  return [
    from,
    codes.placementType[type ?? ''] ?? null,
    codes.placementProvider[provider ?? ''] ?? null,
    confidential ? null : postcode,
    confidential ? null : urn,
    location === 'notKnown' ? null : codes.placementLocation[location],
    codes.placedElsewhere[la ?? ''] ?? laName,
  ]
}
