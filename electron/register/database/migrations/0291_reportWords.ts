import type { Kysely } from 'kysely'
import { index, recordTable } from './tables'

/** What the council says in a report in its own words, for a period. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await recordTable(db, 'report_words', {
    report: 'text!',
    period_from: 'text!',
    period_to: 'text!',
    box: 'text!',
    words: 'text!',
  })
  await index(db, 'report_words', ['report', 'period_from'])
}
