import type { ChartBlock, ChartValue } from '../model'
import { COLOUR } from '../look'
import { filled, LETTER, lettersIn, thin, withUnit, word, WORDS, type Drawing } from './drawing'
import { scaleFor } from './scale'

const LABELS = 108
const BAR = 7
const BETWEEN = 5
const FOOT = 15

const number = (value: ChartValue | undefined): number => (typeof value === 'number' ? value : 0)

/** Lying bars on one scale, a row's label at their left: beside each other, or on one bar where they are stacked. */
export function barDrawing({ form, rows, series, unit }: ChartBlock, width: number): Drawing {
  const stacked = form === 'stacked'
  const sums = rows.map(({ values }) => values.reduce<number>((sum, value) => sum + number(value), 0))
  const singles = rows.flatMap(({ values }) => values.map(number))
  const { most, ticks } = scaleFor(Math.max(0, ...(stacked ? sums : singles)))
  const room = width - LABELS - 12
  const lengthOf = (value: number): number => (value / most) * room
  const rowHeight = (stacked ? 1 : series.length) * BAR + BETWEEN
  const foot = rows.length * rowHeight
  const drawing: Drawing = { below: FOOT, vectors: [], words: [] }
  for (const tick of ticks) {
    const x = LABELS + lengthOf(tick)
    drawing.vectors.push(thin(x, 0, x, foot, tick === 0 ? COLOUR.quiet : COLOUR.line))
    const words = withUnit(tick, unit)
    drawing.words.push(word(words, x - (words.length * LETTER) / 2, foot + 1))
  }
  for (const [at, { label, values }] of rows.entries()) {
    const top = at * rowHeight + BETWEEN / 2
    drawing.words.push(word(label, 0, top + (rowHeight - BETWEEN - WORDS) / 2 - 2, lettersIn(LABELS)))
    drawing.vectors.push(...barsOf(values.map(number), { top, lengthOf, stacked }))
  }
  return drawing
}

interface RowOfBars {
  readonly top: number
  readonly lengthOf: (value: number) => number
  readonly stacked: boolean
}

function barsOf(values: readonly number[], { top, lengthOf, stacked }: RowOfBars) {
  let before = 0
  return values.flatMap((value, series) => {
    const from = stacked ? before : 0
    before += value
    const y = stacked ? top : top + series * BAR
    return value <= 0
      ? []
      : [filled(LABELS + lengthOf(from), y, lengthOf(value), stacked ? BAR : BAR - 1, series)]
  })
}
