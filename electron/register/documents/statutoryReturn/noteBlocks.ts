import type { YearView } from '../../../../shared/contract/returns'
import { localDateOf } from '../../../../shared/domain/time/london'
import { plainDateWords } from '../../../../shared/domain/time/words'
import { aboutWords } from '../../../../shared/returns/ssda903/returnNotes'
import type { Block, Cell } from '../kit/model'

/** What DfE is asked to accept, printed with the checks. */
export function noteBlocks({ notes }: YearView): Block[] {
  if (notes.length === 0) return []
  return [
    { kind: 'heading', level: 2, text: 'Notes for DfE' },
    {
      kind: 'table',
      columns: [
        { label: 'About', width: 120 },
        { label: 'Note', width: '*' },
        { label: 'By', width: 90 },
        { label: 'On', width: 66 },
      ],
      rows: notes.map((note): Cell[] => [
        { text: aboutWords(note), strong: true },
        note.text ?? 'About a restricted child: not shown to whoever printed this.',
        note.by,
        plainDateWords(localDateOf(note.at)),
      ]),
      empty: '',
    },
  ]
}
