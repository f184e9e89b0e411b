/**
 * One measured figure.
 *
 * @typedef {object} Figure
 * @property {string} what
 * @property {string} measured with its unit, such as '41 ms'
 * @property {string} [peer] what it is held against, with its own figure: 'empty window 310 ms'
 * @property {number} [ratio] measured / peer
 * @property {string} [wanted] such as '≤ 1.6×' or '< 50 ms'
 * @property {boolean} [met] whether it was reached
 */

/**
 * Prints the figures of one measurement.
 *
 * @param {string} title
 * @param {readonly Figure[]} figures
 */
export function printFigures(title, figures) {
  const rows = figures.map(({ what, measured, peer, ratio, wanted, met }) => [
    what,
    measured,
    ratio === undefined ? '' : `${ratio.toFixed(2)}×`,
    peer ?? '',
    wanted ?? '',
    met === undefined ? '' : met ? 'met' : 'NOT MET',
  ])
  const heading = ['figure', 'measured', 'ratio', 'held against', 'wanted', '']
  const widths = heading.map((_, column) => Math.max(...[heading, ...rows].map((row) => row[column].length)))
  const line = (row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column]))
      .join('  ')
      .trimEnd()
  console.log(
    ['', title, line(heading), line(widths.map((width) => '-'.repeat(width))), ...rows.map(line)].join('\n'),
  )
}
