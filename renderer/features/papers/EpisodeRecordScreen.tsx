import { useQuery } from '@tanstack/react-query'
import { api } from '../../app/api'
import { useParam } from '../../app/params'
import { paths } from '../../app/paths'
import { Page } from '../../components/Page'
import { RefusalNotice } from '../../components/RefusalNotice'
import { PaperScreen } from '../documents/PaperScreen'
import { ShareScreen } from './ShareScreen'

/** All of one episode on paper, for the council's own file. */
export function EpisodeRecordScreen() {
  const { episodeId, childId, back, waiting } = useEpisode('Episode record')
  if (childId === null) return waiting
  return (
    <PaperScreen
      which={{ kind: 'episodeRecord', childId, episodeId, given: null }}
      title="Episode record"
      back={back}
      mayGo="Into the council's own file, whole: it names people around the child. Whoever else asks for it gets a version in which you decide what is shown: go back and choose “Record to share”."
      protects
    />
  )
}

/** The same for somebody who asks: every passage about others is decided first. */
export function ShareEpisodeScreen() {
  const { episodeId, childId, back, waiting } = useEpisode('Episode record to share')
  if (childId === null) return waiting
  return (
    <ShareScreen
      paper={{ kind: 'episodeRecord', childId, episodeId }}
      title="Episode record to share"
      back={back}
    />
  )
}

function useEpisode(title: string) {
  const episodeId = useParam('episodeId')
  const page = useQuery(api.episodes.get.queryOptions({ input: { id: episodeId } }))
  const back = { label: 'The episode', to: paths.episode(episodeId) }
  return {
    episodeId,
    childId: page.data?.child.id ?? null,
    back,
    waiting: (
      <Page title={title} back={back}>
        <RefusalNotice error={page.error} />
      </Page>
    ),
  }
}
