import type { ExportKept } from '../../../shared/contract/returnSteps'
import type { YearPage } from '../../../shared/contract/returns'
import { exactly } from '../../../shared/domain/time/moment'
import { exactWords } from '../../../shared/domain/time/words'
import { plural } from '../../../shared/text/plural'
import { useKeptFields } from '../../app/drafts/useKeptFields'
import { call, queryClient } from '../../app/api'
import { ChoiceField } from '../../components/ChoiceField'
import { Collector } from '../../components/collect'
import { nowInstant } from '../../components/clock'
import { emptyDay } from '../../components/dayEntry'
import { DayField } from '../../components/DayField'
import { problemOf } from '../../components/ErrorSummary'
import { DialogButton, ShortForm, type DialogFormProps } from '../../components/FormDialog'
import { LineField } from '../../components/LineField'
import type { Saving } from '../../components/useSaving'

interface StepFormProps {
  readonly view: YearPage
}

/** Where nobody else in the register may approve: who did, outside Homeward, and when. */
export function ApproveOutside({ view }: StepFormProps) {
  return (
    <DialogButton
      quiet
      needs="returns.prepare"
      label="Approved outside Homeward"
      title="Approved outside Homeward"
      renderForm={(dialog) => <OutsideForm view={view} {...dialog} />}
    />
  )
}

function OutsideForm({ view: { year, sha256 }, onDone }: StepFormProps & DialogFormProps) {
  const fields = useKeptFields({ form: `approvedOutside ${year}` }, { name: '', on: emptyDay })
  const save = (saving: Saving) => {
    const collect = new Collector(nowInstant())
    const name = fields.values.name.trim()
    if (name === '') collect.add('outside-name', 'Give the name of who approved it.')
    const on = collect.day('outside-on', fields.values.on, 'past', 'Give the day it was approved.')
    return saving.save(collect.problems, async () => {
      await call.returns.approveOutside({ year, sha256, name, on: on ?? '' })
      await queryClient.invalidateQueries()
    })
  }
  return (
    <ShortForm keeps={fields.keeping} save="Record the approval" onSave={save} onDone={onDone}>
      {({ problems }) => (
        <>
          <p>Nobody else in this register may approve it. The paper says who did, and that it was outside.</p>
          <LineField
            id="outside-name"
            label="Who approved it"
            {...fields.of('name')}
            error={problemOf(problems, 'outside-name')}
          />
          <DayField
            id="outside-on"
            label="On"
            days="past"
            {...fields.of('on')}
            error={problemOf(problems, 'outside-on')}
          />
        </>
      )}
    </ShortForm>
  )
}

/** An export was loaded into DfE's site, by hand. */
export function MarkSubmitted({ view }: StepFormProps) {
  return (
    <DialogButton
      quiet
      needs="returns.prepare"
      label="Mark as submitted"
      title="Submitted to DfE"
      renderForm={(dialog) => <SubmittedForm view={view} {...dialog} />}
    />
  )
}

function SubmittedForm({ view: { year, exports }, onDone }: StepFormProps & DialogFormProps) {
  const fields = useKeptFields({ form: `submitted ${year}` }, { runId: exports[0]?.id ?? null, on: emptyDay })
  const { runId } = fields.values
  const save = (saving: Saving) => {
    const collect = new Collector(nowInstant())
    const day = collect.day('submitted-on', fields.values.on, 'past', 'Give the day it was submitted.')
    return saving.save(collect.problems, async () => {
      await call.returns.markSubmitted({ runId: runId ?? '', on: day ?? '' })
      await queryClient.invalidateQueries()
    })
  }
  return (
    <ShortForm keeps={fields.keeping} save="Mark as submitted" onSave={save} onDone={onDone}>
      {({ problems }) => (
        <>
          <p>Homeward sends nothing itself. What changes from here on is listed as late changes.</p>
          {exports.length > 1 && (
            <ChoiceField
              id="submitted-run"
              label="Which file was sent?"
              choices={exports.map((run) => ({ value: run.id, label: runWords(run) }))}
              {...fields.of('runId')}
            />
          )}
          <DayField
            id="submitted-on"
            label="Submitted on"
            days="past"
            {...fields.of('on')}
            error={problemOf(problems, 'submitted-on')}
          />
        </>
      )}
    </ShortForm>
  )
}

function runWords({ at, rows, by, approved }: ExportKept): string {
  return `${exactWords(exactly(at))}, ${plural(rows, 'row')}, by ${by}${approved ? ', approved' : ''}`
}
