import { labelFor } from '../../../shared/codes'
import type { Passage } from '../../../shared/contract/papers'
import { proposedFor, type Decision, type PaperFor } from '../../../shared/domain/papers/removing'
import { ChoiceField, type Choice } from '../../components/ChoiceField'
import { MarkedWords } from '../../components/MarkedWords'
import { problemOf, type Problem } from '../../components/ErrorSummary'
import { passageField } from './askedFor'

const choices: readonly Choice<Decision>[] = [
  { value: 'show', label: 'Show' },
  { value: 'remove', label: 'Remove' },
]

const proposals = { show: 'Proposed: show', remove: 'Proposed: remove' } as const

export interface PassageFieldProps {
  readonly passage: Passage
  /** Who asks; null until it is said, and then nothing is proposed. */
  readonly to: PaperFor | null
  readonly decision: Decision | null
  readonly onDecide: (decision: Decision) => void
  readonly problems: readonly Problem[]
}

/** One passage with what stands round it, and whether it is shown; nothing is chosen beforehand. */
export function PassageField({ passage, to, decision, onDecide, problems }: PassageFieldProps) {
  const { id, where, before, words, after, kinds } = passage
  const field = passageField(id)
  const kind = kinds.map((code) => labelFor('markKind', code)).join(', ')
  const proposal = to === null ? null : proposals[proposedFor(kinds, to)]
  const start = before.length
  const mark = { kind: kinds[0] ?? '', start, end: start + words.length, quote: words }
  return (
    <div>
      <p>
        <MarkedWords text={`${before}${words}${after}`} marks={[mark]} />
      </p>
      <ChoiceField
        id={field}
        label={where}
        hint={[kind, proposal].filter((part) => part !== null).join('. ')}
        choices={choices}
        value={decision}
        onChange={onDecide}
        // A refused attempt is over once it is decided.
        error={decision === null ? problemOf(problems, field) : undefined}
        inline
      />
    </div>
  )
}
