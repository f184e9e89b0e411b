import type { PdfReference } from './pdfmakeInside'

/**
 * The same stream, told of its lines together when it ends: pdfkit makes a buffer of each operator, several hundred
 * thousand in a long list, to put them together when all are there.
 */
export function gatheredStream(stream: PdfReference): PdfReference {
  const lines: string[] = []
  const [write, end] = [stream.write.bind(stream), stream.end.bind(stream)]
  stream.write = (line) => {
    lines.push(line)
  }
  stream.end = () => {
    if (lines.length > 0) write(lines.join('\n'))
    lines.length = 0
    end()
  }
  return stream
}
