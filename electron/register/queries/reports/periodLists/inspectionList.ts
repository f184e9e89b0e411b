import { labelFor } from '../../../../../shared/codes'
import { ageOn } from '../../../../../shared/domain/time/ages'
import { childCounts, type ChildCounts } from '../../../../../shared/returns/figures/childCounts'
import { columnWords } from '../../../../../shared/returns/figures/columns'
import { readBook } from '../../figures/readBook'
import { words, type ListCell } from '../lists/model'
import { dayCell, number } from './cells'
import { inspectedChildren, type InspectedChild } from './inspectedChildren'
import type { PeriodListPlan } from './model'

/**
 * S3: children missing, or at risk of exploitation, in a period, for an inspection of several agencies (JTAI; practice.md 7.2
 * and 11). By the council's reference, as Ofsted's lists are; restricted children stand in it, as in every return.
 */
export const inspectionList: PeriodListPlan<'inspection'> = {
  title: 'Inspection: children missing or at risk',
  read: async (db, viewing, period) => {
    const counted = childCounts(await readBook(db, period, 'missingAndAway', viewing))
    const counts = new Map(counted.map((child) => [child.childId, child]))
    const missing = counted.filter(({ episodes, open }) => episodes > 0 || open === 'yes')
    const children = await inspectedChildren(db, period, new Set(missing.map(({ childId }) => childId)))
    const byId = new Map(children.map((child) => [child.id, child]))
    const rowsOf = (some: readonly InspectedChild[]) =>
      some.map((child) => cells(child, counts.get(child.id), period.to))
    const found = missing.flatMap(({ childId }) => byId.get(childId) ?? [])
    const listed = new Set(found)
    return {
      about:
        'By the council’s own reference, without names: children with an episode that began in the period or was going on at its end, then children at risk of exploitation in the period who were not missing.',
      columns,
      parts: [
        { heading: 'Missing or away in the period', rows: rowsOf(found) },
        {
          heading: 'At risk of exploitation, and not missing',
          rows: rowsOf(children.filter((child) => child.risks.length > 0 && !listed.has(child))),
        },
      ],
      empty: 'No child was missing, away or known to be at risk of exploitation in this period.',
      definitions,
    }
  },
}

/** On paper nine columns have to stand side by side. */
export const columns = [
  { heading: 'Reference', width: 54, type: 'text' },
  { heading: 'Born (age)', width: 50, type: 'date' },
  { heading: 'Sex and ethnicity', width: 66, type: 'text' },
  { heading: 'Group', width: 62, type: 'text' },
  { heading: 'Episodes', width: 42, type: 'whole' },
  { heading: 'Over 24 h', width: 26, type: 'whole' },
  { heading: 'Still', width: 26, type: 'text' },
  { heading: 'Interviews', width: 58, type: 'text' },
  { heading: 'At risk', width: '*', type: 'text' },
] as const

const openWords = { yes: 'Yes', no: 'No', cannot_be_determined: 'Not known' } as const

function cells(child: InspectedChild, counts: ChildCounts | undefined, on: string): ListCell[] {
  const ethnicity =
    child.ethnicity === null ? 'ethnicity not recorded' : labelFor('ethnicity', child.ethnicity)
  return [
    { words: child.ref, strong: true },
    bornCell(child, on),
    words(`${labelFor('sex903', child.sex ?? 'U')}, ${ethnicity}`),
    words((counts?.groups ?? []).map((group) => columnWords[group]).join('; ')),
    number(counts?.episodes ?? 0),
    number(counts?.overADay ?? 0),
    words(openWords[counts?.open ?? 'no']),
    words(interviewWords(counts)),
    words(child.risks.length === 0 ? 'Nothing recorded' : child.risks.join('; ')),
  ]
}

function interviewWords(counts: ChildCounts | undefined): string {
  if (counts === undefined || counts.due === 0) return 'None due'
  return `${counts.due} due, ${counts.offered} offered, ${counts.held} held`
}

/** "4 Mar 2011 (15)". */
function bornCell({ dob, dobKnown }: InspectedChild, on: string): ListCell {
  const age = dobKnown ? ageOn(dob, on) : null
  const { words: born, ...cell } = dayCell(dob)
  return { ...cell, words: age === null ? born : `${born} (${age})` }
}

const definitions = [
  {
    term: 'What it is',
    meaning:
      'A list of Homeward’s own for a joint targeted area inspection. Whether a theme asks for a list of this shape is unconfirmed; Ofsted’s Annex A, list 8, is a file of its own.',
  },
  {
    term: 'Reference',
    meaning:
      'The council’s own identifier of the child (CHILD in the SSDA903). Where none is recorded, the end of Homeward’s own.',
  },
  {
    term: 'Episodes, over 24 hours, still',
    meaning:
      'Missing and away, that began in the period; over 24 hours of those that are over and whose times are known well enough. Still: missing or away at the end of the period, or now where it has not ended. An episode that began earlier and was going on at the end counts under “Still” alone.',
  },
  {
    term: 'Interviews',
    meaning:
      'Episodes whose return home interview fell due in the period; of these those offered to the child or who answers for the child, and those with an interview that took place.',
  },
  {
    term: 'At risk',
    meaning:
      'Flags of sexual or criminal exploitation, county lines, gangs or modern slavery that held on a day of the period; children thought to have been trafficked; the National Referral Mechanism, where a decision is awaited or was positive.',
  },
  { term: 'Age', meaning: 'Years on the last day of the period; only where the date of birth is no guess.' },
]
