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
  return { id, count: '3', days: '90', awayToo: true, action: '', source: OWN, on: true }
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
    if (before === undefined) return { ...read, since: today }
    const sameLine =
      before.count === read.count && before.days === read.days && before.types.join() === read.types.join()
    // The source as it was saved: the form may have been filled before it changed.
    return {
      ...read,
      source: sameLine ? before.source : changedSource(before.source),
      since: sameLine && before.on === on ? before.since : today,
    }
  })
  return { value, problems }
}

/** Other figures are no longer those of the council or force an example came from. */
function changedSource(source: string): string {
  return source === OWN || source.startsWith(AFTER) ? source : `${AFTER}${source}`.slice(0, 200)
}

const OWN = "The council's own"
const AFTER = 'Changed by the council; was: '
