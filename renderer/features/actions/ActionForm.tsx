import { codeLists } from '../../../shared/codes'
import { localDateOf } from '../../../shared/domain/time/london'
import type { ActionShape } from '../../../shared/contract/interviews'
import { call } from '../../app/api'
import { useKeptFields } from '../../app/drafts/useKeptFields'
import { CodeSelect } from '../../components/CodeSelect'
import { Collector, textOrNull } from '../../components/collect'
import { nowInstant } from '../../components/clock'
import { dayEntry } from '../../components/dayEntry'
import { DayField } from '../../components/DayField'
import { problemOf } from '../../components/ErrorSummary'
import { ShortForm, type DialogFormProps } from '../../components/FormDialog'
import { LineField, NotesField } from '../../components/LineField'
import { recordOf, type HangsOn } from '../../components/hangsOn'
import type { Saving } from '../../components/useSaving'

/** What an action hangs on: like every entry, or the meeting it was agreed at. */
export interface ActionHangsOn extends HangsOn {
  readonly meetingId?: string
}

export interface ActionFormProps extends DialogFormProps {
  readonly hangsOn: ActionHangsOn
  /** Null for a new one. */
  readonly action: ActionShape | null
}

/** What is to be done, by whom, until when. */
export function ActionForm({ hangsOn, action, onDone }: ActionFormProps) {
  const fields = useKeptFields(
    { about: recordOf(hangsOn), form: `action ${action?.id ?? ''}`, follows: action !== null },
    {
      type: action?.type ?? null,
      what: action?.what ?? '',
      owner: action?.owner ?? '',
      dueOn: dayEntry(action?.dueOn ?? null),
    },
  )
  const save = async (saving: Saving) => {
    const { type, what, owner, dueOn } = fields.values
    const collect = new Collector(nowInstant())
    if (type === null) collect.add('type', 'Choose what kind of action it is.')
    const due = collect.day('dueOn', dueOn, 'any')
    return saving.save(collect.problems, async () => {
      if (type === null) return
      const facts = { type, what: textOrNull(what), owner: textOrNull(owner), dueOn: due }
      if (action === null) await call.actions.add({ ...facts, ...hangsOn })
      else await call.actions.change({ ...facts, id: action.id, version: action.version })
    })
  }
  return (
    <ShortForm
      keeps={fields.keeping}
      save={action === null ? 'Add action' : 'Save action'}
      onSave={save}
      onDone={onDone}
    >
      {({ problems }) => (
        <>
          <CodeSelect
            id="type"
            label="Kind of action"
            list={codeLists.actionType}
            {...fields.of('type')}
            error={problemOf(problems, 'type')}
          />
          <NotesField
            id="what"
            label="What"
            rows={2}
            {...fields.of('what')}
            error={problemOf(problems, 'what')}
          />
          <LineField id="owner" label="Who" width="medium" {...fields.of('owner')} />
          <DayField
            id="dueOn"
            label="Due"
            days="any"
            {...fields.of('dueOn')}
            error={problemOf(problems, 'dueOn')}
          />
        </>
      )}
    </ShortForm>
  )
}

interface DoneFormProps extends DialogFormProps {
  readonly hangsOn: ActionHangsOn
  readonly action: ActionShape
}

/** When it was done, and what came of it. */
export function DoneForm({ hangsOn, action, onDone }: DoneFormProps) {
  const fields = useKeptFields(
    { about: recordOf(hangsOn), form: `done ${action.id}` },
    { doneOn: dayEntry(localDateOf(nowInstant())), outcome: '' },
  )
  const save = async (saving: Saving) => {
    const collect = new Collector(nowInstant())
    const doneOn = collect.day('doneOn', fields.values.doneOn, 'past', 'Say when it was done.')
    return saving.save(collect.problems, () =>
      call.actions.done({
        id: action.id,
        version: action.version,
        doneOn: doneOn ?? '',
        outcome: textOrNull(fields.values.outcome),
      }),
    )
  }
  return (
    <ShortForm keeps={fields.keeping} save="Done" onSave={save} onDone={onDone}>
      {({ problems }) => (
        <>
          <DayField
            id="doneOn"
            label="Done on"
            days="past"
            {...fields.of('doneOn')}
            error={problemOf(problems, 'doneOn')}
          />
          <NotesField id="actionOutcome" label="What came of it" rows={2} {...fields.of('outcome')} />
        </>
      )}
    </ShortForm>
  )
}
