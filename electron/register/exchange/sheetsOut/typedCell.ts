import { toLocal } from '../../../../shared/domain/time/london'
import { isLocalDate } from '../../../../shared/domain/time/localDate'
import type { CellType, CellValue, OutCell, OutColumn } from './model'

/** A cell with the type it really has. */
export type TypedCell =
  | { readonly type: 'empty' }
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'number'; readonly number: number; readonly as: 'whole' | 'decimal' | 'percent' }
  /** As a clock in England shows it; `time` is null for a day. */
  | { readonly type: 'day'; readonly date: string; readonly time: string | null }

const instantShape = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/

/**
 * What a cell is: of its own type or its column's. A text in a column of numbers or days stays the text it is, so that
 * "fewer than 5" can stand where a number would.
 */
export function typedCell(cell: OutCell, column: Pick<OutColumn, 'type'>): TypedCell {
  const own = typeof cell === 'object' && cell !== null
  return typed(own ? cell.type : column.type, own ? cell.value : cell)
}

function typed(type: CellType, value: CellValue): TypedCell {
  if (value === null || value === '') return { type: 'empty' }
  if (typeof value === 'number') return numberCell(type, value)
  if (type === 'date' && isLocalDate(value)) return { type: 'day', date: value, time: null }
  if (type === 'dateTime' && instantShape.test(value)) {
    const { date, time } = toLocal(value)
    return { type: 'day', date, time }
  }
  return { type: 'text', text: value }
}

function numberCell(type: CellType, number: number): TypedCell {
  if (!Number.isFinite(number)) return { type: 'empty' }
  if (type === 'text') return { type: 'text', text: String(number) }
  return { type: 'number', number, as: type === 'decimal' || type === 'percent' ? type : 'whole' }
}

/** As people write it: 22/11/2026, or 22/11/2026 14:32. */
export function dayText(date: string, time: string | null): string {
  const [year, month, day] = date.split('-')
  return `${day}/${month}/${year}${time === null ? '' : ` ${time.slice(0, 5)}`}`
}
