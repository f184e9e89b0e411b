import { codeLists } from '../../../../shared/codes'
import { ChoiceField } from '../../../components/ChoiceField'
import { LineField } from '../../../components/LineField'
import type { FeedbackRow } from '../interviewForm'
import type { PartProps } from './FormParts'

const answers = codeLists.feedbackAnswer.codes.map(({ code, label }) => ({ value: code, label }))

/** Three questions for the child about the interview; their wording is the council's own. */
export function FeedbackPart({ fields }: PartProps) {
  const rows = fields.values.feedback
  const set = (at: number, part: Partial<FeedbackRow>) =>
    fields.set({ feedback: rows.map((row, index) => (index === at ? { ...row, ...part } : row)) })
  return rows.map(({ question, answer, note }, index) => (
    <div key={question}>
      <ChoiceField
        id={`facts.feedback.${index}.answer`}
        label={question}
        choices={answers}
        inline
        value={answers.find(({ value }) => value === answer)?.value ?? null}
        onChange={(value) => set(index, { answer: value })}
      />
      <LineField
        id={`facts.feedback.${index}.note`}
        label="In the child's words"
        value={note}
        onChange={(words) => set(index, { note: words })}
      />
    </div>
  ))
}
