import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { exactly } from '../../../../shared/domain/time/moment'
import { api, call } from '../../../app/api'
import { useParam } from '../../../app/params'
import { paths } from '../../../app/paths'
import { useMay } from '../../../app/useMay'
import { useAddressedPart } from '../../../components/addressedField'
import { AppLink } from '../../../components/AppLink'
import { Banner } from '../../../components/Banner'
import type { Problem } from '../../../components/ErrorSummary'
import { HistoryButton } from '../../../components/HistoryButton'
import { MergedFrom } from '../../../components/MergedFrom'
import { Page } from '../../../components/Page'
import { RefusalNotice } from '../../../components/RefusalNotice'
import { RuleNotes, type RuleNote } from '../../../components/RuleNotes'
import { Section } from '../../../components/Section'
import { Split } from '../../../components/Split'
import { When } from '../../../components/When'
import { ActionsSection } from '../../actions/ActionsSection'
import { SharingSection } from '../../sharing/SharingSection'
import { MeetingsSection } from '../../meetings/MeetingsSection'
import { ToldSection } from '../../notifications/ToldSection'
import { CopyOut } from '../../copying/CopyOut'
import { EpisodePapers } from '../../papers/RecordPapers'
import { NamedSection } from '../../persons/NamedSection'
import type { EpisodePage } from '../episodePage'
import { EpisodeState } from '../EpisodeState'
import { BeforeClosing } from './BeforeClosing'
import { EpisodeActions } from './EpisodeActions'
import { CircumstanceFacts, PoliceFacts, ReturnFacts, TimeFacts } from './EpisodeFacts'
import { GradesSection } from './GradesSection'
import { InterviewLinks } from './InterviewLinks'
import { NoticesSection } from './NoticesSection'
import { OtherChanges } from './OtherChanges'
import { StillMissingQuestion } from './StillMissingQuestion'
import { TypeSection } from './TypeSection'

/** One absence: its times with how well they are known, what follows from them, and what is still to be recorded. */
export function EpisodeScreen() {
  const id = useParam('episodeId')
  const episode = useQuery(api.episodes.get.queryOptions({ input: { id } }))
  const { data } = episode
  const [gaps, setGaps] = useState<readonly Problem[]>([])
  useAddressedPart(data !== undefined)
  return (
    <Page
      title={data ? `${data.ref}: ${data.child.label}` : 'Episode'}
      facts={data ? headFacts(data) : []}
      back={
        data
          ? { label: data.child.label, to: paths.child(data.child.id) }
          : { label: 'Episodes', to: paths.episodes }
      }
      action={data && <EpisodeActions episode={data} onGaps={setGaps} />}
    >
      {data ? <Episode episode={data} gaps={gaps} /> : <RefusalNotice error={episode.error} />}
    </Page>
  )
}

const statusWords = { open: 'not closed', closed: 'closed', cancelled: 'recorded in error' } as const

function headFacts(episode: EpisodePage) {
  return [
    episode.typeLabel,
    <EpisodeState key="state" row={episode} inWords />,
    statusWords[episode.status],
    ...(episode.beforeHomeward ? ['from before Homeward'] : []),
  ]
}

interface EpisodeProps {
  readonly episode: EpisodePage
  readonly gaps: readonly Problem[]
}

function Episode({ episode, gaps }: EpisodeProps) {
  const { status, ruleMessages } = episode
  const mayRecord = useMay('episodes.record')
  const hangsOn = { childId: episode.child.id, episodeId: episode.id, interviewId: null }
  return (
    <>
      {episode.duplicateOf !== null && (
        <Banner
          tone="soon"
          title={`A second record of ${episode.duplicateOf.name}`}
          action={<AppLink to={paths.episode(episode.duplicateOf.id)}>{episode.duplicateOf.name}</AppLink>}
        >
          {episode.cancelledReason}. What hung on it stands there; the two can be taken apart again there.
        </Banner>
      )}
      {status === 'cancelled' && episode.duplicateOf === null && (
        <Banner tone="soon" title="Recorded in error">
          {episode.cancelledReason}. It stands in no figure and no return, and can be brought back.
        </Banner>
      )}
      <MergedFrom
        merged={episode.mergedFrom}
        onTakeApart={
          mayRecord ? (otherId) => call.episodes.takeMergeApart({ id: episode.id, otherId }) : undefined
        }
      />
      {episode.outsideFigures !== null && <Banner title={`${episode.outsideFigures}.`} />}
      {episode.eighteen !== null && (
        <Banner tone="soon" title={`${episode.child.label} ${episode.eighteen.words}`} />
      )}
      {episode.stillMissingQuestion && <StillMissingQuestion episode={episode} />}
      <BeforeClosing episode={episode} refused={gaps} />
      <Split aside={<Aside episode={episode} />}>
        {status !== 'cancelled' && !episode.beforeHomeward && <ToldSection episodeId={episode.id} />}
        <Section id="times" heading="Times" action={<ChangeLink episode={episode} />}>
          <TimeFacts episode={episode} />
          <RuleNotes notes={ruleMessages} />
        </Section>
        <Section id="return" heading="Return" action={<ReturnLink episode={episode} />}>
          <ReturnFacts episode={episode} />
          <RuleNotes notes={(episode.notReturned?.toRecord ?? []).map(remark)} />
          {(episode.notReturned?.toRecord.length ?? 0) > 0 && (
            <AppLink to={paths.child(episode.child.id)}>{`Go to ${episode.child.label}`}</AppLink>
          )}
        </Section>
        <Section
          id="circumstances"
          heading="What is known"
          action={<ChangeLink episode={episode} what="what is known" field="facts.began" />}
        >
          <CircumstanceFacts episode={episode} />
        </Section>
        {status !== 'cancelled' && <MeetingsSection childId={episode.child.id} episodeId={episode.id} />}
        <ActionsSection hangsOn={hangsOn} />
        <SharingSection hangsOn={hangsOn} />
        <NamedSection record={{ episodeId: episode.id, interviewId: null }} />
      </Split>
    </>
  )
}

function remark(message: string): RuleNote {
  return { message, rule: null }
}

function Aside({ episode }: { readonly episode: EpisodePage }) {
  return (
    <>
      <InterviewLinks episode={episode} />
      <Section
        id="police"
        heading="Police and notice"
        action={<ChangeLink episode={episode} what="the notice" field="facts.policeTold" />}
      >
        <PoliceFacts episode={episode} />
      </Section>
      <NoticesSection episode={episode} />
      <GradesSection episode={episode} />
      <TypeSection episode={episode} />
      <OtherChanges episode={episode} />
      <EpisodePapers episodeId={episode.id} />
      <CopyOut kind="episode" id={episode.id} />
      <p>
        Recorded <When moment={exactly(episode.createdAt)} /> by {episode.createdBy}.{' '}
        <HistoryButton recordId={episode.id} of={episode.ref} />
      </p>
    </>
  )
}

interface ChangeLinkProps {
  readonly episode: EpisodePage
  /** A part of the form, with the field it begins at; else the form from its beginning. */
  readonly what?: string
  readonly field?: string
}

function ChangeLink({ episode: { id, status }, what, field }: ChangeLinkProps) {
  if (!useMay('episodes.record') || status !== 'open') return null
  return (
    <AppLink to={paths.episodeEdit(id, field === undefined ? {} : { field })}>
      {what === undefined ? 'Change' : `Change ${what}`}
    </AppLink>
  )
}

function ReturnLink({ episode }: { readonly episode: EpisodePage }) {
  if (!useMay('episodes.record') || episode.status !== 'open') return null
  return (
    <AppLink to={paths.recordReturn({ episode: episode.id })}>
      {episode.back.cameBack === 'yes' ? 'Change the return' : 'Record return'}
    </AppLink>
  )
}
