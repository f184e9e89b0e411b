import type { PdfDocument } from './pdfmakeInside'

/**
 * Forgets how words were shaped: pdfkit keeps every word of a paper it ever set, with some fifty numbers each, and those
 * of a long list hardly come again.
 */
export function forgetWords({ fontCache }: PdfDocument): void {
  for (const faces of Object.values(fontCache))
    for (const face of Object.values(faces)) face.layoutCache = Object.create(null) as object
}
