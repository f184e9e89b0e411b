import { useRef } from 'react'
import { call } from '../../../app/api'
import { useAddressedField } from '../../../components/addressedField'
import type { Problem } from '../../../components/ErrorSummary'
import { RecordForm } from '../../../components/RecordForm'
import type { Editing } from '../../../components/useEditing'
import {
  backFactsOf,
  backFormOf,
  backNamings,
  changedBack,
  saysBack,
  saysFound,
  type BackForm,
} from '../backForm'
import { AfterFields, BackFields } from '../BackFields'
import type { EpisodePage } from '../episodePage'
import { recordedMoment } from '../missingForm'
import { useLookOver } from '../useLookOver'

export interface ReturnFormProps {
  readonly episode: EpisodePage
  readonly draftId: string | null
  /** The interview that is to be offered now, if any. */
  readonly onSaved: (interviewId: string | null) => void
  readonly onLeave: () => void
}

/** One field, "back at", and what goes with it; the same form corrects a return. */
export function ReturnForm({ episode, draftId, onSaved, onLeave }: ReturnFormProps) {
  const field = useAddressedField() ?? 'back.returned-time'
  const interviewId = useRef<string | null>(null)
  return (
    <RecordForm
      kind="recordReturn"
      record={episode}
      childId={episode.child.id}
      held={backFormOf(episode.back, episode.named)}
      draftId={draftId}
      save="Record return"
      firstField={field}
      prepare={({ values, held, changed, collect }) => {
        const facts = backFactsOf(values, collect)
        if (!saysBack(values) && !saysFound(values))
          collect.add('back.returned', 'Say when the child was back or found, or choose “Not known”.')
        const back = changedBack(facts, changed)
        const named = backNamings(values, held)
        return async (version, draft) => {
          const saved = await call.episodes.recordReturn({
            id: episode.id,
            version,
            back,
            named,
            draftId: draft,
          })
          interviewId.current = saved.interviewId
        }
      }}
      onLeave={(saved) => (saved ? onSaved(interviewId.current) : onLeave())}
      renderFields={(editing, problems) => (
        <ReturnFields episode={episode} editing={editing} problems={problems} />
      )}
    />
  )
}

interface ReturnFieldsProps {
  readonly episode: EpisodePage
  readonly editing: Editing<BackForm>
  readonly problems: readonly Problem[]
}

function ReturnFields({ episode, editing, problems }: ReturnFieldsProps) {
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
  return (
    <>
      <BackFields fields={editing} problems={problems} notes={notes.end} />
      <AfterFields fields={editing} problems={problems} />
    </>
  )
}
