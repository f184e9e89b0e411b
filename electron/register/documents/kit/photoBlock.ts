import type { Content } from 'pdfmake/interfaces'
import { bareLayout, bareTaken } from './layouts'
import { COLOUR, CONTENT_WIDTH, SIZE } from './look'
import type { PhotoBlock } from './model'
import { lettersThatFit, oneLine } from './oneLine'
import { placed, type Room } from './room'
import { columnWidths } from './widths'

const PHOTO = { width: 150, height: 190 } as const
const GAP = 14
const LABEL_WIDTH = 98

/**
 * A photo with what is said of it underneath, and facts at its side. Its bytes go into the paper as they are: they
 * were checked when the photo was kept, and no address or file is ever read for one.
 */
export function photo({ jpeg, words, facts }: PhotoBlock, room: Room): Content {
  const beside = CONTENT_WIDTH - PHOTO.width - GAP
  const widths = columnWidths([LABEL_WIDTH, beside - LABEL_WIDTH - bareTaken(2)], bareTaken(2))
  const most = lettersThatFit(beside - LABEL_WIDTH, SIZE.body)
  const values = facts.map(({ value }) => placed(value, room, most))
  const body = facts.map(({ label }, at) => [
    { text: oneLine(label, 60), color: COLOUR.quiet },
    { text: values[at]?.text ?? '', bold: true },
  ])
  return {
    columns: [
      {
        width: PHOTO.width,
        stack: [
          {
            image: `data:image/jpeg;base64,${Buffer.from(jpeg).toString('base64')}`,
            fit: [PHOTO.width, PHOTO.height],
            structure: { tag: 'Figure', alt: `Photo of the child. ${oneLine(words, 120)}` },
          },
          { text: oneLine(words, 120), fontSize: SIZE.small, bold: true, margin: [0, 2, 0, 0] },
        ],
      },
      {
        width: '*',
        table: { widths, body, dontBreakRows: !values.some(({ long }) => long) },
        structure: { table: 'pairs' },
        layout: bareLayout,
      },
    ],
    columnGap: GAP,
    margin: [0, 2, 0, 6],
  }
}
