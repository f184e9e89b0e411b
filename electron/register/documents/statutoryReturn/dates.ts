import { dateParts, isLocalDate } from '../../../../shared/domain/time/localDate'

/** A day as the file writes it, dd/mm/yyyy; a text that is no calendar date stays as it is. */
export function dayAsInFile(text: string): string {
  if (!isLocalDate(text)) return text
  const { year, month, day } = dateParts(text)
  return `${String(day).padStart(2, '0')}/${String(month).padStart(2, '0')}/${year}`
}
