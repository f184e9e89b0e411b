/** Measures in points (1/72 inch) and colours of every paper; each text colour is at least 4.5:1 on white. */
export const PAGE = { width: 595.28, height: 841.89, left: 42, right: 42, top: 66, bottom: 56 } as const

/** Room between the margins. */
export const CONTENT_WIDTH = PAGE.width - PAGE.left - PAGE.right

export const COLOUR = {
  ink: '#1b1f1f',
  quiet: '#4c5757',
  accent: '#0b5a5a',
  accentLight: '#9cc9c6',
  line: '#c3cdcd',
  band: '#eef3f3',
  alert: '#a8201a',
  alertBand: '#fbeceb',
  soon: '#7a5200',
  soonBand: '#fdf4e3',
} as const

export const SIZE = { title: 17, section: 11, body: 9, letter: 11.5, small: 8, figure: 18 } as const

/** Name of the typeface inside the setter. */
export const FONT = 'NotoSans'
