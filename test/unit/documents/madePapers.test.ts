import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { frameOf } from '../../../electron/register/documents/frameOf'
import type { Paper } from '../../../electron/register/documents/kit/model'
import { MadePapers, type PaperFacts } from '../../../electron/register/documents/madePapers'
import { printedBy } from '../../pdf/builders/printedBy'

const facts: PaperFacts = {
  kind: 'caseSummary',
  year: null,
  childId: '0199c0de-0000-7000-8000-00000000c01e',
  fileName: 'case-summary-566910-2026-11-22.pdf',
  pages: 2,
  counts: { episodes: 3 },
}
const paper: Paper = {
  title: 'Case summary 566910',
  frame: frameOf(printedBy, 'Case summary 566910'),
  maxPages: 2,
  blocks: [],
}
const bytes = new TextEncoder().encode('abc')

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

test('a paper is found by its id, with the fingerprint of its bytes', () => {
  const papers = new MadePapers()
  const { id } = papers.keep(facts, paper, bytes)
  expect(papers.get(id)).toMatchObject({
    ...facts,
    sha256: 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
  })
})

test('forgotten papers are gone, and forgetting twice is no error', () => {
  const papers = new MadePapers()
  const { id } = papers.keep(facts, paper, bytes)
  papers.forget(id)
  papers.forget(id)
  expect(() => papers.get(id)).toThrow(expect.objectContaining({ code: 'NOT_FOUND' }))
})

test('a paper nobody saved is forgotten by itself', () => {
  const papers = new MadePapers(1000)
  const { id } = papers.keep(facts, paper, bytes)
  vi.advanceTimersByTime(999)
  expect(papers.get(id).id).toBe(id)
  vi.advanceTimersByTime(2)
  expect(() => papers.get(id)).toThrow()
})

test('the oldest gives way to the fifth', () => {
  const papers = new MadePapers()
  const ids = Array.from({ length: 5 }, () => papers.keep(facts, paper, bytes).id)
  expect(() => papers.get(ids[0] ?? '')).toThrow()
  for (const id of ids.slice(1)) expect(papers.get(id).id).toBe(id)
})
