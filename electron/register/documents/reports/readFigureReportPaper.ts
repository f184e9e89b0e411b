import type { ReadDatabase } from '../../database/types'
import { saidThen } from '../../queries/figures/saidThen'
import { readReport, type AskedReport } from '../../queries/reports/readReport'
import type { Viewing } from '../../queries/viewing'
import { figureReportFileName } from '../fileNames'
import type { PrintedBy } from '../frameOf'
import type { ReadyPaper } from '../readyPaper'
import { figureReportPaper } from './figureReportPaper'

/** A report with figures as a paper. @throws INVALID for days that do not exist */
export async function readFigureReportPaper(
  db: ReadDatabase,
  asked: AskedReport,
  viewing: Viewing,
  printedBy: PrintedBy,
): Promise<ReadyPaper> {
  const answer = await readReport(db, asked, viewing)
  return {
    paper: figureReportPaper(answer, printedBy, asked.byHome),
    facts: {
      kind: 'figureReport',
      report: asked.report,
      year: null,
      childId: null,
      period: { from: asked.from, to: asked.to },
      fileName: figureReportFileName(asked.report, asked),
      counts: { sections: answer.sections.length },
      said: saidThen(answer.sections),
    },
  }
}
