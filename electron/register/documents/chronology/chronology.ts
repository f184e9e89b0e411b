import { exactWords, plainDateWords } from '../../../../shared/domain/time/words'
import { localDateOf } from '../../../../shared/domain/time/london'
import type { ReadDatabase } from '../../database/types'
import type { Viewing } from '../../queries/viewing'
import { childReference, chronologyFileName } from '../fileNames'
import { frameOf, type PrintedBy } from '../frameOf'
import type { Block, Paper } from '../kit/model'
import { section } from '../kit/said'
import type { ReadyPaper, WhichPaper } from '../readPaper'
import { readChronology, type ChronologyData, type DatedFact } from './readChronology'

/** The chronology of one child; @throws NOT_FOUND, INVALID */
export async function chronologyPaper(
  db: ReadDatabase,
  which: Extract<WhichPaper, { kind: 'chronology' }>,
  viewing: Viewing,
  printedBy: PrintedBy,
): Promise<ReadyPaper> {
  const data = await readChronology(db, which, viewing)
  return {
    paper: chronologyOf(data, printedBy),
    facts: {
      kind: 'chronology',
      year: null,
      childId: data.child.id,
      fileName: chronologyFileName(childReference(data.child), localDateOf(viewing.now)),
      counts: { facts: data.dated.length, undated: data.undated.length },
    },
  }
}

/** Everything dated that is recorded about one child, oldest first, of a period or of all. */
export function chronologyOf(data: ChronologyData, printedBy: PrintedBy): Paper {
  const { child, dated, undated } = data
  const reference = childReference(child)
  return {
    title: `Chronology ${reference}`,
    frame: frameOf(printedBy, `Chronology ${reference}`),
    maxPages: null,
    blocks: [
      { kind: 'heading', level: 1, text: `Chronology: ${child.label}`, bookmark: reference },
      { kind: 'paragraph', text: periodWords(data) },
      ...section('In the order it happened', [facts(dated, 'Nothing is recorded in this period.')]),
      ...(undated.length === 0
        ? []
        : section('Time not known', [
            { kind: 'paragraph', quiet: true, text: 'These may belong to any period.' },
            facts(undated, ''),
          ])),
    ],
  }
}

function facts(rows: readonly DatedFact[], empty: string): Block {
  return {
    kind: 'table',
    columns: [
      { label: 'When', width: 150 },
      { label: 'What', width: 180 },
      { label: 'More', width: '*' },
    ],
    rows: rows.map(({ at, what, detail }) => [exactWords(at), what, detail ?? '']),
    empty,
  }
}

function periodWords({ from, to }: ChronologyData): string {
  const period = [
    from === null ? null : `from ${plainDateWords(from)}`,
    to === null ? null : `to ${plainDateWords(to)}`,
  ].filter((part) => part !== null)
  const which = period.length === 0 ? 'All that is recorded' : `What is recorded ${period.join(' ')}`
  return `${which}, oldest first. For people who need it for this child: it holds what other people said and did.`
}
