import { useQuery } from '@tanstack/react-query'
import { api, call } from '../../app/api'
import { useParam } from '../../app/params'
import { paths } from '../../app/paths'
import { useGo } from '../../components/AppLink'
import { useAddressedField } from '../../components/addressedField'
import type { Problem } from '../../components/ErrorSummary'
import { Page } from '../../components/Page'
import { RecordForm } from '../../components/RecordForm'
import { RefusalNotice } from '../../components/RefusalNotice'
import { onlyChanged, type Editing } from '../../components/useEditing'
import { backFormOf } from './backForm'
import type { EpisodePage } from './episodePage'
import { FoldedFacts } from './FoldedFacts'
import { PoliceFields, StartFields, TypeField } from './MissingFields'
import { missingFactsOf, missingFormOf, missingNamings, type MissingForm } from './missingForm'
import { NotOpen } from './NotOpen'
import { useLookOver } from './useLookOver'

/** Corrects or completes what was recorded when the child went missing. */
export function EditEpisodeScreen() {
  const id = useParam('episodeId')
  const episode = useQuery(api.episodes.get.queryOptions({ input: { id } }))
  if (episode.data === undefined)
    return (
      <Page title="Change an episode" back={{ label: 'Episodes', to: paths.episodes }}>
        <RefusalNotice error={episode.error} />
      </Page>
    )
  const { ref, child, status } = episode.data
  return (
    <Page title={`Change ${ref}: ${child.label}`} back={{ label: ref, to: paths.episode(id) }} width="column">
      {status === 'open' ? (
        <EditEpisode episode={episode.data} />
      ) : (
        <NotOpen episode={episode.data}>
          It can be changed after it has been reopened or brought back.
        </NotOpen>
      )}
    </Page>
  )
}

function EditEpisode({ episode }: { readonly episode: EpisodePage }) {
  const go = useGo()
  const field = useAddressedField()
  return (
    <RecordForm
      kind="changeEpisode"
      record={episode}
      childId={episode.child.id}
      held={missingFormOf(episode.facts, episode.named)}
      save="Save"
      {...(field === undefined ? {} : { firstField: field })}
      prepare={({ values, held, changed, collect }) => {
        const facts = { ...missingFactsOf(values, collect), type: values.type ?? episode.type }
        return (version) =>
          call.episodes.change({
            id: episode.id,
            version,
            facts: onlyChanged(facts, changed),
            named: missingNamings(values, held),
          })
      }}
      onLeave={() => go(paths.episode(episode.id))}
      renderFields={(editing, problems) => (
        <EpisodeFields episode={episode} editing={editing} problems={problems} />
      )}
    />
  )
}

interface EpisodeFieldsProps {
  readonly episode: EpisodePage
  readonly editing: Editing<MissingForm>
  readonly problems: readonly Problem[]
}

function EpisodeFields({ episode, editing, problems }: EpisodeFieldsProps) {
  const notes = useLookOver({
    childId: episode.child.id,
    episodeId: episode.id,
    form: editing.values,
    back: backFormOf(episode.back),
  })
  const shown = { fields: editing, problems }
  return (
    <>
      <TypeField {...shown} notes={notes.type} />
      <StartFields {...shown} notes={notes.start} />
      <PoliceFields {...shown} />
      <FoldedFacts {...shown} unfolded />
    </>
  )
}
