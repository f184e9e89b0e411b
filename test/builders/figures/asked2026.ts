import { year2026 } from './fortyEpisodes'

/** The year, asked for as the page asks for it, a month after its end. */
export const asked2026 = {
  period: year2026,
  types: 'missingAndAway',
  now: '2026-05-01T09:00:00Z',
  approxMinutes: 60,
  reportWorkingDays: 5,
} as const
