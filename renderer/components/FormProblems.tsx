import type { ReactNode } from 'react'
import { ErrorSummary } from './ErrorSummary'
import { RefusalNotice } from './RefusalNotice'
import type { Saving } from './useSaving'

export interface FormProblemsProps {
  readonly saving: Saving
  /** A way out of a refusal: a link to the open episode. */
  readonly action?: ReactNode
}

/** At the top of a form: what has to be put right, or why the register refused. */
export function FormProblems({ saving, action }: FormProblemsProps) {
  return (
    <>
      <ErrorSummary problems={saving.problems} />
      <RefusalNotice error={saving.failure} action={action} />
    </>
  )
}
