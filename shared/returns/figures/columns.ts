import type { EpisodeGroup } from '../../domain/episodes/group'

/**
 * How every figure is split: the FOI axis X (statutory-returns.md 11 and 11.1, proposal). `ours` is the total of the
 * first three: another authority's child is never added, and what cannot be determined stands beside the total.
 */
export type Column = EpisodeGroup | 'ours'

export const columns = [
  'ours',
  'home',
  'care_own_in_area',
  'care_own_out_of_area',
  'cannot_be_determined',
  'care_other_la',
] as const satisfies readonly Column[]

/** Groups that add up to ours. */
export const ourGroups = [
  'home',
  'care_own_in_area',
  'care_own_out_of_area',
] as const satisfies readonly Column[]

/** Column headings. */
export const columnWords: Readonly<Record<Column, string>> = {
  ours: 'All ours',
  home: 'Not looked after',
  care_own_in_area: 'Ours, in our area',
  care_own_out_of_area: 'Ours, outside our area',
  care_other_la: "Others', placed here",
  cannot_be_determined: 'Cannot be determined',
}

/** Columns of figures about looked-after children: whoever is not looked after is not asked about. */
export const lookedAfterColumns = columns.filter((column) => column !== 'home')

/** Children another authority looks after, and those of whom nobody can tell, are never added to ours. */
export function isOurs(group: EpisodeGroup): boolean {
  return group !== 'care_other_la' && group !== 'cannot_be_determined'
}
