import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { api, call } from '../../app/api'
import { isRefusal } from '../../app/errors'
import { useParam } from '../../app/params'
import { paths } from '../../app/paths'
import { May } from '../../app/May'
import { useMay } from '../../app/useMay'
import { useAddressedPart } from '../../components/addressedField'
import { AppLink, useGo } from '../../components/AppLink'
import { Banner } from '../../components/Banner'
import { MergedFrom } from '../../components/MergedFrom'
import { Page } from '../../components/Page'
import { RefusalNotice } from '../../components/RefusalNotice'
import { Split } from '../../components/Split'
import { StatusWord } from '../../components/StatusWord'
import { plainDateWords } from '../../../shared/domain/time/words'
import { ChildTrailLink } from '../audit/ChildTrailLink'
import { HelpSection } from '../help/HelpSection'
import { SharingSection } from '../sharing/SharingSection'
import { ProfileSection } from '../profile/ProfileSection'
import { RetentionSection } from '../retention/RetentionSection'
import { RestrictionSection } from '../restricted/RestrictionSection'
import { CareSection } from './CareSection'
import type { ChildPage } from './childPage'
import { ContactsSection } from './ContactsSection'
import { CountsSection } from './CountsSection'
import { FactsSection } from './FactsSection'
import { FlagsSection } from './FlagsSection'
import { MeetingsSection } from '../meetings/MeetingsSection'
import { PapersSection } from './PapersSection'
import { TimelineSection } from './TimelineSection'
import { BringBackChild, WithdrawChild } from './WithdrawChild'
import { WithdrawnSection } from './WithdrawnSection'

/** One child: who it is, how it stands, what happened. */
export function ChildScreen() {
  const id = useParam('childId')
  const page = useQuery({ ...api.children.get.queryOptions({ input: { id } }) })
  const { data } = page
  const restricted = isRefusal(page.error, 'RESTRICTED')
  useAddressedPart(data !== undefined)
  const here = data !== undefined && data.child.withdrawnAt === null
  return (
    <Page
      title={data?.child.label ?? (restricted ? 'Restricted' : 'Child')}
      facts={data ? headFacts(data) : []}
      back={{ label: 'Children', to: paths.children }}
      action={here ? <Actions page={data} /> : undefined}
    >
      {data ? <Child page={data} /> : <NotShown childId={id} error={page.error} />}
    </Page>
  )
}

function Child({ page }: { readonly page: ChildPage }) {
  const { child } = page
  const withdrawn = child.withdrawnAt !== null
  const mayMerge = useMay('children.merge')
  return (
    <>
      {page.duplicateOf !== null && (
        <Banner
          tone="soon"
          title={`A second record of ${page.duplicateOf.name}`}
          action={<AppLink to={paths.child(page.duplicateOf.id)}>{page.duplicateOf.name}</AppLink>}
        >
          Everything recorded here stands there now; the two can be taken apart again there.
        </Banner>
      )}
      {withdrawn && page.duplicateOf === null && <BringBackChild child={child} />}
      <MergedFrom
        merged={page.mergedFrom}
        onTakeApart={
          mayMerge ? (otherId) => call.children.takeMergeApart({ id: child.id, otherId }) : undefined
        }
      />
      {page.eighteen !== null && <Banner tone="soon" title={`${child.label} ${page.eighteen}`} />}
      <Split
        aside={
          <>
            {!withdrawn && <PapersSection childId={child.id} />}
            {!withdrawn && <ProfileSection childId={child.id} />}
            <ContactsSection childId={child.id} contacts={page.contacts} />
            <CareSection page={page} />
            <FactsSection page={page} />
            <RestrictionSection childId={child.id} />
            <RetentionSection childId={child.id} />
            <WithdrawnSection parts={page.withdrawn} />
            {!withdrawn && <WithdrawChild child={child} mayMerge={mayMerge} />}
            <ChildTrailLink childId={child.id} />
          </>
        }
      >
        <FlagsSection childId={child.id} flags={page.flags} />
        <CountsSection childId={child.id} counts={page.counts} triggers={page.triggers} />
        {!withdrawn && <MeetingsSection childId={child.id} episodeId={null} />}
        <TimelineSection childId={child.id} entries={page.timeline} />
        <HelpSection hangsOn={{ childId: child.id, episodeId: null, interviewId: null }} />
        <SharingSection hangsOn={{ childId: child.id, episodeId: null, interviewId: null }} />
      </Split>
    </>
  )
}

/** A restricted record shows whom to ring; those who restrict can still change who may open it. */
function NotShown({ childId, error }: { readonly childId: string; readonly error: unknown }) {
  return (
    <>
      <RefusalNotice error={error} />
      {isRefusal(error, 'RESTRICTED') && <RestrictionSection childId={childId} />}
    </>
  )
}

function headFacts({ child, careStatus, placement, openEpisodeId }: ChildPage) {
  return [
    openEpisodeId === null ? null : (
      <StatusWord key="now" meaning="now">
        recorded as not back
      </StatusWord>
    ),
    child.dob === null
      ? 'date of birth not recorded'
      : `born ${plainDateWords(child.dob)}${child.age === null ? '' : `, ${child.age}`}`,
    child.localRef === null ? null : `reference ${child.localRef}`,
    careStatus ?? 'care status not recorded',
    placement,
  ].filter((fact) => fact !== null)
}

function Actions({ page: { child, openEpisodeId } }: { readonly page: ChildPage }) {
  const go = useGo()
  return (
    <May permission="episodes.record">
      {openEpisodeId === null ? (
        <Button onClick={() => go(paths.recordMissing({ child: child.id }))}>Record missing</Button>
      ) : (
        <Button onClick={() => go(paths.recordReturn({ episode: openEpisodeId }))}>Record return</Button>
      )}
    </May>
  )
}
