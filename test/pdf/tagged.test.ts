import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { setPaper } from '../../electron/register/documents/kit/setPaper'
import { everyPaper } from './builders/everyPaper'
import { openPdf, type OpenPdf } from './helpers/openPdf'
import { papersFolder } from './helpers/papersFolder'
import { everyElement, taggedPages, textOf, type Element, type TaggedPage } from './helpers/structure'

const folder = papersFolder()
afterAll(() => folder.remove())

const squeezed = (text: string): string => text.replace(/\s+/g, '')

describe.each(everyPaper)('%s', (name, paper) => {
  const headTexts = new Set(
    [paper.frame.marking ?? '', paper.frame.council, paper.frame.reference].map(squeezed),
  )
  let bytes: Uint8Array
  let pdf: OpenPdf
  let pages: TaggedPage[]
  let elements: Element[]
  beforeAll(async () => {
    ;({ bytes } = await setPaper(paper, folder.fonts))
    pdf = await openPdf(bytes)
    pages = await taggedPages(pdf.document)
    elements = pages.flatMap(({ tree }) => everyElement(tree))
  })

  test('all that is drawn stands in the tree or is an artifact, and nothing is held twice', () => {
    for (const { tree, marked, bare } of pages) {
      expect(bare).toBe('')
      const held = everyElement(tree).flatMap(({ content }) => content)
      expect(held.toSorted()).toEqual([...marked.keys()].toSorted())
    }
  })

  test('it is read in the order in which it stands on the page', () => {
    for (const { tree, marked } of pages) {
      // A bullet is drawn after the line it stands before, and holds no text.
      const drawn = [...marked.keys()].filter((id) => marked.get(id)?.trim() !== '')
      const head = new Set(drawn.filter((id) => headTexts.has(squeezed(marked.get(id) ?? ''))))
      const read = everyElement(tree).flatMap(({ content }) => content)
      const body = (ids: readonly string[]) => ids.filter((id) => drawn.includes(id) && !head.has(id))
      expect(body(read)).toEqual(body(drawn))
    }
  })
  test('the head is read once, and feet and repeated heads are artifacts', () => {
    for (const [index, { tree, marked, artifacts }] of pages.entries()) {
      const read = textOf(tree, marked)
      expect(artifacts).toContain(`Page ${index + 1} of ${pages.length}`)
      expect(read).not.toContain(`Page ${index + 1} of`)
      expect(read.startsWith(paper.frame.marking ?? paper.frame.council)).toBe(index === 0)
    }
  })

  test('headings begin with the first level and skip none', () => {
    let last = 0
    for (const { role } of elements) {
      const level = /^H([1-6])$/.exec(role)?.[1]
      if (level === undefined) continue
      expect(Number(level)).toBeLessThanOrEqual(last + 1)
      last = Number(level)
    }
    expect(last).toBeGreaterThan(0)
  })

  test('tables have heading cells, lists their entries, and figures say what they show', () => {
    for (const { role, alt, children } of elements) {
      const roles = children.map((child) => child.role)
      if (role === 'Table') expect(new Set(roles)).toEqual(new Set(['TR']))
      if (role === 'TR') for (const inner of roles) expect(['TH', 'TD']).toContain(inner)
      if (role === 'L') expect(new Set(roles)).toEqual(new Set(['LI']))
      if (role === 'Figure') expect(alt ?? '').toMatch(/^\S.{10,}/)
    }
    const whole = Buffer.from(bytes).toString('latin1')
    const headed = whole.match(/\/S \/TH\b/g)?.length ?? 0
    expect(whole.match(/\/Scope \/(Column|Row)/g)?.length ?? 0).toBe(headed)
    if (whole.includes('/S /Table')) expect(headed).toBeGreaterThan(0)
  })

  const lists = (program: string) => spawnSync(program, ['-v']).error === undefined
  test.skipIf(!lists('pdfinfo'))(
    'pdfinfo reads the same out of the tree (skipped where poppler is not installed)',
    () => {
      const file = join(folder.outFolder, `${name}.pdf`)
      writeFileSync(file, bytes)
      const { stdout } = spawnSync('pdfinfo', ['-struct-text', file], { encoding: 'utf8' })
      for (const { tree, marked } of pages)
        for (const element of everyElement(tree))
          if (element.role === 'H1' || element.role === 'H2')
            expect(squeezed(stdout)).toContain(squeezed(textOf(element, marked)))
    },
  )
})
