import { basename } from 'node:path'
import { contract } from '../../../../shared/contract'
import { defaultSettings } from '../../../../shared/domain/settings'
import { utcNow } from '../../clock'
import { checkReportPaper } from '../../documents/checkReport/checkReportPaper'
import type { PrintedBy } from '../../documents/frameOf'
import { setInWorker, writeSheetsInWorker, type PaperWorkerOptions } from '../../documents/paperWorker'
import { writeBeside } from '../../documents/pdfFile'
import { withEnding } from '../../files/withEnding'
import { hostCall } from '../../rpc/handlers'
import { checked, checkedFiles, type Checked } from './desk'
import { reportSheets } from './reportSheets'

export type ReportFormat = 'pdf' | 'csv' | 'xlsx'

const purposes = { pdf: 'savePdf', csv: 'saveCsv', xlsx: 'saveXlsx' } as const

/** Saves a report. It came from no register, so none keeps that it left. */
export const saveCheck = hostCall(contract.checking.save, async ({ input, host, signal }) => {
  const { report, format } = input
  const target = withEnding(host.grants.take(input.grant, purposes[format]), `.${format}`)
  const found = checkedFiles(host.scratch.get(checked), report)
  await writeReport(found, format, target, utcNow(host.clock), { outFolder: host.start.outFolder, signal })
  return { fileName: basename(target) }
})

/**
 * Writes a report beside its place and moves it in: no half file, whatever happens.
 *
 * @param now UTC
 * @throws CANCELLED, DISK_FULL and DISK_ERROR
 */
export async function writeReport(
  found: Checked,
  format: ReportFormat,
  target: string,
  now: string,
  worker: Pick<PaperWorkerOptions, 'outFolder' | 'signal'>,
): Promise<void> {
  const by = printedBy(now)
  const bytes =
    format === 'pdf'
      ? (await setInWorker(checkReportPaper(found, by), worker)).bytes
      : await writeSheetsInWorker(reportSheets(found, by), format, worker)
  const file = writeBeside(target, bytes)
  try {
    file.moveIn()
  } catch (error) {
    file.discard()
    throw error
  }
}

/** No register is open, or it is not asked: nobody's name and no council's stand on it. */
function printedBy(now: string): PrintedBy {
  const { marking, markingDescriptor, responsibleManager } = defaultSettings
  const council = "A council's own files, checked without a register"
  return {
    settings: { councilName: council, marking, markingDescriptor, responsibleManager },
    person: 'somebody not signed in',
    now,
  }
}
