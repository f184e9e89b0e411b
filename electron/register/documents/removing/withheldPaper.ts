import { labelFor } from '../../../../shared/codes'
import { localDateOf } from '../../../../shared/domain/time/london'
import type { ReadDatabase } from '../../database/types'
import type { Viewing } from '../../queries/viewing'
import { childReference, withheldFileName } from '../fileNames'
import { frameOf, type PrintedBy } from '../frameOf'
import type { Block, Paper } from '../kit/model'
import { section } from '../kit/said'
import type { SharedWith } from '../madePapers'
import type { ReadyPaper, WhichPaper } from '../readyPaper'
import { kindWords } from './care'
import { decidedPaper, readWritten } from './givenPaper'

/**
 * What was withheld from a paper for somebody, and on what ground, for the council's own file: an answer to a complaint
 * needs it. It says where something stood and never what.
 *
 * @throws NOT_FOUND, INVALID, PASSAGES_UNDECIDED
 */
export async function withheldPaper(
  db: ReadDatabase,
  which: Extract<WhichPaper, { kind: 'withheldList' }>,
  viewing: Viewing,
  printedBy: PrintedBy,
): Promise<ReadyPaper> {
  const written = await readWritten(db, which.of, viewing)
  const { shared, counts } = await decidedPaper(db, written, which.given)
  const reference = childReference(written.child)
  return {
    paper: withheldList({ reference, shared, otherChildren: counts['otherChildren'] ?? 0 }, printedBy),
    facts: {
      kind: 'withheldList',
      year: null,
      childId: written.child.id,
      fileName: withheldFileName(reference, localDateOf(viewing.now)),
      counts,
    },
  }
}

/** What the list says. */
export interface Withheld {
  readonly reference: string
  readonly shared: SharedWith
  readonly otherChildren: number
}

/** What was shown, removed and why, for the council’s own file; it repeats nothing that was removed. */
export function withheldList({ reference, shared, otherChildren }: Withheld, printedBy: PrintedBy): Paper {
  const { to, name, why, decisions, alsoRemoved } = shared
  const of = (decision: 'show' | 'remove') =>
    decisions.filter((each) => each.decision === decision).map((each) => [each.where, kindWords(each.kinds)])
  const everywhere = [
    ...(alsoRemoved.length === 0
      ? []
      : [`Words removed wherever they stood: ${alsoRemoved.length} (third party).`]),
    ...(otherChildren === 0
      ? []
      : [`Names of other children in the register: ${otherChildren} (third party).`]),
    'Addresses kept confidential.',
  ]
  return {
    title: `Withheld ${reference}`,
    frame: frameOf(printedBy, `Withheld ${reference}`),
    maxPages: null,
    blocks: [
      { kind: 'heading', level: 1, text: `What was withheld: ${reference}`, bookmark: reference },
      {
        kind: 'paragraph',
        text: `For the council’s own file, and for nobody else. The paper was made for: ${labelFor('paperFor', to)}, ${name}. Why: ${why}. No words that were withheld stand here.`,
      },
      ...section('Removed', [
        table('Where it stood', of('remove'), 'Nothing was removed.'),
        { kind: 'list', items: everywhere, empty: '' },
      ]),
      ...section('Looked at and shown', [table('Where it stands', of('show'), 'Nothing.')]),
    ],
  }
}

function table(label: string, rows: readonly (readonly string[])[], empty: string): Block {
  return {
    kind: 'table',
    columns: [
      { label, width: '*' },
      { label: 'Ground', width: 150 },
    ],
    rows,
    empty,
  }
}
