import type { ChartBlock } from '../model'
import { COLOUR } from '../look'
import { LETTER, point, stroke, thin, withUnit, word, wordUpTo, WORDS, type Drawing } from './drawing'
import { scaleFor } from './scale'

const HEIGHT = 120
const FOOT = 15
const TOP = 5
const RIGHT = 14

/** A line a series over points in time. Where there is no figure the line is broken: nothing is made up between. */
export function trendDrawing({ rows, series, unit }: ChartBlock, width: number): Drawing {
  const figures = rows.flatMap(({ values }) => values.filter((value) => typeof value === 'number'))
  const { most, ticks } = scaleFor(Math.max(0, ...figures))
  const left = withUnit(most, unit).length * LETTER + 6
  const step = rows.length < 2 ? 0 : (width - left - RIGHT) / (rows.length - 1)
  const xOf = (at: number): number => left + at * step
  const yOf = (value: number): number => TOP + (1 - value / most) * (HEIGHT - TOP)
  const drawing: Drawing = { below: FOOT, vectors: [], words: [] }
  for (const tick of ticks) {
    drawing.vectors.push(
      thin(left, yOf(tick), width - RIGHT, yOf(tick), tick === 0 ? COLOUR.quiet : COLOUR.line),
    )
    drawing.words.push(wordUpTo(withUnit(tick, unit), left - 3, yOf(tick) - WORDS / 2 - 2))
  }
  for (const at of labelled(
    rows.map(({ label }) => label),
    step,
  ))
    drawing.words.push(centred(rows[at]?.label ?? '', xOf(at), width))
  for (const which of series.keys())
    for (const [at, { values }] of rows.entries()) {
      const [here, next] = [values[which], rows[at + 1]?.values[which]]
      if (typeof here !== 'number') continue
      if (typeof next === 'number')
        drawing.vectors.push(stroke(xOf(at), yOf(here), xOf(at + 1), yOf(next), which))
      drawing.vectors.push(point(xOf(at), yOf(here), which))
    }
  return drawing
}

/** Which points have their label under them: as many as have room, counted from the newest, which always has. */
function labelled(labels: readonly string[], step: number): number[] {
  const longest = Math.max(1, ...labels.map((label) => label.length)) * LETTER + 6
  const every = step === 0 ? 1 : Math.max(1, Math.ceil(longest / step))
  return [...labels.keys()].filter((at) => (labels.length - 1 - at) % every === 0)
}

function centred(label: string, x: number, width: number) {
  const wide = label.length * LETTER
  return word(label, Math.max(0, Math.min(x - wide / 2, width - wide)), HEIGHT + 1)
}
