import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { getDocument, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { root } from '../../../build/bootstrap/paths.mjs'

/** One piece of text where it stands; `y` counts points from the top of the page. */
export interface Piece {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly right: number
}

export interface OpenPage {
  readonly pieces: readonly Piece[]
  /** The page's text, spaces closed up to one. */
  readonly text: string
}

/** A PDF as a reader sees it. */
export interface OpenPdf {
  readonly pages: readonly OpenPage[]
  /** All pages' text. */
  readonly text: string
  readonly info: Readonly<Record<string, unknown>>
  readonly document: PDFDocumentProxy
}

/** @param password of a protected file */
export async function openPdf(bytes: Uint8Array, password?: string): Promise<OpenPdf> {
  const lock = password === undefined ? {} : { password }
  const document = await getDocument({ data: new Uint8Array(bytes), verbosity: 0, ...lock }).promise
  const pages: OpenPage[] = []
  for (let number = 1; number <= document.numPages; number += 1) pages.push(await readPage(document, number))
  const { info } = await document.getMetadata()
  return {
    pages,
    text: pages.map(({ text }) => text).join(' '),
    info: info as Readonly<Record<string, unknown>>,
    document,
  }
}

async function readPage(document: PDFDocumentProxy, number: number): Promise<OpenPage> {
  const page = await document.getPage(number)
  const { height } = page.getViewport({ scale: 1 })
  const { items } = await page.getTextContent({ disableNormalization: true })
  const pieces = items.flatMap((item) => {
    if (!('str' in item) || item.str === '') return []
    const [, , , , x, y] = item.transform as number[]
    return [{ text: item.str, x: x ?? 0, y: height - (y ?? 0), right: (x ?? 0) + item.width }]
  })
  const text = items.map((item) => ('str' in item ? item.str + (item.hasEOL ? ' ' : '') : '')).join('')
  return { pieces, text: text.replace(/\s+/g, ' ').trim() }
}

/** Pixels of a page, four bytes each. */
export interface Picture {
  readonly width: number
  readonly height: number
  readonly pixels: Uint8ClampedArray
}

interface Drawing {
  readonly canvas: { readonly toBuffer: (type: 'image/png') => Uint8Array }
  readonly context: CanvasRenderingContext2D
}

/** Draws a page, one pixel a point times `scale`, and keeps the picture in screenshots/papers/ for people to look at. */
export async function drawPage(pdf: OpenPdf, number: number, name: string, scale = 2): Promise<Picture> {
  const page = await pdf.document.getPage(number)
  const viewport = page.getViewport({ scale })
  const width = Math.floor(viewport.width)
  const height = Math.floor(viewport.height)
  const factory = pdf.document.canvasFactory as { create: (width: number, height: number) => Drawing }
  const { canvas, context } = factory.create(width, height)
  await page.render({ canvas: canvas as unknown as HTMLCanvasElement, canvasContext: context, viewport })
    .promise
  const folder = join(root, 'screenshots', 'papers')
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, `${name}-${number}.png`), canvas.toBuffer('image/png'))
  return { width, height, pixels: context.getImageData(0, 0, width, height).data }
}

/** Whether every pixel between two columns is white. */
export function isWhite({ width, height, pixels }: Picture, fromColumn: number, toColumn: number): boolean {
  for (let row = 0; row < height; row += 1)
    for (let column = Math.floor(fromColumn); column < Math.min(width, Math.ceil(toColumn)); column += 1) {
      const at = (row * width + column) * 4
      if ((pixels[at] ?? 0) < 250 || (pixels[at + 1] ?? 0) < 250 || (pixels[at + 2] ?? 0) < 250) return false
    }
  return true
}

/** The share of pixels that are not white. */
export function inkShare({ pixels }: Picture): number {
  let inked = 0
  for (let at = 0; at < pixels.length; at += 4) if ((pixels[at] ?? 255) < 200) inked += 1
  return inked / (pixels.length / 4)
}
