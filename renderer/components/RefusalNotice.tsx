import type { ReactNode } from 'react'
import { isRefusal, wordsOf } from '../app/errors'
import { paths } from '../app/paths'
import { useMay } from '../app/useMay'
import { AppLink } from './AppLink'
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
  const wayOut = isRefusal(error, 'RESTRICTED') ? <HandIn childId={error.data.childId} /> : action
  return (
    <Banner tone="problem" title={words.title} action={wayOut}>
      {words.whatToDo}
    </Banner>
  )
}

/**
 * A restricted child: nothing is shown, and news about the child still reaches those who may open the record. Who
 * restricts finds the way to change that.
 */
function HandIn({ childId }: { readonly childId: string }) {
  const restricts = useMay('children.restrict')
  return (
    <>
      <AppLink to={paths.handInNotice({ child: childId })}>Hand in a notice</AppLink>
      {restricts && (
        <>
          {' · '}
          <AppLink to={paths.child(childId)}>Who may open it</AppLink>
        </>
      )}
    </>
  )
}
