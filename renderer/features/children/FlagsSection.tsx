import { codeLists } from '../../../shared/codes'
import { plainDateWords } from '../../../shared/domain/time/words'
import { call } from '../../app/api'
import { useKeptFields } from '../../app/drafts/useKeptFields'
import { CodeSelect } from '../../components/CodeSelect'
import { Collector, textOrNull } from '../../components/collect'
import { nowInstant } from '../../components/clock'
import { emptyDay } from '../../components/dayEntry'
import { DayField } from '../../components/DayField'
import { Empty } from '../../components/Empty'
import { problemOf } from '../../components/ErrorSummary'
import { DialogButton, ShortForm, type DialogFormProps } from '../../components/FormDialog'
import { HistoryButton } from '../../components/HistoryButton'
import { LineField, NotesField } from '../../components/LineField'
import { RecordTable } from '../../components/RecordTable'
import { ReasonButton } from '../../components/ReasonButton'
import { Section } from '../../components/Section'
import { StatusWord } from '../../components/StatusWord'
import type { Saving } from '../../components/useSaving'
import { ButtonRow } from '../../components/ButtonRow'
import type { ChildPage } from './childPage'

type Flag = ChildPage['flags'][number]

/** What everybody should know of the child at once. */
export function FlagsSection(props: { readonly childId: string; readonly flags: readonly Flag[] }) {
  const { childId, flags } = props
  return (
    <Section
      id="flags"
      heading="Flags"
      action={
        <DialogButton
          needs="children.write"
          label="Add a flag"
          title="Add a flag"
          renderForm={(dialog) => <AddFlag childId={childId} {...dialog} />}
        />
      }
    >
      <RecordTable
        caption="Flags"
        captionHidden
        rows={flags}
        rowKey={({ id }) => id}
        empty={<Empty>No flag is recorded: that says nothing about the risk.</Empty>}
        columns={[
          {
            key: 'flag',
            heading: 'Flag',
            cell: ({ label, endedOn }) => (
              <StatusWord meaning={endedOn === null ? 'soon' : 'done'}>{label}</StatusWord>
            ),
          },
          { key: 'days', heading: 'From and to', cell: days },
          {
            key: 'told',
            heading: 'Told by',
            cell: ({ toldBy, note }) => [toldBy, note].filter(Boolean).join(': '),
          },
          { key: 'do', heading: 'Change', headingHidden: true, cell: (row) => <FlagChoices flag={row} /> },
        ]}
      />
    </Section>
  )
}

function days({ startedOn, endedOn }: Flag): string {
  const from = startedOn === null ? 'start not known' : plainDateWords(startedOn)
  return endedOn === null ? from : `${from} to ${plainDateWords(endedOn)}`
}

function FlagChoices({ flag }: { readonly flag: Flag }) {
  return (
    <ButtonRow>
      {flag.endedOn === null && (
        <DialogButton
          needs="children.write"
          label="End"
          title={`End the flag: ${flag.label}`}
          quiet
          renderForm={(dialog) => <EndFlag flag={flag} {...dialog} />}
        />
      )}
      <HistoryButton recordId={flag.id} of={flag.label} label="History" />
      <ReasonButton
        needs="children.write"
        label="Withdraw"
        title={`Withdraw the flag: ${flag.label}`}
        of={flag.id}
        explain="For a flag recorded in error. It stays in the history and can be brought back. A flag that no longer holds is ended instead."
        quiet
        onConfirm={async (reason) => {
          await call.children.withdrawPart({ kind: 'flag', id: flag.id, version: flag.version, reason })
        }}
      />
    </ButtonRow>
  )
}

function AddFlag({ childId, onDone }: DialogFormProps & { readonly childId: string }) {
  const fields = useKeptFields(
    { about: { id: childId }, form: 'flag' },
    { flag: null as string | null, startedOn: emptyDay, toldBy: '', note: '' },
  )
  const save = async (saving: Saving) => {
    const { flag, startedOn, toldBy, note } = fields.values
    const collect = new Collector(nowInstant())
    const from = collect.day('startedOn', startedOn, 'past')
    if (flag === null) collect.add('flag', 'Choose the flag.')
    return saving.save(collect.problems, async () => {
      await call.children.addFlag({
        childId,
        flag: flag ?? '',
        startedOn: from,
        toldBy: textOrNull(toldBy),
        note: textOrNull(note),
      })
    })
  }
  return (
    <ShortForm keeps={fields.keeping} save="Add flag" onSave={save} onDone={onDone}>
      {({ problems }) => (
        <>
          <CodeSelect
            id="flag"
            label="Flag"
            list={codeLists.childFlag}
            {...fields.of('flag')}
            error={problemOf(problems, 'flag')}
          />
          <DayField
            id="startedOn"
            label="From"
            hint="Leave empty where nobody knows."
            days="past"
            {...fields.of('startedOn')}
            error={problemOf(problems, 'startedOn')}
          />
          <LineField id="toldBy" label="Told by" width="medium" {...fields.of('toldBy')} />
          <NotesField id="note" label="Note" rows={2} {...fields.of('note')} />
        </>
      )}
    </ShortForm>
  )
}

function EndFlag({ flag, onDone }: DialogFormProps & { readonly flag: Flag }) {
  const fields = useKeptFields({ form: `endFlag ${flag.id}` }, { endedOn: emptyDay })
  const save = async (saving: Saving) => {
    const collect = new Collector(nowInstant())
    const endedOn = collect.day('endedOn', fields.values.endedOn, 'past', 'Give the last day it held.')
    return saving.save(collect.problems, async () => {
      await call.children.endFlag({ id: flag.id, version: flag.version, endedOn: endedOn ?? '' })
    })
  }
  return (
    <ShortForm keeps={fields.keeping} save="End flag" onSave={save} onDone={onDone}>
      {({ problems }) => (
        <DayField
          id="endedOn"
          label="Last day"
          days="past"
          {...fields.of('endedOn')}
          error={problemOf(problems, 'endedOn')}
        />
      )}
    </ShortForm>
  )
}
