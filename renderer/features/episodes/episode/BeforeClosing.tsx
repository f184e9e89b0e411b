import { paths } from '../../../app/paths'
import { AppLink } from '../../../components/AppLink'
import { Banner } from '../../../components/Banner'
import { ButtonRow } from '../../../components/ButtonRow'
import { ErrorSummary, type Problem } from '../../../components/ErrorSummary'
import type { EpisodePage } from '../episodePage'

export interface BeforeClosingProps {
  readonly episode: EpisodePage
  /** The gaps found when somebody tried to close it; takes the focus then. */
  readonly refused: readonly Problem[]
}

const TITLE = 'Before it can be closed'

/** What must still be known before the episode can be closed; of a child still missing nothing is asked yet. */
export function BeforeClosing({ episode, refused }: BeforeClosingProps) {
  const { status, stillMissing, beforeClosing } = episode
  if (status !== 'open' || stillMissing || beforeClosing.length === 0) return null
  if (refused.length > 0)
    return (
      <>
        <ErrorSummary problems={refused} title={TITLE} />
        <WhereToRecord episode={episode} />
      </>
    )
  return (
    <Banner title={TITLE} action={<WhereToRecord episode={episode} />}>
      Still to be recorded: {beforeClosing.join('; ')}.
    </Banner>
  )
}

function WhereToRecord({ episode: { id, interviewIds } }: { readonly episode: EpisodePage }) {
  const interviewId = interviewIds.at(-1)
  return (
    <ButtonRow>
      <AppLink to={paths.episodeEdit(id)}>What is known</AppLink>
      <AppLink to={paths.recordReturn({ episode: id })}>Return</AppLink>
      {interviewId !== undefined && <AppLink to={paths.interview(interviewId)}>Interview</AppLink>}
    </ButtonRow>
  )
}
