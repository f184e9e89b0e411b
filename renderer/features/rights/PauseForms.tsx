import type { RightsCase } from '../../../shared/contract/rights'
import { useKeptFields } from '../../app/drafts/useKeptFields'
import { call, queryClient } from '../../app/api'
import { nowInstant } from '../../components/clock'
import { DayField } from '../../components/DayField'
import { emptyDay, takeDay } from '../../components/dayEntry'
import { problemOf } from '../../components/ErrorSummary'
import { ShortForm, type DialogFormProps } from '../../components/FormDialog'
import { LineField } from '../../components/LineField'
import type { Saving } from '../../components/useSaving'

/** Something was asked back: the clock stands still from that day. */
export function PauseForm({ caseId, onDone }: DialogFormProps & { readonly caseId: string }) {
  const fields = useKeptFields({ form: `stop clock ${caseId}`, about: null }, { from: emptyDay, why: '' })
  const save = (saving: Saving) => {
    const { day, problem } = takeDay(
      fields.values.from,
      nowInstant(),
      'past',
      'from',
      'Give the day you asked',
    )
    const why = fields.values.why.trim() === '' ? { fieldId: 'why', message: 'Say what is awaited' } : null
    return saving.save(
      [problem, why].filter((each) => each !== null),
      async () => {
        await call.rights.pause({ caseId, from: day ?? '', why: fields.values.why })
        await queryClient.invalidateQueries()
      },
    )
  }
  return (
    <ShortForm keeps={fields.keeping} save="Stop the clock" onSave={save} onDone={onDone}>
      {({ problems }) => (
        <>
          <DayField
            id="from"
            label="Asked on"
            days="past"
            {...fields.of('from')}
            error={problemOf(problems, 'from')}
          />
          <LineField
            id="why"
            label="What is awaited"
            hint="Proof of who asks, or a clearer question"
            {...fields.of('why')}
            error={problemOf(problems, 'why')}
          />
        </>
      )}
    </ShortForm>
  )
}

export interface GoOnFormProps extends DialogFormProps {
  readonly pause: RightsCase['pauses'][number]
}

/** The answer came: the clock goes on from that day. */
export function GoOnForm({ pause, onDone }: GoOnFormProps) {
  const { id, version } = pause
  const fields = useKeptFields({ form: `answer came ${id}`, about: null }, { to: emptyDay })
  const save = (saving: Saving) => {
    const { day, problem } = takeDay(fields.values.to, nowInstant(), 'past', 'to', 'Give the day it came')
    return saving.save(problem === null ? [] : [problem], async () => {
      await call.rights.goOn({ id, version, to: day ?? '' })
      await queryClient.invalidateQueries()
    })
  }
  return (
    <ShortForm keeps={fields.keeping} save="The clock goes on" onSave={save} onDone={onDone}>
      {({ problems }) => (
        <DayField
          id="to"
          label="The answer came on"
          days="past"
          {...fields.of('to')}
          error={problemOf(problems, 'to')}
        />
      )}
    </ShortForm>
  )
}
