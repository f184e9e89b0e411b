import './promiseWithResolvers'
import { getDocument, PDFWorker, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'

/** Points of a PDF are 72 to the inch; a screen counts 96. */
const POINTS_AN_INCH = 72

/** A paper, ready to be drawn page by page. */
export interface OpenPdf {
  readonly pages: number
  /** Width of a page at its true size, in CSS pixels. */
  readonly trueWidth: (page: number) => Promise<number>
  /** Draws a page to a canvas of that many device pixels across. @param page from 1 */
  readonly draw: (
    canvas: HTMLCanvasElement,
    page: number,
    size: { readonly width: number; readonly signal?: AbortSignal },
  ) => Promise<void>
  /** The page's words, for people who do not see it. */
  readonly textOf: (page: number) => Promise<string>
  readonly close: () => Promise<void>
}

/** Opens a PDF in a thread of its own; `close` lets go of both. */
export async function openPdf(file: Blob): Promise<OpenPdf> {
  const thread = new Worker(new URL('./pdfWorker.ts', import.meta.url), { type: 'module' })
  const worker = PDFWorker.create({ port: thread })
  const loading = getDocument({
    data: new Uint8Array(await file.arrayBuffer()),
    worker,
    enableXfa: false,
    useSystemFonts: false,
    useWorkerFetch: false,
  })
  const close = async () => {
    await loading.destroy()
    worker.destroy()
    thread.terminate()
  }
  try {
    const pdf = await loading.promise
    return {
      pages: pdf.numPages,
      trueWidth: async (page) => (await pdf.getPage(page)).getViewport({ scale: 96 / POINTS_AN_INCH }).width,
      draw: async (canvas, page, size) => draw(pdf, canvas, page, size),
      textOf: async (page) => textOf(pdf, page),
      close,
    }
  } catch (error) {
    await close()
    throw error
  }
}

async function draw(
  pdf: PDFDocumentProxy,
  canvas: HTMLCanvasElement,
  number: number,
  { width, signal }: { readonly width: number; readonly signal?: AbortSignal },
): Promise<void> {
  const page = await pdf.getPage(number)
  if (signal?.aborted === true) return
  const viewport = page.getViewport({ scale: width / page.getViewport({ scale: 1 }).width })
  canvas.width = Math.round(viewport.width)
  canvas.height = Math.round(viewport.height)
  const task = page.render({ canvas, viewport })
  signal?.addEventListener('abort', () => task.cancel(), { once: true })
  await task.promise.catch((error: unknown) => {
    if (signal?.aborted !== true) throw error
  })
}

async function textOf(pdf: PDFDocumentProxy, number: number): Promise<string> {
  const { items } = await (await pdf.getPage(number)).getTextContent()
  return items.map((item) => ('str' in item ? `${item.str}${item.hasEOL ? '\n' : ' '}` : '')).join('')
}
