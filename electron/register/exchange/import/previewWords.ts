import { otherYearWords } from '../../../../shared/returns/ssda903/otherYear'
import { plural } from '../../../../shared/text/plural'
import type { ImportPlan } from './plan'

/** What will be written, as sentences, in the order in which it is. */
export function summaryOf(plan: ImportPlan): string[] {
  const { children, care, episodes, names } = plan
  const open = episodes.newRows.filter(({ end }) => end === null).length
  const named = names.fills.length + names.forNew.size
  const takeable = plan.clashes.filter(({ change }) => change !== null).length
  const sentences = [
    ...otherYears(plan),
    told(children.newChildren.length, ['child is new', 'children are new']),
    told(children.known, ['child is known already', 'children are known already']),
    formerRefs(plan),
    told(children.fills.length, [
      'of them gets a fact the register does not have yet',
      'of them get facts the register does not have yet',
    ]),
    told(named, ['child gets a name', 'children get names']),
    told(care.newRows.length, ['care episode is new', 'care episodes are new'], placementsOf(plan)),
    told(care.ended.length, ['care episode has ended since', 'care episodes have ended since']),
    told(episodes.newRows.length, ['missing or away episode is new', 'missing or away episodes are new']),
    told(episodes.matched.length, [
      'episode is in the register already',
      'episodes are in the register already',
    ]),
    told(episodes.ended.length, ['episode has ended since', 'episodes have ended since']),
    told(open, [
      'new episode is still open in the file: it becomes one question on Today',
      'new episodes are still open in the file: each becomes one question on Today',
    ]),
    told(takeable, ['difference needs your decision', 'differences need your decision']),
    told(plan.problems.length, ['row cannot be brought in', 'rows cannot be brought in']),
  ]
  return sentences.filter((sentence) => sentence !== null)
}

/** One sentence instead of the same rule at every row, where the year is plainly not the file's. */
function otherYears({ year, tables }: ImportPlan): string[] {
  const words = year === null ? [] : otherYearWords(tables, year)
  return words.length === 0 ? [] : [...words, 'Go back to change the year.']
}

/** More are counted, not named. */
const mostNamed = 5

/** "One reference is that of a record put together with another. Its rows go to the child who was kept: 102 to Mika Oddo." */
function formerRefs({ children: { byFormerRef } }: ImportPlan): string | null {
  if (byFormerRef.length === 0) return null
  const named = byFormerRef.slice(0, mostNamed).map(({ ref, child }) => `${ref} to ${child.label}`)
  const more = byFormerRef.length - named.length
  const all = more === 0 ? named : [...named, `${more} more`]
  const whose =
    byFormerRef.length === 1
      ? '1 reference is of a record that was put together with another. Its'
      : `${byFormerRef.length} references are of records that were put together with others. Their`
  return `${whose} rows go to the child who was kept: ${all.join(', ')}.`
}

function placementsOf({ newPlacements: { count, linked, homes } }: ImportPlan): string {
  if (count === 0) return ''
  const made = `; ${plural(count, 'placement')} ${count === 1 ? 'is' : 'are'} made from them`
  if (linked === 0) return made
  const named = homes.slice(0, mostNamed)
  const more = homes.length - named.length
  const all = more === 0 ? named : [...named, `${more} more`]
  return `${made}, ${linked} of them linked by the number to ${homes.length === 1 ? 'a home' : 'homes'} the register knows: ${all.join(', ')}`
}

/** "3 children are new."; null for none. */
function told(number: number, [one, many]: readonly [string, string], more = ''): string | null {
  return number === 0 ? null : `${plural(number, one, many)}${more}.`
}
