import type { CarePeriod } from '../carePeriods'
import { noFailures, type Failure, type FailureLevel, type Rule } from '../rule'

/**
 * Starts outside every care period.
 *
 * Adds a warning to the sector's validator on purpose: DfE's text is "on or after" the day care ceased, while the
 * validator lets that day itself pass.
 */
export const rule578: Rule = {
  number: '578',
  stage: 2,
  needs: ['missing', 'episodes'],
  message: 'The date that the child started to be missing is after the child ceased to be looked after.',
  plain:
    'It starts when the child was not looked after. A warning means that it starts on the very day care ended.',
  failures: ({ missing, periods }) => {
    if (periods.length === 0) return noFailures
    const found: Failure[] = []
    for (const { row, startDay } of missing) {
      const level = startDay === null ? null : levelOf(startDay, periods)
      if (level !== null) found.push({ table: 'missing', row, rule: '578', level })
    }
    return found
  },
}

function levelOf(startDay: number, periods: readonly CarePeriod[]): FailureLevel | null {
  if (periods.every((period) => outside(startDay, period))) return 'error'
  return periods.every((period) => outside(startDay, period) || startDay === period.end) ? 'warning' : null
}

function outside(day: number, { start, end }: CarePeriod): boolean {
  return day < start || (end !== null && day > end)
}
