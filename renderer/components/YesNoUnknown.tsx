import { ChoiceField } from './ChoiceField'

export type Answer = 'yes' | 'no' | 'not_known'

export interface YesNoUnknownProps {
  readonly id: string
  readonly label: string
  readonly hint?: string
  /** Null until somebody answers: nothing is preselected. */
  readonly value: Answer | null
  readonly onChange: (value: Answer) => void
  readonly error?: string | undefined
}

const answers = [
  { value: 'yes', label: 'Yes' },
  { value: 'no', label: 'No' },
  { value: 'not_known', label: 'Not known' },
] as const

/** A question with three answers, because "not known" is one. */
export function YesNoUnknown(props: YesNoUnknownProps) {
  return <ChoiceField {...props} choices={answers} inline />
}
