import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { api, call } from '../../app/api'
import { DraftBanner, DraftSaved } from '../../app/drafts/DraftSaved'
import { useDraft } from '../../app/drafts/useDraft'
import { useParam } from '../../app/params'
import { paths } from '../../app/paths'
import { useGo } from '../../components/AppLink'
import { Banner } from '../../components/Banner'
import { Collector } from '../../components/collect'
import { nowInstant } from '../../components/clock'
import { Form, FormActions } from '../../components/Form'
import { FormProblems } from '../../components/FormProblems'
import { Page } from '../../components/Page'
import { RefusalNotice } from '../../components/RefusalNotice'
import { SavedFirst } from '../../components/SavedFirst'
import { onlyChanged, useEditing, type EditingBody } from '../../components/useEditing'
import { useSaving } from '../../components/useSaving'
import { backFormOf } from './backForm'
import type { EpisodePage } from './episodePage'
import { FoldedFacts } from './FoldedFacts'
import { PoliceFields, StartFields, TypeField } from './MissingFields'
import { missingFactsOf, missingFormOf, type MissingForm } from './missingForm'
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
        <Banner tone="soon" title={`This episode is ${status}`}>
          It can be changed after it has been reopened or brought back.
        </Banner>
      )}
    </Page>
  )
}

function EditEpisode({ episode }: { readonly episode: EpisodePage }) {
  const go = useGo()
  const held = missingFormOf(episode.facts)
  const editing = useEditing(held, episode.version)
  const saving = useSaving()
  const draft = useDraft<EditingBody<MissingForm>>({
    kind: 'changeEpisode',
    subjectId: episode.id,
    childId: episode.child.id,
    body: editing.body,
    worthKeeping: editing.changed.size > 0,
    onRestore: editing.restore,
  })
  const notes = useLookOver({
    childId: episode.child.id,
    episodeId: episode.id,
    form: editing.values,
    back: backFormOf(episode.back),
  })
  const save = async (version: number) => {
    const collect = new Collector(nowInstant())
    const facts = { ...missingFactsOf(editing.values, collect), type: editing.values.type ?? episode.type }
    const saved = await saving.save(collect.problems, () =>
      call.episodes.change({ id: episode.id, version, facts: onlyChanged(facts, editing.changed) }),
    )
    if (saved) await leave()
  }
  const leave = async () => {
    await draft.done()
    go(paths.episode(episode.id))
  }
  if (!draft.ready) return null
  const shown = { fields: editing, problems: saving.problems }
  return (
    <Form onSubmit={() => void save(editing.version)}>
      <FormProblems
        saving={saving}
        action={
          <SavedFirst
            error={saving.failure}
            recordId={episode.id}
            onSaveOnTop={() => {
              editing.rebase(held, episode.version)
              void save(episode.version)
            }}
          />
        }
      />
      <DraftBanner draft={draft} />
      <TypeField {...shown} />
      <StartFields {...shown} notes={notes.start} />
      <PoliceFields {...shown} />
      <FoldedFacts {...shown} unfolded />
      <FormActions save="Save" busy={saving.busy}>
        <Button variant="default" onClick={() => void leave()}>
          Leave without saving
        </Button>
        <DraftSaved draft={draft} />
      </FormActions>
    </Form>
  )
}
