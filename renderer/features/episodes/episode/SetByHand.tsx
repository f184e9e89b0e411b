import { codeLists } from '../../../../shared/codes'
import { call } from '../../../app/api'
import { useKeptFields } from '../../../app/drafts/useKeptFields'
import { ChoiceField } from '../../../components/ChoiceField'
import { Collector, isBlankMoment } from '../../../components/collect'
import { nowInstant } from '../../../components/clock'
import { DayTimeField } from '../../../components/DayTimeField'
import { problemOf } from '../../../components/ErrorSummary'
import { ShortForm, type DialogFormProps } from '../../../components/FormDialog'
import { LineField } from '../../../components/LineField'
import { emptyMoment } from '../../../components/momentEntry'
import type { Saving } from '../../../components/useSaving'
import type { EpisodePage } from '../episodePage'

interface ByHandProps extends DialogFormProps {
  readonly episode: EpisodePage
}

const entryOf = ({ id }: EpisodePage, form: string) => ({ about: { kind: 'episode', id } as const, form })

const NEEDS_REASON = 'Say why, in a few words.'

/** A start that is neither of the two times; empty goes back to the one they give. */
export function StartForm({ episode, onDone }: ByHandProps) {
  const fields = useKeptFields(entryOf(episode, 'start'), { start: emptyMoment, reason: '' })
  const save = async (saving: Saving) => {
    const collect = new Collector(nowInstant())
    const typed = collect.moment('start', fields.values.start)
    const reason = fields.values.reason.trim()
    if (reason === '') collect.add('reason', NEEDS_REASON)
    const start = isBlankMoment(fields.values.start) ? null : typed
    return saving.save(collect.problems, () =>
      call.episodes.setStart({ id: episode.id, version: episode.version, start, reason }),
    )
  }
  return (
    <ShortForm keeps={fields.keeping} save="Set start" onSave={save} onDone={onDone}>
      {({ problems }) => (
        <>
          <DayTimeField
            id="start"
            label="Start"
            hint="Leave it empty to go back to the later of “left” and “last seen”."
            {...fields.of('start')}
            error={problemOf(problems, 'start')}
          />
          <LineField
            id="reason"
            label="Reason"
            {...fields.of('reason')}
            error={problemOf(problems, 'reason')}
          />
        </>
      )}
    </ShortForm>
  )
}

type Group = Parameters<typeof call.episodes.setGroup>[0]['group']

/** The group an episode is counted in, where the derived one is wrong. */
export function GroupForm({ episode, onDone }: ByHandProps) {
  const fields = useKeptFields(entryOf(episode, 'group'), {
    group: null as NonNullable<Group> | 'derived' | null,
    reason: '',
  })
  const save = async (saving: Saving) => {
    const { group } = fields.values
    const reason = fields.values.reason.trim()
    const collect = new Collector(nowInstant())
    if (group === null) collect.add('group', 'Choose the group.')
    if (reason === '') collect.add('reason', NEEDS_REASON)
    return saving.save(collect.problems, () =>
      call.episodes.setGroup({
        id: episode.id,
        version: episode.version,
        group: group === 'derived' ? null : group,
        reason,
      }),
    )
  }
  return (
    <ShortForm keeps={fields.keeping} save="Set group" onSave={save} onDone={onDone}>
      {({ problems }) => (
        <>
          <p>
            Now: {episode.group}. {episode.groupWhy}
          </p>
          <ChoiceField
            id="group"
            label="Counted as"
            choices={groups}
            {...fields.of('group')}
            error={problemOf(problems, 'group')}
          />
          <LineField
            id="reason"
            label="Reason"
            {...fields.of('reason')}
            error={problemOf(problems, 'reason')}
          />
        </>
      )}
    </ShortForm>
  )
}

const groups = [
  ...codeLists.episodeGroup.codes.flatMap(({ code, label }) =>
    code === 'cannot_be_determined' ? [] : [{ value: code, label }],
  ),
  { value: 'derived' as const, label: 'As the register works it out' },
]
