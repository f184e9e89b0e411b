import { lookedAfterColumns } from '../columns'
import { childrenWhere, episodesWhere, measureOfOurs } from '../count/measure'
import type { Entry } from '../book/openBook'

const BEGUN =
  'Episodes that began in the period, whenever they ended. The start is when the child left, or was last seen by a responsible adult, whichever is later.'
const SPLIT =
  'Which group an episode stands in is taken from the care status and placement on the day it began, not from today’s.'

export const childrenMissing = childrenWhere('begun', {
  id: 'children.begun',
  words: 'Children',
  rule: `Distinct children with at least one episode. ${BEGUN} ${SPLIT} A child in two groups is counted in both and once in the total.`,
})

export const episodes = episodesWhere('begun', {
  id: 'episodes.begun',
  words: 'Episodes',
  rule: `${BEGUN} ${SPLIT}`,
})

export const episodesMissing = episodesWhere(
  'begun',
  {
    id: 'episodes.begun.missing',
    words: 'Episodes of being missing',
    rule: 'Of these, those recorded as missing (M): the child’s whereabouts were not known.',
  },
  ({ source }) => source.times.type === 'M',
)

export const episodesAway = episodesWhere(
  'begun',
  {
    id: 'episodes.begun.away',
    words: 'Episodes of being away without authorisation',
    rule: 'Of these, those recorded as away from placement without authorisation (A): the child’s whereabouts were known.',
  },
  ({ source }) => source.times.type === 'A',
)

/** Whether somebody looked after the child when it began; see `groupLookedAfterBy`. */
export function isLookedAfter({ lookedAfter }: Entry): boolean {
  return lookedAfter === 'us' || lookedAfter === 'another'
}

const LOOKED_AFTER =
  'Looked after when the episode began. Under “Cannot be determined”: our looked-after children of whose placement nobody recorded the area.'

export const lookedAfterChildrenMissing = childrenWhere(
  'begun',
  {
    id: 'children.lookedAfter.begun',
    words: 'Looked-after children',
    rule: `Distinct children with at least one episode. ${LOOKED_AFTER}`,
    columns: lookedAfterColumns,
  },
  isLookedAfter,
)

export const lookedAfterEpisodes = episodesWhere(
  'begun',
  {
    id: 'episodes.lookedAfter.begun',
    words: 'Episodes of looked-after children',
    rule: LOOKED_AFTER,
    columns: lookedAfterColumns,
  },
  isLookedAfter,
)

export const ourLookedAfterChildrenMissing = measureOfOurs(
  {
    id: 'children.lookedAfter.ours',
    words: 'Our looked-after children, whether or not the area of the placement is known',
    rule: 'Distinct children this council looked after when at least one of their episodes of the period began.',
  },
  'children',
  ({ begun }) => begun.flatMap(({ lookedAfter, child }) => (lookedAfter === 'us' ? child : [])),
)

export const episodesOpen = episodesWhere(
  'open',
  {
    id: 'episodes.open',
    words: 'Episodes still going on',
    rule: 'Missing and not found, or away and not back, at the end of the period (or now, where it has not ended), whenever they began.',
  },
  ({ open }) => open === 'yes',
)

export const episodesOpenNotKnown = episodesWhere(
  'open',
  {
    id: 'episodes.open.notKnown',
    words: 'Cannot be determined whether it was going on',
    rule: 'The times are not known well enough, or the row was open in last year’s return and nobody has said since whether the child is still missing.',
  },
  ({ open }) => open === 'cannot_be_determined',
)

export const childrenOpen = childrenWhere(
  'open',
  {
    id: 'children.open',
    words: 'Children still missing or away',
    rule: 'Distinct children of the episodes still going on.',
  },
  ({ open }) => open === 'yes',
)
