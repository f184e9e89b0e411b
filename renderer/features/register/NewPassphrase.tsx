import { LineField } from '../../components/LineField'
import { problemOf, type Problem } from '../../components/ErrorSummary'
import { StrengthMeter } from './StrengthMeter'

/** The register process refuses anything shorter. */
const SHORTEST = 12

export interface TypedTwice {
  readonly first: string
  readonly again: string
}

export const nothingTyped: TypedTwice = { first: '', again: '' }

/** What is wrong with a new passphrase before the register process is asked. */
export function passphraseProblems({ first, again }: TypedTwice): Problem[] {
  if (first.length < SHORTEST)
    return [{ fieldId: 'new-passphrase', message: `Type a passphrase of at least ${SHORTEST} characters` }]
  if (first !== again)
    return [
      { fieldId: 'new-passphrase-again', message: 'Type the same passphrase again; the two are different' },
    ]
  return []
}

export interface NewPassphraseProps {
  readonly value: TypedTwice
  readonly onChange: (value: TypedTwice) => void
  readonly problems: readonly Problem[]
  /** Names that would be easy to guess: the person's, the council's. */
  readonly names: readonly string[]
}

/** A new passphrase typed twice, with a meter of how hard it is to guess. */
export function NewPassphrase({ value, onChange, problems, names }: NewPassphraseProps) {
  return (
    <>
      <div>
        <LineField
          id="new-passphrase"
          label="New passphrase"
          hint={`Four or more words that do not belong together; at least ${SHORTEST} characters. Spaces count.`}
          secret
          maxLength={1024}
          autoComplete="new-password"
          value={value.first}
          onChange={(first) => onChange({ ...value, first })}
          error={problemOf(problems, 'new-passphrase')}
        />
        <StrengthMeter passphrase={value.first} names={names} />
      </div>
      <LineField
        id="new-passphrase-again"
        label="The same again"
        secret
        maxLength={1024}
        autoComplete="new-password"
        value={value.again}
        onChange={(again) => onChange({ ...value, again })}
        error={problemOf(problems, 'new-passphrase-again')}
      />
    </>
  )
}
