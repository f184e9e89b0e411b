import type { ReactNode } from 'react'
import { wordsOf } from '../app/errors'
import { Banner } from './Banner'

export interface RefusalNoticeProps {
  /** What a call threw; nothing is shown for null and for what the person cancelled. */
  readonly error: unknown
  /** A way out: a link to the open episode, "Take over". */
  readonly action?: ReactNode
}

/** Why something could not be done and what to do, in words. */
export function RefusalNotice({ error, action }: RefusalNoticeProps) {
  const words = error === null || error === undefined ? null : wordsOf(error)
  if (words === null) return null
  return (
    <Banner tone="problem" title={words.title} action={action}>
      {words.whatToDo}
    </Banner>
  )
}
