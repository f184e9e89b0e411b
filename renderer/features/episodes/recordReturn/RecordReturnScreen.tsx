import { useQuery } from '@tanstack/react-query'
import { api } from '../../../app/api'
import { useQueryParam } from '../../../app/params'
import { paths } from '../../../app/paths'
import { AppLink, useGo } from '../../../components/AppLink'
import { Empty } from '../../../components/Empty'
import { Page } from '../../../components/Page'
import { RefusalNotice } from '../../../components/RefusalNotice'
import { When } from '../../../components/When'
import type { EpisodePage } from '../episodePage'
import { NotOpen } from '../NotOpen'
import { NotBackList, notBackQuery } from './NotBackList'
import { ReturnForm } from './ReturnForm'

/** Records that a child is back, or found. */
export function RecordReturnScreen() {
  const given = useQueryParam('episode')
  const about = useQueryParam('about')
  const draftId = useQueryParam('draft')
  const notBack = useQuery({ ...notBackQuery(), enabled: given === null && about !== null })
  const one = notBack.data?.rows.find(({ id, child }) => id === about || child.id === about)
  const episodeId = given ?? one?.id ?? null
  if (episodeId !== null) return <ReturnOf key={episodeId} episodeId={episodeId} draftId={draftId} />
  return (
    <Page title="Record return" facts={['Who is back, or found?']}>
      <NotBackList />
    </Page>
  )
}

interface ReturnOfProps {
  readonly episodeId: string
  readonly draftId: string | null
}

function ReturnOf({ episodeId, draftId }: ReturnOfProps) {
  const go = useGo()
  const episode = useQuery(api.episodes.get.queryOptions({ input: { id: episodeId } }))
  const { data } = episode
  if (data === undefined)
    return (
      <Page title="Record return" width="column">
        <RefusalNotice
          error={episode.error}
          action={<AppLink to={paths.recordReturn()}>Who is missing now</AppLink>}
        />
      </Page>
    )
  return (
    <Page
      title={`Record return: ${data.child.label}`}
      facts={[
        data.typeLabel,
        <>
          since <When moment={data.start} as="spoken" />
        </>,
        <AppLink key="episode" to={paths.episode(data.id)}>
          {data.ref}
        </AppLink>,
      ]}
      width="column"
    >
      {data.status === 'open' ? (
        <ReturnForm
          episode={data}
          draftId={draftId}
          onSaved={(interviewId) =>
            go(interviewId === null ? paths.episode(data.id) : paths.interview(interviewId))
          }
          onLeave={() => go(paths.episode(data.id))}
        />
      ) : (
        <Closed episode={data} />
      )}
    </Page>
  )
}

function Closed({ episode }: { readonly episode: EpisodePage }) {
  return (
    <>
      <NotOpen episode={episode}>Its return can be changed after it has been reopened.</NotOpen>
      <Empty next={<AppLink to={paths.episode(episode.id)}>Go to the episode</AppLink>}>
        Nothing can be recorded here.
      </Empty>
    </>
  )
}
