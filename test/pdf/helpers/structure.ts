import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'

/** An element of a page's structure tree as a reader sees it. */
export interface Element {
  readonly role: string
  readonly alt: string | null
  readonly children: readonly Element[]
  /** Ids of the page's marked content it holds itself. */
  readonly content: readonly string[]
}

/** A page as a reader for the blind finds it. */
export interface TaggedPage {
  readonly tree: Element
  /** Text of the page's marked content by id, in the order it is drawn. */
  readonly marked: ReadonlyMap<string, string>
  /** Text inside artifacts. */
  readonly artifacts: string
  /** Text outside every marked content: there should be none. */
  readonly bare: string
}

export async function taggedPages(document: PDFDocumentProxy): Promise<TaggedPage[]> {
  const pages: TaggedPage[] = []
  for (let number = 1; number <= document.numPages; number += 1)
    pages.push(await taggedPage(document, number))
  return pages
}

async function taggedPage(document: PDFDocumentProxy, number: number): Promise<TaggedPage> {
  const page = await document.getPage(number)
  const tree = (await page.getStructTree()) as Raw | null
  const { items } = await page.getTextContent({ includeMarkedContent: true, disableNormalization: true })
  const marked = new Map<string, string>()
  const open: string[] = []
  let artifacts = ''
  let bare = ''
  for (const item of items) {
    if ('str' in item) {
      const text = item.str + (item.hasEOL ? ' ' : '')
      const of = open.at(-1)
      if (of === undefined) bare += text
      else if (of === ARTIFACT) artifacts += text
      else marked.set(of, (marked.get(of) ?? '') + text)
    } else if (item.type === 'endMarkedContent') open.pop()
    else {
      // Only an element's content has an id.
      const id = (item.id as string | null | undefined) ?? ARTIFACT
      open.push(id)
      if (id !== ARTIFACT) marked.set(id, '')
    }
  }
  return { tree: elementOf(tree ?? { role: 'Root', children: [] }), marked, artifacts, bare: bare.trim() }
}

const ARTIFACT = 'artifact'

interface Raw {
  readonly role: string
  readonly alt?: string
  readonly children: readonly (Raw | { readonly type: string; readonly id: string })[]
}

function elementOf(raw: Raw): Element {
  const children: Element[] = []
  const content: string[] = []
  for (const child of raw.children)
    if ('role' in child) children.push(elementOf(child))
    else if (child.type === 'content') content.push(child.id)
  return { role: raw.role, alt: raw.alt ?? null, children, content }
}

/** The element and everything under it, in reading order. */
export function everyElement(element: Element): Element[] {
  return [element, ...element.children.flatMap(everyElement)]
}

/** What is read aloud of an element. */
export function textOf({ content, children }: Element, marked: TaggedPage['marked']): string {
  const own = content.map((id) => marked.get(id) ?? '').join(' ')
  return [own, ...children.map((child) => textOf(child, marked))].join(' ').replace(/\s+/g, ' ').trim()
}
