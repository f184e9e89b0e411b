import { afterAll, beforeAll, expect, test } from 'vitest'
import { callerOf } from '../../builders/calls'
import { lookedAfterChild } from '../../builders/people'
import { cameraNotes, jpegOf, photoOf } from '../../builders/photo'
import { refusal } from '../../builders/refusal'
import { tracesOf, tracesSince } from '../../builders/traces'
import { wholeRegister } from '../../builders/wholeRegister'
import { openPdf } from '../../pdf/helpers/openPdf'
import { papersFolder } from '../../pdf/helpers/papersFolder'
import { everyElement, taggedPages } from '../../pdf/helpers/structure'

const built = papersFolder()
beforeAll(async () => built.bundleWorker(), 60_000)
afterAll(() => built.remove())

const logoOf = (width: number, height: number) => ({ picture: photoOf(jpegOf(width, height)) })

test('a logo is told by its bytes, a newer one takes its place, and taking it off asks why', async () => {
  const { client, open } = await wholeRegister()
  const before = await tracesOf(open)
  expect(await client.settings.logo()).toEqual({ logo: null })
  const keep = async (bytes: Uint8Array<ArrayBuffer>) => client.settings.keepLogo({ picture: photoOf(bytes) })
  await refusal('INVALID', keep(new TextEncoder().encode('<svg onload="alert(1)"></svg>')))
  await refusal('INVALID', keep(jpegOf(4000, 3000)))
  await refusal('INVALID', keep(jpegOf(300, 100, cameraNotes)))
  await refusal('INVALID', keep(new Uint8Array(2_000_000).fill(0xff)))
  await client.settings.keepLogo(logoOf(300, 100))
  const second = await client.settings.keepLogo(logoOf(320, 90))
  const { logo } = await client.settings.logo()
  expect(logo?.id).toBe(second.id)
  expect(new Uint8Array((await logo?.picture.arrayBuffer()) ?? [])).toEqual(jpegOf(320, 90))
  await client.settings.withdrawLogo({ ...second, reason: 'An old one' })
  expect(await client.settings.logo()).toEqual({ logo: null })
  expect((await tracesSince(open, before)).audit).toEqual(['logo.kept', 'logo.kept', 'logo.withdrawn'])
})

test('papers carry the logo on their first page; a report carries the audit trail’s head at its foot', async () => {
  const { client, open, host } = await wholeRegister()
  Object.assign(host.start, { outFolder: built.outFolder })
  const childId = await lookedAfterChild(callerOf(open))
  await client.settings.keepLogo(logoOf(300, 100))
  const head = await client.audit.verify()
  const report = await client.documents.make({ kind: 'statutoryReturn', year: 2026 })
  const pdf = await openPdf(new Uint8Array(await report.pdf.arrayBuffer()))
  const [first, ...rest] = await taggedPages(pdf.document)
  const figures = first === undefined ? [] : everyElement(first.tree).filter(({ role }) => role === 'Figure')
  expect(figures.map(({ alt }) => alt)).toContain('Logo of Ashcombe Council')
  for (const { tree } of rest)
    expect(everyElement(tree).map(({ alt }) => alt)).not.toContain('Logo of Ashcombe Council')
  for (const { text } of pdf.pages) expect(text).toContain(`at entry ${head.entries}: ${head.headHash}`)
  const summary = await client.documents.make({ kind: 'caseSummary', childId })
  const { text } = await openPdf(new Uint8Array(await summary.pdf.arrayBuffer()))
  expect(text).not.toContain('Audit trail at entry')
})
