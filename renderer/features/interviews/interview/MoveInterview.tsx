import { useQuery } from '@tanstack/react-query'
import { api, call } from '../../../app/api'
import { useKeptFields } from '../../../app/drafts/useKeptFields'
import { useMay } from '../../../app/useMay'
import type { FoundChild } from '../../../app/shell/useChildSearch'
import { Empty } from '../../../components/Empty'
import { problemOf, type Problem } from '../../../components/ErrorSummary'
import { DialogButton, ShortForm, type DialogFormProps } from '../../../components/FormDialog'
import { LineField } from '../../../components/LineField'
import { TickField } from '../../../components/TickField'
import type { Saving } from '../../../components/useSaving'
import { useNow } from '../../../components/useNow'
import { shortWords } from '../../../../shared/domain/time/words'
import { ChildPicker } from '../../children/ChildPicker'
import type { InterviewPage } from '../interviewPage'

/** An interview written with the wrong child; seldom, and not for everybody. */
export function MoveInterview({ page }: { readonly page: InterviewPage }) {
  if (!useMay('children.merge')) return null
  return (
    <DialogButton
      label="It is another child's interview"
      title="Move this interview to the right child"
      quiet
      renderForm={(dialog) => <MoveForm page={page} {...dialog} />}
    />
  )
}

/** Of the child picked, what a draft needs. */
type Picked = Pick<FoundChild, 'id' | 'label'>

function MoveForm({ page, onDone }: DialogFormProps & { readonly page: InterviewPage }) {
  const fields = useKeptFields(
    { about: { id: page.id }, form: 'move' },
    { child: null as Picked | null, episodeIds: [] as readonly string[], reason: '' },
  )
  const { child, episodeIds, reason } = fields.values
  const save = (saving: Saving) => {
    const problems: Problem[] = []
    if (child === null) problems.push({ fieldId: 'pick-child', message: 'Choose the right child.' })
    else if (episodeIds.length === 0)
      problems.push({ fieldId: 'episodes', message: 'Tick the episodes it is about.' })
    if (reason.trim() === '') problems.push({ fieldId: 'reason', message: 'Say why, in a few words.' })
    return saving.save(problems, async () => {
      if (child === null) return
      const { id, version } = page
      await call.interviews.move({
        id,
        version,
        childId: child.id,
        episodeIds: [...episodeIds],
        reason: reason.trim(),
      })
    })
  }
  return (
    <ShortForm keeps={fields.keeping} save="Move" onSave={save} onDone={onDone}>
      {({ problems }) => (
        <>
          {child === null ? (
            <ChildPicker
              label="Whose interview was it?"
              exceptId={page.child.id}
              onPick={({ id, label }) => fields.set({ child: { id, label } })}
            />
          ) : (
            <Episodes child={child} ticked={episodeIds} onTicked={(ids) => fields.set({ episodeIds: ids })} />
          )}
          <LineField id="reason" label="Why" {...fields.of('reason')} error={problemOf(problems, 'reason')} />
        </>
      )}
    </ShortForm>
  )
}

interface EpisodesProps {
  readonly child: Picked
  readonly ticked: readonly string[]
  readonly onTicked: (ids: readonly string[]) => void
}

/** The newest episodes of the right child: which of them the interview is about. */
function Episodes({ child, ticked, onTicked }: EpisodesProps) {
  const now = useNow()
  const list = useQuery(api.episodes.list.queryOptions({ input: { childId: child.id, limit: 20 } }))
  const rows = (list.data?.rows ?? []).filter(({ type, stillMissing }) => type !== 'O' && !stillMissing)
  return (
    <fieldset id="episodes">
      <legend>Which of {child.label}’s episodes is it about?</legend>
      {list.data && rows.length === 0 && <Empty>{child.label} has no episode that is over.</Empty>}
      {rows.map(({ id, ref, start }) => (
        <TickField
          key={id}
          id={`episode-${id}`}
          label={`${ref}, ${shortWords(start, now)}`}
          value={ticked.includes(id)}
          onChange={(on) => onTicked(on ? [...ticked, id] : ticked.filter((one) => one !== id))}
        />
      ))}
    </fieldset>
  )
}
