import type { Column } from '../figures/columns'

/** The name of one number of an answer. @param part key of a row, where the figure is a breakdown */
export function cellName(id: string, part: string | null, column: Column): string {
  return part === null ? `${id}/${column}` : `${id}/${part}/${column}`
}
