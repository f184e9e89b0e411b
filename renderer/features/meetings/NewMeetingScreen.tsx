import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { childOfHeld } from '../../app/drafts/heldDrafts'
import { api } from '../../app/api'
import { useQueryParam } from '../../app/params'
import { paths } from '../../app/paths'
import { AppLink, useGo } from '../../components/AppLink'
import { Empty } from '../../components/Empty'
import { Page } from '../../components/Page'
import { RefusalNotice } from '../../components/RefusalNotice'
import { NewMeetingForm } from './NewMeetingForm'

/** A meeting, a review or a strategy discussion; or why there was none. */
export function NewMeetingScreen() {
  const childId = useQueryParam('child')
  const draftId = useQueryParam('draft')
  if (draftId !== null) return <FromDraft key={draftId} draftId={draftId} />
  return childId === null ? <NoChild /> : <ForChild key={childId} childId={childId} draftId={null} />
}

function NoChild() {
  return (
    <Page title="Record a meeting" width="column">
      <Empty next={<AppLink to={paths.children}>Choose the child</AppLink>}>
        A meeting is about a child: open the child, then “Record a meeting”.
      </Empty>
    </Page>
  )
}

/** Goes on with a draft named in the address: the child it is about stands in its head. */
function FromDraft({ draftId }: { readonly draftId: string }) {
  const drafts = useQuery(api.drafts.list.queryOptions())
  const [childId, setChildId] = useState<string | null>(null)
  // Kept once found: saving ends the draft while the form is still being left.
  const found = drafts.data?.find(({ id }) => id === draftId)?.child?.id ?? childOfHeld(draftId)
  if (childId === null && found !== null) setChildId(found)
  if (childId !== null) return <ForChild childId={childId} draftId={draftId} />
  if (drafts.data === undefined || drafts.isFetching)
    return (
      <Page title="Record a meeting" width="column">
        <RefusalNotice error={drafts.error} />
      </Page>
    )
  return (
    <Page title="Record a meeting" width="column">
      <Empty next={<AppLink to={paths.today}>Go to Today</AppLink>}>
        This draft is gone: it was saved or thrown away.
      </Empty>
    </Page>
  )
}

function ForChild({ childId, draftId }: { readonly childId: string; readonly draftId: string | null }) {
  const go = useGo()
  const episodeId = useQueryParam('episode')
  const asked = useQueryParam('asked')
  const type = useQueryParam('type')
  const child = useQuery(api.children.get.queryOptions({ input: { id: childId } }))
  const about = useQuery(api.meetings.ofChild.queryOptions({ input: { childId, episodeId: null } }))
  // What was asked for when the child was looked at before may be answered since, or asked for anew.
  if (child.data === undefined || about.data === undefined || !about.isFetchedAfterMount)
    return (
      <Page title="Record a meeting" width="column">
        <RefusalNotice error={child.error ?? about.error} />
      </Page>
    )
  const { label } = child.data.child
  return (
    <Page
      title={`Record a meeting: ${label}`}
      back={
        episodeId === null
          ? { label, to: paths.child(childId) }
          : { label: 'Episode', to: paths.episode(episodeId) }
      }
      width="column"
    >
      <NewMeetingForm
        childId={childId}
        draftId={draftId}
        initial={{ episodeId, asked, type }}
        questions={about.data.questions}
        onDone={(about_) => go(about_ === null ? paths.child(childId) : paths.episode(about_))}
      />
    </Page>
  )
}
