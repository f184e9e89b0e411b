import { paths } from '../../../app/paths'
import { AppLink } from '../../../components/AppLink'
import { Section } from '../../../components/Section'
import { InterviewState } from '../InterviewState'
import type { EpisodePage } from '../episodePage'
import { WhoOffers } from './WhoOffers'

/** The interviews that cover this episode; several episodes can share one. */
export function InterviewLinks({ episode }: { readonly episode: EpisodePage }) {
  const { interviewIds } = episode
  return (
    <Section id="interview" heading="Return home interview">
      <InterviewState row={episode} />
      <WhoOffers episodeId={episode.id} />
      {interviewIds.map((id, index) => (
        <AppLink key={id} to={paths.interview(id)}>
          {interviewIds.length === 1 ? 'Open the interview' : `Open interview ${index + 1}`}
        </AppLink>
      ))}
    </Section>
  )
}
