import type { LeftBefore } from '../../../../shared/contract/figures'
import { periodWords, type Period } from '../../../../shared/returns/figures/period'
import { earlierPeriods } from '../../../../shared/returns/figures/reports/earlier'
import { figureReports, type FigureReportKind } from '../../../../shared/returns/figures/reports/kinds'
import { reportPlans } from '../../../../shared/returns/figures/reports/plans'
import type { ReadDatabase } from '../../database/types'
import { howReported, saysMore, staysHere, type HowAnswered } from './howAnswered'
import { differsNow, type SaidThen, type Saying } from './saidThen'

/** What is about to leave: an answer to a request, or a report. */
export type Leaving = Period & {
  /** What it says now. */
  readonly parts: readonly Saying[]
} & ({ readonly kind: 'figures'; readonly how: HowAnswered } | { readonly kind: FigureReportKind })

/** As many are named; who sees twenty does not read more. */
const MOST_NAMED = 20

/**
 * Answers and reports that left the register and are about some of the same days, newest first: beside this one they can
 * give away a number that neither shows. The very same days asked for in the very same way are no risk, for all that goes out
 * about them is hidden together, unless something was put right since: then the difference tells of what. Reports that never
 * leave the council do not count, and what was saved in several formats counts once.
 */
export async function leftBefore(db: ReadDatabase, leaving: Leaving): Promise<LeftBefore[]> {
  if (!goesOut(leaving.kind)) return []
  const rows = await db
    .selectFrom('return_run')
    .leftJoin('user', 'user.id', 'return_run.created_by')
    .select([
      'report',
      'period_from',
      'period_to',
      'return_run.created_at',
      'user.name',
      'file_name',
      'counts',
      'said',
    ])
    .where('return_run.kind', 'in', ['figures', 'figureReport'])
    .where('return_run.withdrawn_at', 'is', null)
    .orderBy('return_run.created_at', 'desc')
    .execute()
  const mine = daysOf(leaving)
  const how = 'how' in leaving ? leaving.how : howReported(leaving.kind)
  const named = new Set<string>()
  const found = rows.flatMap((row) => {
    const { period_from: from, period_to: to } = row
    const kind = row.report === null ? 'figures' : figureReports.find((it) => it === row.report)
    if (from === null || to === null || kind === undefined || !goesOut(kind)) return []
    const meets = daysOf({ kind, from, to }).some((days) => mine.some((its) => overlap(days, its)))
    const theirs = kind === 'figures' ? keptHow(row.counts) : howReported(kind)
    const isAgain = isSame({ from, to }, leaving)
    const isAnother = isAgain && saysMore(how, theirs)
    const asksTheSame = isAgain && !isAnother && !staysHere(how) && !staysHere(theirs)
    const differs = asksTheSame ? differsNow(keptSaid(row.said), leaving.parts) : []
    if (!meets && !isAnother && differs.length === 0) return []
    // One and the same in another format, or once more, says nothing new.
    const same = JSON.stringify([kind, from, to, theirs, row.said ?? row.file_name])
    if (named.has(same)) return []
    named.add(same)
    return [
      {
        period: periodWords({ from, to }),
        at: row.created_at,
        by: row.name ?? '',
        fileName: row.file_name,
        differs,
      },
    ]
  })
  return found.slice(0, MOST_NAMED)
}

function goesOut(kind: Leaving['kind']): boolean {
  return kind === 'figures' || reportPlans[kind].goesOut
}

/** Every period there are figures of in it: a report that looks back says some of those before, too. */
function daysOf({ kind, from, to }: Period & Pick<Leaving, 'kind'>): Period[] {
  const looksBack = kind === 'figures' ? 0 : reportPlans[kind].looksBack
  return [{ from, to }, ...earlierPeriods({ from, to }, looksBack)]
}

function keptHow(counts: string): HowAnswered {
  const { missingAlone = 0, byHome = 0, smallNumbersBelow = 0 } = JSON.parse(counts) as Partial<HowAnswered>
  return { missingAlone, byHome, smallNumbersBelow }
}

function keptSaid(said: string | null): SaidThen {
  return said === null ? {} : (JSON.parse(said) as SaidThen)
}

function isSame(one: Period, other: Period): boolean {
  return one.from === other.from && one.to === other.to
}

function overlap(one: Period, other: Period): boolean {
  return !isSame(one, other) && one.from <= other.to && other.from <= one.to
}
