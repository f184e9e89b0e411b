import { eighteenthBirthday } from '../dates'
import { noFailures, type Rule } from '../rule'
import type { MissingRow } from '../types'

/**
 * Missing on the 18th birthday, care ending that day, and the reason it ended is not E8. Stands against the Episodes
 * row: every placement that ended that day with another REC, X1 and blank included. The date of birth is the Missing
 * row's own; the collection year is not looked at.
 */
export const rule580: Rule = {
  number: '580',
  stage: 2,
  needs: ['missing', 'episodes'],
  message: "Child is missing when cease being looked after but reason episode ceased not 'E8'.",
  plain:
    "The child was missing on their 18th birthday when care ended, so this placement's reason for ending must be E8.",
  failures: ({ missing, episodes }) => {
    const ending = missing.filter(endsOnBirthday)
    if (ending.length === 0) return noFailures
    const birthdays = new Set(ending.map(({ endDay }) => endDay))
    return episodes
      .filter(({ decDay, rec }) => decDay !== null && birthdays.has(decDay) && rec.toUpperCase() !== 'E8')
      .map(({ row }) => ({ table: 'episodes', row, rule: '580', level: 'error' }))
  },
}

/** Nobody is 18 in fewer days, and a birthday takes longer to work out than the rest of the rule. */
const leastDays = 18 * 365

function endsOnBirthday({ dobDay, endDay }: MissingRow): boolean {
  if (dobDay === null || endDay === null || endDay - dobDay < leastDays) return false
  return eighteenthBirthday(dobDay) === endDay
}
