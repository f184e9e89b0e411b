import type { LegalHold } from '../../../shared/contract/retention'
import { useKeptFields } from '../../app/drafts/useKeptFields'
import { call, queryClient } from '../../app/api'
import { nowInstant } from '../../components/clock'
import { DayField } from '../../components/DayField'
import { dayEntry, takeDay } from '../../components/dayEntry'
import { problemOf, type Problem } from '../../components/ErrorSummary'
import { ShortForm, type DialogFormProps } from '../../components/FormDialog'
import { LineField, NotesField } from '../../components/LineField'
import type { Saving } from '../../components/useSaving'

export interface HoldFormProps extends DialogFormProps {
  /** Null for the whole register. */
  readonly childId: string | null
  readonly hold: LegalHold | null
}

/** Why a record, or the register, is held, who asked for it, and when somebody looks again. */
export function HoldForm({ childId, hold, onDone }: HoldFormProps) {
  const fields = useKeptFields(
    {
      form: hold === null ? 'hold' : `hold ${hold.id}`,
      about: childId === null ? null : { id: childId },
      follows: true,
    },
    {
      reason: hold?.reason ?? '',
      askedBy: hold?.askedBy ?? '',
      reviewOn: dayEntry(hold?.reviewOn ?? null),
    },
  )
  const { reason, askedBy, reviewOn } = fields.values
  const save = (saving: Saving) => {
    const { day, problem } = takeDay(
      reviewOn,
      nowInstant(),
      'future',
      'reviewOn',
      'Give the day to look again',
    )
    const problems: (Problem | null)[] = [
      reason.trim() === '' ? { fieldId: 'reason', message: 'Say why' } : null,
      askedBy.trim() === '' ? { fieldId: 'askedBy', message: 'Say who asked for it' } : null,
      problem,
    ]
    return saving.save(
      problems.filter((each) => each !== null),
      async () => {
        const facts = { reason, askedBy, reviewOn: day ?? '' }
        if (hold === null) await call.retention.hold({ childId, ...facts })
        else await call.retention.changeHold({ id: hold.id, version: hold.version, ...facts })
        await queryClient.invalidateQueries()
      },
    )
  }
  return (
    <ShortForm keeps={fields.keeping} save={hold === null ? 'Hold' : 'Save'} onSave={save} onDone={onDone}>
      {({ problems }) => (
        <>
          <p>
            {childId === null && (hold?.child ?? null) === null
              ? 'No record of this register is destroyed while the hold stands, whatever its date.'
              : 'The record is not destroyed while the hold stands, whatever its date.'}
          </p>
          <NotesField
            id="reason"
            label="Why"
            hint="An inquiry, a claim, an investigation"
            rows={2}
            maxLength={200}
            {...fields.of('reason')}
            error={problemOf(problems, 'reason')}
          />
          <LineField
            id="askedBy"
            label="Who asked for it"
            {...fields.of('askedBy')}
            error={problemOf(problems, 'askedBy')}
          />
          <DayField
            id="reviewOn"
            label="Look again on"
            hint="Today says so on that day; the hold stands until somebody lifts it"
            days="future"
            {...fields.of('reviewOn')}
            error={problemOf(problems, 'reviewOn')}
          />
        </>
      )}
    </ShortForm>
  )
}
