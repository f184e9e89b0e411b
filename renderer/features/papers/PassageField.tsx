import { codeLists, labelFor } from '../../../shared/codes'
import type { Passage } from '../../../shared/contract/papers'
import { proposedFor, type Decision } from '../../../shared/domain/papers/removing'
import { ChoiceField, type Choice } from '../../components/ChoiceField'
import { MarkedWords } from '../../components/MarkedWords'
import { problemOf, type Problem } from '../../components/ErrorSummary'
import { decisionOn, groundField, passageField, type AskedFor, type Ground } from './askedFor'

const choices: readonly Choice<Decision>[] = [
  { value: 'show', label: 'Show' },
  { value: 'remove', label: 'Remove' },
]

const grounds: readonly Choice<Ground>[] = codeLists.markKind.codes.map(({ code, label }) => ({
  value: code,
  label,
}))

const proposals = { show: 'Proposed: show', remove: 'Proposed: remove' } as const

export interface PassageFieldProps {
  readonly passage: Passage
  /** Nothing is proposed until it is said who asks. */
  readonly asked: AskedFor
  readonly onDecide: (decision: Decision) => void
  /** Why free text nobody marked is removed. */
  readonly onGround: (ground: Ground) => void
  readonly problems: readonly Problem[]
}

/** One passage with what stands round it, and whether it is shown; nothing is chosen beforehand. */
export function PassageField({ passage, asked, onDecide, onGround, problems }: PassageFieldProps) {
  const { id, where, before, words, after, kinds, never } = passage
  const { to } = asked
  const decision = decisionOn(asked, passage)
  const start = before.length
  const mark = { kind: kinds[0] ?? '', start, end: start + words.length, quote: words }
  const shown = kinds.length === 0 ? words : <MarkedWords text={`${before}${words}${after}`} marks={[mark]} />
  if (to !== null && never.includes(to))
    return (
      <div>
        <p>{shown}</p>
        <p>{where}: removed. Whoever asks here never learns of somebody who must not be told.</p>
      </div>
    )
  return (
    <div>
      <p>{shown}</p>
      <ChoiceField
        id={passageField(id)}
        label={where}
        hint={hintOf(kinds, to)}
        choices={choices}
        value={decision}
        onChange={onDecide}
        // A refused attempt is over once it is decided.
        error={decision === null ? problemOf(problems, passageField(id)) : undefined}
        inline
      />
      {kinds.length === 0 && decision === 'remove' && (
        <ChoiceField
          id={groundField(id)}
          label="On what ground?"
          choices={grounds}
          value={asked.grounds[id] ?? null}
          onChange={onGround}
          error={asked.grounds[id] === undefined ? problemOf(problems, groundField(id)) : undefined}
          inline
        />
      )}
    </div>
  )
}

function hintOf(kinds: readonly string[], to: AskedFor['to']): string {
  const why =
    kinds.length === 0
      ? 'Free text nobody marked: read it'
      : kinds.map((code) => labelFor('markKind', code)).join(', ')
  return to === null ? why : `${why}. ${proposals[proposedFor(kinds, to)]}`
}
