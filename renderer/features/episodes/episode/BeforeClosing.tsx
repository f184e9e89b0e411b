import { Fragment } from 'react'
import { AppLink } from '../../../components/AppLink'
import { Banner } from '../../../components/Banner'
import { ErrorSummary, type Problem } from '../../../components/ErrorSummary'
import type { EpisodePage } from '../episodePage'
import { closingProblems } from './closingProblems'

export interface BeforeClosingProps {
  readonly episode: EpisodePage
  /** The gaps found when somebody tried to close it; takes the focus then. */
  readonly refused: readonly Problem[]
}

const TITLE = 'Before it can be closed'

/** What must still be known before the episode can be closed; of a child still missing nothing is asked yet. */
export function BeforeClosing({ episode, refused }: BeforeClosingProps) {
  const { status, stillMissing, stillMissingQuestion, beforeClosing } = episode
  if (status !== 'open' || stillMissing || stillMissingQuestion || beforeClosing.length === 0) return null
  if (refused.length > 0) return <ErrorSummary problems={refused} title={TITLE} />
  return (
    <Banner title={TITLE}>
      Still to be recorded:{' '}
      {closingProblems(episode).map(({ message, to }, index) => (
        <Fragment key={message}>
          {index > 0 && '; '}
          {to === undefined ? message : <AppLink to={to}>{message}</AppLink>}
        </Fragment>
      ))}
      .
    </Banner>
  )
}
