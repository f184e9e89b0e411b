import { useQuery } from '@tanstack/react-query'
import { api } from '../../app/api'
import { useParam } from '../../app/params'
import { paths } from '../../app/paths'
import { Page } from '../../components/Page'
import { RefusalNotice } from '../../components/RefusalNotice'
import { PaperScreen } from '../documents/PaperScreen'

/** All of one episode on paper. */
export function EpisodeRecordScreen() {
  const episodeId = useParam('episodeId')
  const page = useQuery(api.episodes.get.queryOptions({ input: { id: episodeId } }))
  const back = { label: 'The episode', to: paths.episode(episodeId) }
  if (page.data === undefined)
    return (
      <Page title="Episode record" back={back}>
        <RefusalNotice error={page.error} />
      </Page>
    )
  return (
    <PaperScreen
      which={{ kind: 'episodeRecord', childId: page.data.child.id, episodeId, given: null }}
      title="Episode record"
      back={back}
      mayGo="Into the council's own file. It names people around the child; take advice before any of it goes to somebody else."
      protects
    />
  )
}
