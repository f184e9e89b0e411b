import type { PdfDocument } from './pdfmakeInside'

/** A file while it is written: taken out of the document as it grows, because pdfkit's pieces are many and small. */
export class FileSoFar {
  readonly #document: PdfDocument
  readonly #parts: Uint8Array[] = []

  constructor(document: PdfDocument) {
    this.#document = document
  }

  /** Takes what is written so far. */
  take(): void {
    const part = this.#document.read() as Uint8Array | null
    if (part !== null) this.#parts.push(part)
  }

  /** Ends the document. @returns the whole file */
  async end(): Promise<Uint8Array<ArrayBuffer>> {
    const document = this.#document
    return new Promise((resolve, reject) => {
      // All at once, not piece by piece: the last of a long list comes in some hundred thousand pieces.
      document.on('readable', () => this.take())
      document.on('end', () => resolve(this.#joined()))
      document.on('error', reject)
      document.end()
    })
  }

  /** In memory of its own: it can be handed to another thread as it is. */
  #joined(): Uint8Array<ArrayBuffer> {
    const whole = new Uint8Array(this.#parts.reduce((sum, { length }) => sum + length, 0))
    let at = 0
    for (let part = this.#parts.shift(); part !== undefined; part = this.#parts.shift()) {
      whole.set(part, at)
      at += part.length
    }
    return whole
  }
}
