import { exactWords, plainDateWords } from '../../../../shared/domain/time/words'
import { localDateOf } from '../../../../shared/domain/time/london'
import type { ReadDatabase } from '../../database/types'
import type { Viewing } from '../../queries/viewing'
import { childReference, chronologyFileName } from '../fileNames'
import { frameOf, type PrintedBy } from '../frameOf'
import type { Block, Paper } from '../kit/model'
import { section } from '../kit/said'
import type { Care } from '../removing/care'
import { madeForWords } from '../removing/madeFor'
import type { PaperTo, WrittenPaper } from '../removing/writtenPaper'
import { readChronology, type ChronologyData, type DatedFact } from './readChronology'

/** The chronology of one child. @throws NOT_FOUND, INVALID */
export async function writtenChronology(
  db: ReadDatabase,
  which: { readonly childId: string; readonly from: string | null; readonly to: string | null },
  viewing: Viewing,
): Promise<WrittenPaper> {
  const data = await readChronology(db, which, viewing)
  const reference = childReference(data.child)
  return {
    child: data.child,
    facts: { kind: 'chronology', counts: { facts: data.dated.length, undated: data.undated.length } },
    fileName: (toShare) => chronologyFileName(reference, toShare, localDateOf(viewing.now)),
    write: (care) => chronologyBlocks(data, care),
    paper: (blocks, to, printedBy) => chronologyPaper(data, blocks, to, printedBy),
  }
}

/** Everything dated that is recorded about one child, oldest first, of a period or of all. */
export function chronologyBlocks({ dated, undated }: ChronologyData, care: Care): Block[] {
  return [
    ...section('In the order it happened', [facts(dated, 'Nothing is recorded in this period.', care)]),
    ...(undated.length === 0
      ? []
      : section('Time not known', [
          { kind: 'paragraph', quiet: true, text: 'These may belong to any period.' },
          facts(undated, '', care),
        ])),
  ]
}

/** The whole chronology or the version for somebody, as a paper. @param to null for the council's own file */
export function chronologyPaper(
  data: ChronologyData,
  blocks: readonly Block[],
  to: PaperTo | null,
  printedBy: PrintedBy,
): Paper {
  const { child } = data
  const reference = childReference(child)
  return {
    title: `Chronology ${reference}`,
    frame: frameOf(printedBy, `Chronology ${reference}`),
    maxPages: null,
    blocks: [
      { kind: 'heading', level: 1, text: `Chronology: ${child.label}`, bookmark: reference },
      { kind: 'paragraph', text: periodWords(data) },
      {
        kind: 'paragraph',
        text:
          to === null
            ? 'For people who need it for this child: it holds what other people said and did.'
            : madeForWords(to),
      },
      ...blocks,
    ],
  }
}

function facts(rows: readonly DatedFact[], empty: string, care: Care): Block {
  return {
    kind: 'table',
    columns: [
      { label: 'When', width: 150 },
      { label: 'What', width: 180 },
      { label: 'More', width: '*' },
    ],
    rows: rows.map((fact) => [exactWords(fact.at), ...cells(fact, care)]),
    empty,
  }
}

function cells({ id, at, what, detail, care: needs }: DatedFact, care: Care): [what: string, more: string] {
  const more = detail ?? ''
  if (needs === undefined) return [what, more]
  const where = exactWords(at)
  if (needs.of === 'what') return [care.whole(id, where, what, needs.why), more]
  if (needs.of === 'detail') return [what, more === '' ? '' : care.whole(id, where, more, needs.why)]
  const whole = [what, more].filter((part) => part !== '').join(': ')
  const shown = care.whole(id, where, whole, needs.why)
  return shown === whole ? [what, more] : [shown, '']
}

function periodWords({ from, to }: ChronologyData): string {
  const period = [
    from === null ? null : `from ${plainDateWords(from)}`,
    to === null ? null : `to ${plainDateWords(to)}`,
  ].filter((part) => part !== null)
  const which = period.length === 0 ? 'All that is recorded' : `What is recorded ${period.join(' ')}`
  return `${which}, oldest first.`
}
