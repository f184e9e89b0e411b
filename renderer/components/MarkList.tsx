import type { CodeOption } from '../../shared/codes/codeList'
import { markedWords, markState, type Mark } from '../../shared/domain/interviews/marks'
import { LinkButton } from './LinkButton'
import classes from './MarkedNotes.module.css'

/** A mark as the form keeps it. */
export interface KeptMark extends Mark {
  readonly id: string
}

export interface MarkListProps {
  /** Label of the text the marks are over. */
  readonly of: string
  readonly text: string
  readonly marks: readonly KeptMark[]
  readonly kinds: readonly CodeOption[]
  readonly onChange: (marks: readonly KeptMark[]) => void
}

/** The passages marked in a text, in its order; one whose words are gone stays here until somebody takes it off. */
export function MarkList({ of, text, marks, kinds, onChange }: MarkListProps) {
  if (marks.length === 0) return null
  const inOrder = marks.toSorted((a, b) => a.start - b.start)
  return (
    <ul className={classes.list} aria-label={`Marked in “${of}”`}>
      {inOrder.map((mark) => (
        <li key={mark.id}>
          <span className={classes.kind}>
            {kinds.find(({ code }) => code === mark.kind)?.label ?? mark.kind}
          </span>
          <span className={classes.words}>
            <MarkWords mark={mark} text={text} />
          </span>
          {markState(mark, text) === 'changed' && (
            <LinkButton
              onClick={() =>
                onChange(
                  marks.map((each) => (each === mark ? { ...mark, quote: markedWords(mark, text) } : each)),
                )
              }
            >
              Right as it is
            </LinkButton>
          )}
          <LinkButton onClick={() => onChange(marks.filter((each) => each !== mark))}>Take off</LinkButton>
        </li>
      ))}
    </ul>
  )
}

function MarkWords({ mark, text }: { readonly mark: KeptMark; readonly text: string }) {
  const words = `“${shortened(markedWords(mark, text))}”`
  const state = markState(mark, text)
  if (state === 'whole') return words
  return (
    <>
      {words}{' '}
      <span className={classes.quiet}>
        {state === 'changed'
          ? `changed since it was marked; was “${shortened(mark.quote)}”`
          : 'no longer in the text: mark the passage again where it stands now, or take the mark off'}
      </span>
    </>
  )
}

/** Enough of a long passage to know it by. */
function shortened(words: string): string {
  const letters = Array.from(words)
  return letters.length <= 120 ? words : `${letters.slice(0, 80).join('')} … ${letters.slice(-30).join('')}`
}
