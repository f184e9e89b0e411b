import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { plural } from '../../../../shared/text/plural'
import { api } from '../../../app/api'
import { paths } from '../../../app/paths'
import { AppLink } from '../../../components/AppLink'
import { Banner } from '../../../components/Banner'
import { ButtonRow } from '../../../components/ButtonRow'
import { Page } from '../../../components/Page'
import { RefusalNotice } from '../../../components/RefusalNotice'
import type { ChildPage } from '../../children/childPage'
import { MissingFormView, type MissingDraft } from './MissingFormView'

export interface MissingChildProps {
  readonly childId: string
  readonly draftId: string | null
  /** What was typed before the child was changed. */
  readonly initial: MissingDraft | null
  /** It is about another child after all; what was typed goes along. */
  readonly onOtherChild: (body: MissingDraft) => void
}

/** The child is chosen: an open episode is shown before anything else is asked. */
export function MissingChild(props: MissingChildProps) {
  const page = useQuery(api.children.get.queryOptions({ input: { id: props.childId } }))
  const [earlier, setEarlier] = useState(false)
  if (page.data === undefined)
    return (
      <Page title="Record missing" width="column">
        <RefusalNotice
          error={page.error}
          action={<AppLink to={paths.recordMissing()}>Find the child</AppLink>}
        />
      </Page>
    )
  const { child, openEpisodeId } = page.data
  return (
    <Page title={`Record missing: ${child.label}`} facts={factsOf(page.data)} width="column">
      {openEpisodeId !== null && (
        <OpenEpisode episodeId={openEpisodeId} earlier={earlier} onEarlier={() => setEarlier(true)} />
      )}
      {(openEpisodeId === null || earlier || props.draftId !== null) && <MissingFormView {...props} />}
    </Page>
  )
}

function factsOf({ child, careStatus, placement, counts }: ChildPage) {
  return [
    child.age === null ? 'age not known' : `${child.age}`,
    child.localRef === null ? null : `reference ${child.localRef}`,
    careStatus ?? 'care status not recorded',
    placement,
    `${plural(counts.days30, 'episode')} in 30 days, ${counts.ever} ever`,
    <AppLink key="page" to={paths.child(child.id)}>
      Child's page
    </AppLink>,
  ].filter((fact) => fact !== null)
}

interface OpenEpisodeProps {
  readonly episodeId: string
  readonly earlier: boolean
  readonly onEarlier: () => void
}

/** A child is never missing twice at once. */
function OpenEpisode({ episodeId, earlier, onEarlier }: OpenEpisodeProps) {
  const episode = useQuery(api.episodes.get.queryOptions({ input: { id: episodeId } }))
  const { data } = episode
  if (data === undefined) return <RefusalNotice error={episode.error} />
  return (
    <>
      <Banner tone="soon" title={`This child has an open episode already: ${data.ref}`}>
        {data.typeLabel}, {data.foundNotBack ? 'found, not back yet' : 'not back yet'}. {data.startWhy}
      </Banner>
      <ButtonRow>
        <AppLink to={paths.episodeEdit(episodeId)}>Add what you know to {data.ref}</AppLink>
        <AppLink to={paths.recordReturn({ episode: episodeId })}>Record the return</AppLink>
        {!earlier && (
          <Button variant="subtle" size="xs" onClick={onEarlier}>
            Record an earlier absence that is over
          </Button>
        )}
      </ButtonRow>
    </>
  )
}
