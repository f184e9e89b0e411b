import { Button } from '@mantine/core'
import { useEffect } from 'react'
import { call } from '../../../app/api'
import { DraftBanner, DraftSaved } from '../../../app/drafts/DraftSaved'
import { useDraft } from '../../../app/drafts/useDraft'
import { Collector } from '../../../components/collect'
import { nowInstant } from '../../../components/clock'
import { Form, FormActions } from '../../../components/Form'
import { FormProblems } from '../../../components/FormProblems'
import { SavedFirst } from '../../../components/SavedFirst'
import { useEditing, type EditingBody } from '../../../components/useEditing'
import { useSaving } from '../../../components/useSaving'
import { backFactsOf, backFormOf, saysBack, saysFound, type BackForm } from '../backForm'
import { AfterFields, BackFields } from '../BackFields'
import type { EpisodePage } from '../episodePage'
import { recordedMoment } from '../missingForm'
import { useLookOver } from '../useLookOver'

export interface ReturnFormProps {
  readonly episode: EpisodePage
  readonly draftId: string | null
  readonly onSaved: (interviewId: string | null) => void
  readonly onLeave: () => void
}

/** One field, "back at", and what goes with it; the same form corrects a return. */
export function ReturnForm({ episode, draftId, onSaved, onLeave }: ReturnFormProps) {
  const held = backFormOf(episode.back)
  const editing = useEditing(held, episode.version)
  const saving = useSaving()
  const draft = useDraft<EditingBody<BackForm>>({
    kind: 'recordReturn',
    subjectId: episode.id,
    childId: episode.child.id,
    draftId,
    body: editing.body,
    worthKeeping: editing.changed.size > 0,
    onRestore: editing.restore,
  })
  const notes = useLookOver({
    childId: episode.child.id,
    episodeId: episode.id,
    form: {
      type: episode.type,
      left: recordedMoment(episode.facts.left),
      lastSeen: recordedMoment(episode.facts.lastSeen),
    },
    back: editing.values,
    startOverride: episode.start,
  })
  useEffect(() => {
    if (draft.ready) document.getElementById('back.returned-day')?.focus()
  }, [draft.ready])

  const save = async (version: number) => {
    const collect = new Collector(nowInstant())
    const back = backFactsOf(editing.values, collect)
    if (!saysBack(editing.values) && !saysFound(editing.values))
      collect.add('back.returned', 'Say when the child was back or found, or choose “Not known”.')
    let interviewId: string | null = null
    const saved = await saving.save(collect.problems, async () => {
      const answer = await call.episodes.recordReturn({
        id: episode.id,
        version,
        back,
        draftId: draft.draftId,
      })
      interviewId = answer.interviewId
    })
    if (!saved) return
    await draft.done()
    onSaved(interviewId)
  }
  const leave = async () => {
    await draft.done()
    onLeave()
  }
  if (!draft.ready) return null
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
      <BackFields fields={editing} problems={saving.problems} notes={notes.end} />
      <AfterFields fields={editing} problems={saving.problems} />
      <FormActions save="Record return" busy={saving.busy}>
        <Button variant="default" onClick={() => void leave()}>
          Leave without saving
        </Button>
        <DraftSaved draft={draft} />
      </FormActions>
    </Form>
  )
}
