/** The axis of a chart: it starts at nought, so that lengths compare as figures do. */
export interface Scale {
  /** The figure at its end. */
  readonly most: number
  /** Where lines cross the chart, 0 and `most` among them. */
  readonly ticks: readonly number[]
}

const STEPS = [1, 2, 5, 10]
/** Spaces between lines; with more the numbers crowd each other. */
const MOST_SPACES = 5

/**
 * A scale of round numbers that takes the largest figure, in at most five steps of 1, 2 or 5 times a power of ten.
 *
 * @param largest of the figures; below 1 the scale goes to 1, because there is no half a child
 */
export function scaleFor(largest: number): Scale {
  const wanted = Math.max(1, largest) / MOST_SPACES
  const power = Math.max(0, Math.floor(Math.log10(wanted)))
  const step = (STEPS.find((factor) => factor * 10 ** power >= wanted) ?? 10) * 10 ** power
  const spaces = Math.ceil(Math.max(1, largest) / step)
  return { most: spaces * step, ticks: Array.from({ length: spaces + 1 }, (_, at) => at * step) }
}
