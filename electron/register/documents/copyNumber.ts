import type { ReadDatabase } from '../database/types'
import type { ReadyPaper } from './readyPaper'

/** How many papers were made about somebody, by the audit trail: it forgets nothing. */
export async function copiesMade(db: ReadDatabase, about: string): Promise<number> {
  const { count } = await db
    .selectFrom('audit')
    .select((column) => column.fn.countAll<number>().as('count'))
    .where('subject_id', '=', about)
    .where('action', '=', 'paper.made')
    .executeTakeFirstOrThrow()
  return count
}

/** What a child or a parent is handed to answer is no copy of a record. */
const offers: ReadonlySet<ReadyPaper['facts']['kind']> = new Set(['offerCard', 'offerLetter'])

function isOfACase({ kind, childId }: ReadyPaper['facts']): boolean {
  return kind === 'outOfHoursPack' || kind === 'panelPack' || (childId !== null && !offers.has(kind))
}

/** Whether nothing says yet why such a paper leaves: no asker, no panel, no emergency whose reason is asked for afterwards. */
export function asksWhy(facts: ReadyPaper['facts']): boolean {
  const { shared, why, reasonOwed } = facts
  return isOfACase(facts) && shared === undefined && why === undefined && reasonOwed === undefined
}

/** A paper of a case with its copy number in the foot of every page, and kept with its run (practice.md 12, marking). */
export function numbered(ready: ReadyPaper, copy: number): ReadyPaper {
  const { paper, facts } = ready
  if (!isOfACase(facts)) return ready
  return {
    paper: { ...paper, frame: { ...paper.frame, copy } },
    facts: { ...facts, counts: { ...facts.counts, copy } },
  }
}
