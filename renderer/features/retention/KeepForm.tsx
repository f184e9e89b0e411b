import { useKeptFields } from '../../app/drafts/useKeptFields'
import { call, queryClient } from '../../app/api'
import { nowInstant } from '../../components/clock'
import { DayField } from '../../components/DayField'
import { emptyDay, takeDay } from '../../components/dayEntry'
import { problemOf } from '../../components/ErrorSummary'
import { ShortForm, type DialogFormProps } from '../../components/FormDialog'
import { LineField } from '../../components/LineField'
import type { Saving } from '../../components/useSaving'

/** A record is kept although its time is over or nears: why, and when somebody looks again. */
export function KeepForm({ childId, onDone }: DialogFormProps & { readonly childId: string }) {
  const fields = useKeptFields(
    { form: 'keep record', about: { id: childId } },
    { reason: '', lookAgainOn: emptyDay },
  )
  const { reason, lookAgainOn } = fields.values
  const save = (saving: Saving) => {
    const { day, problem } = takeDay(
      lookAgainOn,
      nowInstant(),
      'future',
      'lookAgainOn',
      'Give the day to look again',
    )
    const why = reason.trim() === '' ? { fieldId: 'reason', message: 'Say why it is kept' } : null
    return saving.save(
      [why, problem].filter((each) => each !== null),
      async () => {
        await call.retention.keep({ childId, reason, lookAgainOn: day ?? '' })
        await queryClient.invalidateQueries()
      },
    )
  }
  return (
    <ShortForm keeps={fields.keeping} save="Keep it" onSave={save} onDone={onDone}>
      {({ problems }) => (
        <>
          <LineField
            id="reason"
            label="Why it is kept"
            {...fields.of('reason')}
            error={problemOf(problems, 'reason')}
          />
          <DayField
            id="lookAgainOn"
            label="Look again on"
            days="future"
            {...fields.of('lookAgainOn')}
            error={problemOf(problems, 'lookAgainOn')}
          />
        </>
      )}
    </ShortForm>
  )
}
