import type { RowChange } from '../../../../shared/contract/returnSteps'
import type { YearView } from '../../../../shared/contract/returns'
import { changeInWords } from '../../../../shared/returns/ssda903/rowWords'
import { stepWords } from '../../../../shared/returns/ssda903/stepWords'
import type { Block, Cell } from '../kit/model'

const STATES = { done: 'Done', overtaken: 'Done, then changed', toDo: 'To do' } as const

/** The checklist with who and when, and what changed after the return was submitted. */
export function stepBlocks({ steps, lateChanges, sha256 }: YearView): Block[] {
  return [
    { kind: 'heading', level: 2, text: 'How this return was prepared' },
    {
      kind: 'table',
      columns: [
        { label: 'Step', width: 150 },
        { label: 'State', width: 90 },
        { label: 'Who and when', width: '*' },
      ],
      rows: steps.map(({ step, state, words }): Cell[] => [
        { text: stepWords[step], strong: true },
        STATES[state],
        words,
      ]),
      empty: '',
    },
    { kind: 'paragraph', quiet: true, text: `SHA-256 of missing.csv as it stands: ${sha256}` },
    ...(lateChanges !== null && lateChanges.length > 0
      ? [
          { kind: 'heading', level: 2, text: 'Changed since it was submitted' } as const,
          changeTable(lateChanges),
        ]
      : []),
  ]
}

/** Rows that are not as they were. */
function changeTable(changes: readonly RowChange[]): Block {
  return {
    kind: 'table',
    columns: [
      { label: 'Child', width: 80 },
      { label: 'What changed', width: '*' },
    ],
    rows: changes.map((change): Cell[] => [change.child, changeInWords(change)]),
    empty: '',
  }
}
