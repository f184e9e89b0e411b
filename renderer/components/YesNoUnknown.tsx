import { ChoiceField } from './ChoiceField'
import { memo } from 'react'

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

function YesNoUnknownDrawn(props: YesNoUnknownProps) {
  return <ChoiceField {...props} choices={answers} inline />
}

/** A question with three answers, because "not known" is one. */
export const YesNoUnknown = memo(YesNoUnknownDrawn)
