import type { OpenPdf } from './pdf/openPdf'

/** Device pixels across an A4 page: 200 to the inch, as sharp as an office printer shows small print. */
const ACROSS = Math.round((210 / 25.4) * 200)

/**
 * Every page as a picture for the printer.
 *
 * @param onPage told before each page, from 1
 * @returns object URLs; whoever asked for them lets them go
 */
export async function printImages(pdf: OpenPdf, onPage: (page: number) => void): Promise<string[]> {
  const canvas = document.createElement('canvas')
  const images: string[] = []
  for (let page = 1; page <= pdf.pages; page += 1) {
    onPage(page)
    // One canvas serves all pages, so they follow each other.
    // oxlint-disable-next-line eslint/no-await-in-loop
    await pdf.draw(canvas, page, { width: ACROSS })
    // oxlint-disable-next-line eslint/no-await-in-loop
    images.push(URL.createObjectURL(await pictureOf(canvas)))
  }
  return images
}

async function pictureOf(canvas: HTMLCanvasElement): Promise<Blob> {
  return new Promise((resolve, reject) => {
    canvas.toBlob(
      (blob) => (blob === null ? reject(new Error('no picture of the page')) : resolve(blob)),
      'image/png',
    )
  })
}
