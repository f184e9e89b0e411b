import type { Line } from '../catalogue/question'
import type { Breakdown } from '../count/breakdown'
import { childrenMissing, episodes, episodesAway, episodesMissing, episodesOpen } from '../measures/absences'
import { byFrequency, childrenMoreThanOnce } from '../measures/children'
import { dueKnown, episodesDue, held, heldKnown, offered, within } from '../measures/interviews'
import { byLength } from '../measures/lengths'
import {
  companyThemes,
  exploitationThemes,
  harmThemes,
  pullThemes,
  pushThemes,
  riskThemes,
  stayedThemes,
  type ThemeFamily,
} from '../measures/themes'
import type { MeasuresChart, PartsChart, ShareTrendChart, TrendChart } from './plan'

/** What several reports show in the same way: lines of tables, and pictures. */

/** How many children and episodes, and of which kind. */
export const absenceLines: readonly Line[] = [
  { measure: childrenMissing },
  { measure: childrenMoreThanOnce, of: [childrenMissing] },
  { measure: episodes },
  { measure: episodesMissing, of: [episodes] },
  { measure: episodesAway, of: [episodes] },
  { measure: episodesOpen },
]

/** Due, offered, completed, within 72 hours. */
export const interviewLines: readonly Line[] = [
  { measure: episodesDue },
  { measure: offered, of: [dueKnown] },
  { measure: held, of: [dueKnown] },
  { measure: within, of: [heldKnown] },
]

export const offeredAndCompleted: ShareTrendChart['shares'] = [
  { words: 'Offered', part: offered, whole: dueKnown },
  { words: 'Completed', part: held, whole: dueKnown },
]

/** Children and episodes of this period and those before. @param of what one period is called: "Year" */
export function absenceTrend(of: string, title = 'Our children and their episodes'): TrendChart {
  return { kind: 'trend', title, of, measures: [childrenMissing, episodes] }
}

/** Shares of the interviews of this period and those before. */
export function interviewTrend(
  of: string,
  title = 'Return home interviews, of the episodes they were due for',
  shares = offeredAndCompleted,
): ShareTrendChart {
  return { kind: 'shareTrend', title, of, shares }
}

/** A breakdown with an order of its own: hours, lengths. @param of heading of the first column of its table */
export function inOrder(breakdown: Breakdown, of: string, title = breakdown.words): PartsChart {
  return { kind: 'parts', title, of, breakdown }
}

/** A breakdown without one, the most first and noughts left away: areas, homes. */
export function mostFirst(breakdown: Breakdown, of: string, title = breakdown.words): PartsChart {
  return { ...inOrder(breakdown, of, title), mostFirst: true }
}

/** @param of what a period is called there: "In the year" */
export function frequencyChart(of: string): PartsChart {
  return mostFirst(byFrequency, of, 'Children by how often they went missing')
}

export const lengthChart = inOrder(byLength, 'Length', 'Episodes by how long they lasted')

/** What children told, as one picture a list of themes, the most often named first. */
export const themeCharts = {
  push: themeChart(pushThemes, 'What pushed children away'),
  pull: themeChart(pullThemes, 'What drew children away'),
  risks: themeChart(riskThemes, 'Risks while away'),
  harm: themeChart(harmThemes, 'Harm'),
  exploitation: themeChart(exploitationThemes, 'Exploitation, known or suspected'),
  stayed: themeChart(stayedThemes, 'Where children stayed'),
  company: themeChart(companyThemes, 'With whom children were'),
} as const

function themeChart({ known, themes }: ThemeFamily, title: string): MeasuresChart {
  return { kind: 'measures', title, of: 'Theme', measures: themes, base: known, mostFirst: true }
}
