import { crc32, deflateRawSync } from 'node:zlib'

type Cell = string | number | { readonly day: string }

/** The files inside. */
export const workbookParts = [
  '[Content_Types].xml',
  '_rels/.rels',
  'xl/workbook.xml',
  'xl/_rels/workbook.xml.rels',
  'xl/styles.xml',
  'xl/worksheets/sheet1.xml',
] as const
type WorkbookPart = (typeof workbookParts)[number]

/**
 * The smallest workbook Excel would open: one sheet, texts inline, numbers, and days as Excel keeps them (a serial
 * number in a date format). Stored unless it is to be packed, as Excel packs it.
 *
 * @param how `part` may put something else in the place of one of its files
 */
export function workbook(
  rows: readonly (readonly Cell[])[],
  { packed = false, part = (_path: string, xml: string): string | Uint8Array => xml } = {},
): Uint8Array<ArrayBuffer> {
  const sheetRows = rows.map((cells, at) => {
    const xml = cells.map((cell, column) => cellXml(cell, `${String.fromCharCode(65 + column)}${at + 1}`))
    return `<row r="${at + 1}">${xml.join('')}</row>`
  })
  const files: Record<WorkbookPart, string> = {
    '[Content_Types].xml': `${xmlHead}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${spreadsheetType}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${spreadsheetType}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${spreadsheetType}.styles+xml"/></Types>`,
    '_rels/.rels': `${xmlHead}<Relationships xmlns="${packageNs}"><Relationship Id="rId1" Type="${officeNs}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `${xmlHead}<workbook xmlns="${mainNs}" xmlns:r="${officeNs}"><sheets><sheet name="Names" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `${xmlHead}<Relationships xmlns="${packageNs}"><Relationship Id="rId1" Type="${officeNs}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${officeNs}/styles" Target="styles.xml"/></Relationships>`,
    'xl/styles.xml': `${xmlHead}<styleSheet xmlns="${mainNs}"><fonts count="1"><font/></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="2"><xf/><xf numFmtId="14" applyNumberFormat="1"/></cellXfs></styleSheet>`,
    'xl/worksheets/sheet1.xml': `${xmlHead}<worksheet xmlns="${mainNs}"><sheetData>${sheetRows.join('')}</sheetData></worksheet>`,
  }
  return zip(Object.fromEntries(Object.entries(files).map(([path, xml]) => [path, part(path, xml)])), {
    packed,
  })
}

const xmlHead = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
const mainNs = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const officeNs = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packageNs = 'http://schemas.openxmlformats.org/package/2006/relationships'
const spreadsheetType = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

/** Excel's day 0, as it counts them since March 1900. */
const dayNought = Date.UTC(1899, 11, 30)

function cellXml(cell: Cell, at: string): string {
  if (typeof cell === 'number') return `<c r="${at}"><v>${cell}</v></c>`
  if (typeof cell === 'string') return `<c r="${at}" t="inlineStr"><is><t>${cell}</t></is></c>`
  return `<c r="${at}" s="1"><v>${(Date.parse(cell.day) - dayNought) / 86_400_000}</v></c>`
}

/** A zip of stored or packed files. */
export function zip(
  files: Readonly<Record<string, string | Uint8Array>>,
  { packed = false } = {},
): Uint8Array<ArrayBuffer> {
  const parts: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const [name, content] of Object.entries(files)) {
    const bytes = Buffer.from(content)
    const held = packed ? deflateRawSync(bytes) : bytes
    const common = Buffer.alloc(26)
    common.writeUInt16LE(20, 0)
    common.writeUInt16LE(packed ? 8 : 0, 4)
    common.writeUInt32LE(crc32(bytes), 10)
    common.writeUInt32LE(held.length, 14)
    common.writeUInt32LE(bytes.length, 18)
    common.writeUInt16LE(Buffer.byteLength(name), 22)
    const place = Buffer.alloc(14)
    place.writeUInt32LE(offset, 10)
    directory.push(Buffer.concat([Buffer.from([0x50, 0x4b, 1, 2, 20, 0]), common, place, Buffer.from(name)]))
    const file = Buffer.concat([Buffer.from([0x50, 0x4b, 3, 4]), common, Buffer.from(name), held])
    parts.push(file)
    offset += file.length
  }
  const list = Buffer.concat(directory)
  const end = Buffer.alloc(22)
  end.write('PK\u0005\u0006', 0, 'latin1')
  end.writeUInt16LE(directory.length, 8)
  end.writeUInt16LE(directory.length, 10)
  end.writeUInt32LE(list.length, 12)
  end.writeUInt32LE(offset, 16)
  return new Uint8Array(Buffer.concat([...parts, list, end]))
}
