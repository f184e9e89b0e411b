import { contract } from '../../../../shared/contract'
import { Refusal } from '../../../../shared/contract/errors'
import { reportPlans } from '../../../../shared/returns/figures/reports/plans'
import { refuseBadPeriod } from '../../queries/figures/readBook'
import { wordsOf } from '../../queries/reports/wordsOf'
import { command } from '../../rpc/handlers'

/** Keeps what the council says in a report, for its period. What did not change is not written again. */
export const saveWords = command(contract.reports.saveWords, async ({ input, db, write, audit }) => {
  const { report, from, to, words } = input
  refuseBadPeriod({ from, to })
  const boxes = new Set(reportPlans[report].sections.flatMap(({ box }) => box?.name ?? []))
  if (words.some(({ box }) => !boxes.has(box))) throw new Refusal('NOT_FOUND', { what: 'report_words' })
  const held = new Map((await wordsOf(db, report, { from, to })).map((row) => [row.box, row]))
  const changed = words.filter(({ box, words: typed }) => typed !== (held.get(box)?.words ?? ''))
  for (const { box, words: typed } of changed) {
    const row = held.get(box)
    if (row === undefined)
      await write.insert('report_words', { report, period_from: from, period_to: to, box, words: typed })
    else await write.update('report_words', row.id, row.version, { words: typed })
  }
  audit({
    action: 'report.wordsSaved',
    subject: { kind: 'report', id: report },
    detail: { from, to, boxes: changed.map(({ box }) => box) },
  })
  return { saved: changed.length }
})
