import type { Content } from 'pdfmake/interfaces'
import { SIZE } from './look'

/** Sections with their pages; each is a link. pdfmake fills it in from the headings that say `tocItem`. */
export function contents(): Content {
  return {
    toc: {
      title: {
        text: 'Contents',
        fontSize: SIZE.section,
        bold: true,
        margin: [0, 6, 0, 2],
        structure: { tag: 'H2' },
      },
      // pdfmake's rows have room of their own around the text.
      textMargin: [0, -1, 0, -1],
    },
    margin: [0, 0, 0, 8],
  }
}
