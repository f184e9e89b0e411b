import type { RepeatTrigger } from '../../../shared/domain/settings'
import type { LocalDate } from '../../../shared/domain/time/localDate'
import type { Problem } from '../../components/ErrorSummary'
import { readNumber } from './numbers'

/** A trigger as it is typed. */
export interface TriggerEntry {
  readonly id: string
  readonly count: string
  readonly days: string
  readonly awayToo: boolean
  readonly action: string
  readonly source: string
  readonly on: boolean
}

/** The boxes filled in with a trigger. */
export function triggerEntry({ id, count, days, types, action, source, on }: RepeatTrigger): TriggerEntry {
  return { id, count: String(count), days: String(days), awayToo: types.includes('A'), action, source, on }
}

/** A new line of the council's own. */
export function newTrigger(id: string): TriggerEntry {
  return { id, count: '3', days: '90', awayToo: true, action: '', source: "The council's own", on: true }
}

/** Ids of a trigger's boxes. */
export const triggerField = (id: string, field: 'count' | 'days' | 'action') => `trigger-${id}-${field}`

/**
 * Reads the boxes. A trigger switched on or changed counts from today on: switching one on asks nothing about the past.
 *
 * @param held the triggers as they were saved
 */
export function readTriggers(
  entries: readonly TriggerEntry[],
  held: readonly RepeatTrigger[],
  today: LocalDate,
): { readonly value: RepeatTrigger[]; readonly problems: readonly Problem[] } {
  const problems: Problem[] = []
  const value = entries.map((entry): RepeatTrigger => {
    const { id, awayToo, on } = entry
    const count = readNumber(entry.count, triggerField(id, 'count'), 'Episodes', [2, 50])
    const days = readNumber(entry.days, triggerField(id, 'days'), 'Days', [1, 3660])
    const action = entry.action.trim()
    problems.push(...count.problems, ...days.problems)
    if (action === '')
      problems.push({ fieldId: triggerField(id, 'action'), message: 'Say what is to be decided on' })
    const read: RepeatTrigger = {
      id,
      count: count.value,
      days: days.value,
      types: awayToo ? ['M', 'A'] : ['M'],
      action,
      source: entry.source.trim(),
      on,
      since: null,
    }
    const before = held.find((one) => one.id === id)
    return { ...read, since: sinceOf(read, before, today) }
  })
  return { value, problems }
}

function sinceOf(now: RepeatTrigger, before: RepeatTrigger | undefined, today: LocalDate): LocalDate | null {
  const same =
    before !== undefined &&
    before.on === now.on &&
    before.count === now.count &&
    before.days === now.days &&
    before.types.join() === now.types.join()
  return same ? before.since : today
}
