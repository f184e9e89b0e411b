import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '../../../app/api'
import { useParam } from '../../../app/params'
import { paths } from '../../../app/paths'
import { Page } from '../../../components/Page'
import { RefusalNotice } from '../../../components/RefusalNotice'
import { EpisodePicker } from './EpisodePicker'
import { MergeEpisodeForm } from './MergeEpisodeForm'

/** Two records of one absence: the other one is chosen, then what they say is put side by side. */
export function MergeEpisodeScreen() {
  const id = useParam('episodeId')
  const [otherId, setOtherId] = useState<string | null>(null)
  const kept = useQuery(api.episodes.get.queryOptions({ input: { id } }))
  const other = useQuery({
    ...api.episodes.get.queryOptions({ input: { id: otherId ?? '' } }),
    enabled: otherId !== null,
  })
  const ref = kept.data?.ref ?? 'Episode'
  return (
    <Page
      title={kept.data ? `Same absence as ${ref}: ${kept.data.child.label}` : ref}
      back={{ label: ref, to: paths.episode(id) }}
      width="column"
    >
      <RefusalNotice error={kept.error ?? other.error} />
      {kept.data && otherId === null && (
        <EpisodePicker
          caption="Which episode is the same absence?"
          childId={kept.data.child.id}
          exceptId={id}
          onPick={setOtherId}
        />
      )}
      {kept.data && other.data && otherId !== null && (
        <MergeEpisodeForm kept={kept.data} other={other.data} onOther={() => setOtherId(null)} />
      )}
    </Page>
  )
}
