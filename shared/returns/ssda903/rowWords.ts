import type { ExportRow } from './exportRow'

type Cells = Pick<ExportRow, 'missing' | 'misStart' | 'misEnd'>
type DatedCells = Cells & Pick<ExportRow, 'dob'>

/** A row of the file as people say it: "M from 13/11/2026 to 25/11/2026", "A, start not known, no end in this year". */
export function rowInWords({ missing, misStart, misEnd }: Cells): string {
  const from = misStart === '' ? ', start not known' : ` from ${misStart}`
  const to = misEnd === '' ? ', no end in this year' : ` to ${misEnd}`
  return `${missing}${from}${to}`
}

/** "02/03/2011", or that there is none. */
function birthDateInWords(dob: string): string {
  return dob === '' ? 'not known' : dob
}

/** What became of a row since a file was saved. */
export function changeInWords({
  before,
  after,
}: {
  readonly before: DatedCells | null
  readonly after: DatedCells | null
}): string {
  if (before === null) return after === null ? '' : `New: ${rowInWords(after)}`
  if (after === null) return `No longer in the file: ${rowInWords(before)}`
  const [was, is] = [rowInWords(before), rowInWords(after)]
  if (before.dob === after.dob) return `Was ${was}; now ${is}`
  const birthDate = `Birth date was ${birthDateInWords(before.dob)}; now ${birthDateInWords(after.dob)}`
  return was === is ? `${birthDate}. The row: ${is}` : `Was ${was}; now ${is}. ${birthDate}`
}
