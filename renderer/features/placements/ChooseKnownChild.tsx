import { plainDateWords } from '../../../shared/domain/time/words'
import { useChildSearch } from '../../app/shell/useChildSearch'
import { Banner } from '../../components/Banner'
import { LinkButton } from '../../components/LinkButton'
import { QuestionList } from '../../components/QuestionList'

/** A child of the register that is meant. */
export interface KnownChild {
  readonly id: string
  readonly label: string
}

export interface ChooseKnownChildProps {
  readonly known: KnownChild | null
  readonly onKnown: (child: KnownChild | null) => void
  /** What is typed as the name so far. */
  readonly name: string
}

/** Children the register knows by the name being typed: one of them may be meant, and is then not written down twice. */
export function ChooseKnownChild({ known, onKnown, name }: ChooseKnownChildProps) {
  const { found } = useChildSearch(known === null && name.trim().length > 1 ? name : '')
  if (known !== null)
    return (
      <Banner
        title={`For ${known.label}`}
        action={<LinkButton onClick={() => onKnown(null)}>Another child</LinkButton>}
      >
        A child the register knows: nothing is written down twice.
      </Banner>
    )
  if (found.length === 0) return null
  return (
    <section aria-label="Children the register knows by that name">
      <p>In the register by a like name:</p>
      <QuestionList>
        {found.slice(0, 4).map((child) => (
          <li key={child.id}>
            <p>
              {[
                child.label,
                child.dob === null ? null : `born ${plainDateWords(child.dob)}`,
                child.careStatus,
              ]
                .filter((part) => part !== null)
                .join(', ')}
            </p>
            <LinkButton
              label={`It is this child: ${child.label}`}
              onClick={() => onKnown({ id: child.id, label: child.label })}
            >
              It is this child
            </LinkButton>
          </li>
        ))}
      </QuestionList>
    </section>
  )
}
