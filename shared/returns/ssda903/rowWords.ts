import type { ExportRow } from './exportRow'

type Cells = Pick<ExportRow, 'missing' | 'misStart' | 'misEnd'>

/** A row of the file as people say it: "M from 13/11/2026 to 25/11/2026", "A, start not known, no end in this year". */
export function rowInWords({ missing, misStart, misEnd }: Cells): string {
  const from = misStart === '' ? ', start not known' : ` from ${misStart}`
  const to = misEnd === '' ? ', no end in this year' : ` to ${misEnd}`
  return `${missing}${from}${to}`
}

/** What became of a row since a file was saved. */
export function changeInWords({
  before,
  after,
}: {
  readonly before: Cells | null
  readonly after: Cells | null
}): string {
  if (before === null) return after === null ? '' : `New: ${rowInWords(after)}`
  return after === null
    ? `No longer in the file: ${rowInWords(before)}`
    : `Was ${rowInWords(before)}; now ${rowInWords(after)}`
}
