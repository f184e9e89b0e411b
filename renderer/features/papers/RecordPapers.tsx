import { May } from '../../app/May'
import { paths } from '../../app/paths'
import { AppLink } from '../../components/AppLink'
import { ButtonRow } from '../../components/ButtonRow'
import { Section } from '../../components/Section'

/** What can be printed or saved of one episode. */
export function EpisodePapers({ episodeId }: { readonly episodeId: string }) {
  return (
    <May permission="documents.print">
      <Section id="papers" heading="Papers">
        <ButtonRow>
          <AppLink to={paths.episodeRecord(episodeId)}>Episode record</AppLink>
          <AppLink to={paths.shareEpisode(episodeId)}>Record to share</AppLink>
        </ButtonRow>
      </Section>
    </May>
  )
}

/** What can be printed or saved of one interview. */
export function InterviewPapers({ interviewId }: { readonly interviewId: string }) {
  return (
    <May permission="documents.print">
      <Section id="papers" heading="Papers">
        <ButtonRow>
          <AppLink to={paths.interviewRecord(interviewId)}>Interview record</AppLink>
          <AppLink to={paths.shareInterview(interviewId)}>Record to share</AppLink>
        </ButtonRow>
      </Section>
    </May>
  )
}
