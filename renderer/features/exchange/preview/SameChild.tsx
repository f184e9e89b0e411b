import type { ImportPreview } from '../../../../shared/contract/exchange'
import { plural } from '../../../../shared/text/plural'
import { ChoiceField } from '../../../components/ChoiceField'
import { Section } from '../../../components/Section'

type Question = ImportPreview['sameChildQuestions'][number]

/** Key of a question to the known child, or null for a child the register does not know. */
export type Answers = ReadonlyMap<string, string | null>

const NEW = 'new'

export interface SameChildProps {
  readonly questions: readonly Question[]
  readonly answers: Answers
  readonly onAnswer: (answers: Answers) => void
}

/** The question's field, for the error summary. */
export function questionId(key: string): string {
  return `same-${key.replace(/[^A-Za-z0-9]/g, '-')}`
}

/** "Is this 566910?": children of the files the register may know already, each to be answered. */
export function SameChild({ questions, answers, onAnswer }: SameChildProps) {
  if (questions.length === 0) return null
  const answer = (key: string, given: string) =>
    onAnswer(new Map([...answers, [key, given === NEW ? null : given]]))
  return (
    <Section
      id="same-child"
      heading="The same child?"
      note={`${plural(questions.length, 'question')} to answer before anything is brought in`}
    >
      {questions.map(({ key, fromFile, line, candidates }) => (
        <ChoiceField
          key={key}
          id={questionId(key)}
          label={`${fromFile}${line === null ? '' : ` (line ${line})`} is`}
          choices={[
            ...candidates.map(({ childId, label, why }) => ({ value: childId, label, hint: why })),
            { value: NEW, label: 'Somebody else: a new child' },
          ]}
          value={answers.has(key) ? (answers.get(key) ?? NEW) : null}
          onChange={(given) => answer(key, given)}
        />
      ))}
    </Section>
  )
}
