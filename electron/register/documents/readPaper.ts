import { localDateOf } from '../../../shared/domain/time/london'
import type { ReadDatabase } from '../database/types'
import { yearView } from '../queries/returns/yearView'
import { viewingAt, type Viewing } from '../queries/viewing'
import { readCertificate } from './backupCertificate/certificate'
import { caseSummaryPaper } from './caseSummary/caseSummary'
import { readCaseSummary } from './caseSummary/read/caseSummaryData'
import { profilePaper } from './childProfile/profilePaper'
import { emptyInterviewPaper } from './emptyInterview/emptyInterview'
import { certificatePaper } from './destruction/certificate'
import { homesExtractPaper } from './homesExtract/homesExtract'
import { panelPaper } from './panelPack/panelPaper'
import { givenPaper } from './removing/givenPaper'
import { withheldPaper } from './removing/withheldPaper'
import { readHomes } from './homesExtract/readHomes'
import { chainHead } from '../audit/chainHead'
import { blankForm } from './blankForms/blankForms'
import {
  blankFormFileName,
  caseSummaryFileName,
  emptyInterviewFileName,
  homesFileName,
  returnFileName,
} from './fileNames'
import type { PrintedBy } from './frameOf'
import { figuresPaper } from './figures/figuresPaper'
import { packPaper } from './outOfHours/packPaper'
import { readLogo } from './readLogo'
import type { ReadyPaper, WhichPaper } from './readyPaper'
import { readFigureReportPaper } from './reports/readFigureReportPaper'
import { readPeriodListPaper } from './reports/readPeriodListPaper'
import { readWorkList } from './reports/readWorkList'
import { readOfferPaper } from './offerPapers/readOfferPaper'
import { statutoryReturnPaper } from './statutoryReturn/statutoryReturn'

/**
 * Reads what a paper says, all of one moment; nothing of it is set yet.
 *
 * @param by name of the person at the register, and the moment
 * @throws NOT_FOUND when there is no such child or interview
 */
export async function readPaper(
  db: ReadDatabase,
  which: WhichPaper,
  by: { readonly person: string; readonly now: string },
): Promise<ReadyPaper> {
  const viewing = await viewingAt(db, by.now)
  const printedBy: PrintedBy = {
    settings: viewing.settings,
    ...by,
    logo: await readLogo(db),
    chainHead: await chainHead(db),
  }
  const today = localDateOf(by.now)
  if (which.kind === 'offerCard' || which.kind === 'offerLetter')
    return readOfferPaper(db, which, viewing, printedBy)
  if (which.kind === 'blankForm' || which.kind === 'emptyInterview')
    return emptyForm(which, viewing, printedBy)
  if (which.kind === 'workList') return readWorkList(db, which.list, viewing, printedBy)
  if (which.kind === 'periodList') return readPeriodListPaper(db, which.asked, viewing, printedBy)
  if (which.kind === 'figureReport') return readFigureReportPaper(db, which, viewing, printedBy)
  if (which.kind === 'figures') return figuresPaper(db, which, printedBy)
  if (which.kind === 'childProfile') return profilePaper(db, which, viewing, printedBy)
  if (
    which.kind === 'chronology' ||
    which.kind === 'episodeRecord' ||
    which.kind === 'interviewRecord' ||
    which.kind === 'subjectAccess'
  )
    return givenPaper(db, which, viewing, printedBy)
  if (which.kind === 'destructionCertificate') return certificatePaper(db, which, viewing, printedBy)
  if (which.kind === 'withheldList') return withheldPaper(db, which, viewing, printedBy)
  if (which.kind === 'panelPack') return panelPaper(db, which, viewing, printedBy)
  if (which.kind === 'backupCertificate') return readCertificate(db, printedBy)
  if (which.kind === 'outOfHoursPack') return packPaper(db, which, viewing, printedBy)
  if (which.kind === 'caseSummary') {
    const data = await readCaseSummary(db, which.childId, viewing)
    return {
      paper: caseSummaryPaper(data, printedBy),
      facts: {
        kind: 'caseSummary',
        year: null,
        childId: data.child.id,
        fileName: caseSummaryFileName(data.child, today),
        counts: { episodes: data.episodes.length, openActions: data.actions.length },
      },
    }
  }
  if (which.kind === 'homesExtract') {
    const { recipient, basis } = which
    const homes = await readHomes(db, viewing)
    return {
      paper: homesExtractPaper(homes, which, printedBy),
      facts: {
        kind: 'homesExtract',
        year: null,
        childId: null,
        fileName: homesFileName(today),
        counts: { homes: homes.length },
        givenTo: { recipient, basis },
      },
    }
  }
  const view = await yearView(db, viewing.settings, which.year, by.now)
  return {
    paper: statutoryReturnPaper(view, printedBy),
    facts: {
      kind: 'statutoryPdf',
      year: which.year,
      childId: null,
      fileName: returnFileName(which.year, today),
      counts: { rows: view.rows.length, findings: view.verdicts.length, rulesRun: view.rulesRun },
    },
  }
}

/** A form with nothing in it, about nobody. */
function emptyForm(
  which: Extract<WhichPaper, { kind: 'blankForm' | 'emptyInterview' }>,
  { settings, today }: Viewing,
  printedBy: PrintedBy,
): ReadyPaper {
  const { kind } = which
  const facts = { kind, year: null, childId: null, counts: {} }
  return which.kind === 'blankForm'
    ? {
        paper: blankForm(which.form, printedBy),
        facts: { ...facts, fileName: blankFormFileName(which.form) },
      }
    : {
        paper: emptyInterviewPaper(settings, printedBy),
        facts: { ...facts, fileName: emptyInterviewFileName(today) },
      }
}
