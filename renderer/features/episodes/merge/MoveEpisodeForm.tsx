import { call } from '../../../app/api'
import { useKeptFields } from '../../../app/drafts/useKeptFields'
import type { FoundChild } from '../../../app/shell/useChildSearch'
import { problemOf, type Problem } from '../../../components/ErrorSummary'
import { ShortForm, type DialogFormProps } from '../../../components/FormDialog'
import { LineField } from '../../../components/LineField'
import type { Saving } from '../../../components/useSaving'
import { ChildPicker } from '../../children/ChildPicker'
import type { EpisodePage } from '../episodePage'

/** Of the child picked, what a draft needs. */
type Picked = Pick<FoundChild, 'id' | 'label'>

/** The right child for an episode, and why. */
export function MoveEpisodeForm({ episode, onDone }: DialogFormProps & { readonly episode: EpisodePage }) {
  const fields = useKeptFields(
    { about: { id: episode.id }, form: 'move' },
    { child: null as Picked | null, reason: '' },
  )
  const { child, reason } = fields.values
  const save = (saving: Saving) => {
    const problems: Problem[] = []
    if (child === null) problems.push({ fieldId: 'pick-child', message: 'Choose the right child.' })
    if (reason.trim() === '') problems.push({ fieldId: 'reason', message: 'Say why, in a few words.' })
    return saving.save(problems, async () => {
      if (child === null) return
      const { id, version } = episode
      await call.episodes.move({ id, version, childId: child.id, reason: reason.trim() })
    })
  }
  return (
    <ShortForm keeps={fields.keeping} save="Move" onSave={save} onDone={onDone}>
      {({ problems }) => (
        <>
          {child === null ? (
            <ChildPicker
              label="Whose absence was it?"
              exceptId={episode.child.id}
              onPick={({ id, label }) => fields.set({ child: { id, label } })}
            />
          ) : (
            <p>
              {episode.ref} moves from {episode.child.label} to {child.label}, with the interviews that are
              about it alone. It can be undone.
            </p>
          )}
          <LineField id="reason" label="Why" {...fields.of('reason')} error={problemOf(problems, 'reason')} />
        </>
      )}
    </ShortForm>
  )
}
