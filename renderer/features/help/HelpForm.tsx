import { codeLists } from '../../../shared/codes'
import type { HelpShape } from '../../../shared/contract/help'
import { call } from '../../app/api'
import { useKeptFields } from '../../app/drafts/useKeptFields'
import { nowInstant } from '../../components/clock'
import { CodeSelect } from '../../components/CodeSelect'
import { Collector, textOrNull } from '../../components/collect'
import { dayEntry } from '../../components/dayEntry'
import { DayField } from '../../components/DayField'
import { problemOf } from '../../components/ErrorSummary'
import { Together } from '../../components/Form'
import { ShortForm, type DialogFormProps } from '../../components/FormDialog'
import { recordOf, type HangsOn } from '../../components/hangsOn'
import { LineField, NotesField } from '../../components/LineField'
import type { Saving } from '../../components/useSaving'

export interface HelpFormProps extends DialogFormProps {
  readonly hangsOn: HangsOn
  /** Null for help not recorded yet. */
  readonly help: HelpShape | null
}

/** What was offered to the child, by whom, and what became of it. */
export function HelpForm({ hangsOn, help, onDone }: HelpFormProps) {
  const fields = useKeptFields(
    { about: recordOf(hangsOn), form: `help ${help?.id ?? ''}`, follows: help !== null },
    formOf(help),
  )
  const save = async (saving: Saving) => {
    const { values } = fields
    const collect = new Collector(nowInstant())
    if (values.type === null) collect.add('type', 'Say what kind of help it is.')
    if (values.state === null) collect.add('state', 'Say how it stands.')
    const offeredOn = collect.day('offeredOn', values.offeredOn, 'past')
    const stateOn = collect.day('stateOn', values.stateOn, 'past')
    return saving.save(collect.problems, () =>
      call.help.save({
        ...(help === null ? hangsOn : placeOf(help)),
        id: help?.id ?? null,
        version: help?.version ?? null,
        type: values.type ?? '',
        state: values.state ?? '',
        what: textOrNull(values.what),
        byWhom: textOrNull(values.byWhom),
        note: textOrNull(values.note),
        offeredOn,
        stateOn,
      }),
    )
  }
  return (
    <ShortForm
      keeps={fields.keeping}
      save={help === null ? 'Add help' : 'Save help'}
      onSave={save}
      onDone={onDone}
    >
      {({ problems }) => (
        <>
          <CodeSelect
            id="type"
            label="Kind of help"
            list={codeLists.helpType}
            {...fields.of('type')}
            error={problemOf(problems, 'type')}
          />
          <LineField id="what" label="What" {...fields.of('what')} error={problemOf(problems, 'what')} />
          <LineField id="byWhom" label="From whom (service or person)" {...fields.of('byWhom')} />
          <DayField
            id="offeredOn"
            label="Offered on"
            days="past"
            {...fields.of('offeredOn')}
            error={problemOf(problems, 'offeredOn')}
          />
          <Together>
            <CodeSelect
              id="state"
              label="How it stands"
              list={codeLists.helpState}
              {...fields.of('state')}
              error={problemOf(problems, 'state')}
            />
            <DayField
              id="stateOn"
              label="Since"
              days="past"
              {...fields.of('stateOn')}
              error={problemOf(problems, 'stateOn')}
            />
          </Together>
          <NotesField id="note" label="Note" rows={2} {...fields.of('note')} />
        </>
      )}
    </ShortForm>
  )
}

function placeOf({ childId, episodeId, interviewId }: HelpShape): HangsOn {
  return { childId, episodeId, interviewId }
}

function formOf(help: HelpShape | null) {
  return {
    type: help?.type ?? null,
    what: help?.what ?? '',
    byWhom: help?.byWhom ?? '',
    offeredOn: dayEntry(help?.offeredOn ?? null),
    state: help?.state ?? null,
    stateOn: dayEntry(help?.stateOn ?? null),
    note: help?.note ?? '',
  }
}
