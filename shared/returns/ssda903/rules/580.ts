import { eighteenthBirthday } from '../dates'
import type { Rule } from '../rule'

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
  failures: ({ children }) => {
    const flagged = new Set<number>()
    for (const { missing, episodes } of children.values()) {
      for (const { dobDay, endDay } of missing) {
        if (dobDay === null || endDay === null || eighteenthBirthday(dobDay) !== endDay) continue
        for (const { row, decDay, rec } of episodes) {
          if (decDay === endDay && rec.toUpperCase() !== 'E8') flagged.add(row)
        }
      }
    }
    return Array.from(flagged, (row) => ({ table: 'episodes', row, rule: '580', level: 'error' }))
  },
}
