import type { FiguresAnswer } from '../../../shared/contract/figures'
import { CodeMany } from '../../components/CodeMany'
import { Form } from '../../components/Form'

export interface WhichQuestionsProps {
  readonly catalogue: FiguresAnswer['questions']
  readonly value: readonly number[]
  readonly onChange: (questions: number[]) => void
}

/** The questions that were asked: the page, the paper and the files answer these alone. */
export function WhichQuestions({ catalogue, value, onChange }: WhichQuestionsProps) {
  const codes = catalogue.map(({ number, words }) => ({ code: String(number), label: `${number}. ${words}` }))
  return (
    <Form keeps="shows" onSubmit={() => undefined}>
      <CodeMany
        id="questions"
        label="Which were asked?"
        hint="Type a word, such as “72 hours” or “declined”. None chosen: all of them"
        list={{ list: 'figure_questions', source: 'The catalogue of the page', codes }}
        value={value.map(String)}
        onChange={(chosen) => onChange(chosen.map(Number).toSorted((a, b) => a - b))}
      />
    </Form>
  )
}
