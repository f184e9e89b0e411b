import { useState } from 'react'
import { bankHolidaysOf } from '../../../shared/domain/calendar/bankHolidays'
import type { Settings } from '../../../shared/domain/settings'
import { localDateOf } from '../../../shared/domain/time/london'
import { dateWords } from '../../../shared/domain/time/words'
import { useKeptFields } from '../../app/drafts/useKeptFields'
import { nowInstant } from '../../components/clock'
import { problemOf } from '../../components/ErrorSummary'
import { Form, Together } from '../../components/Form'
import { LineField, NotesField } from '../../components/LineField'
import { LinkButton } from '../../components/LinkButton'
import { closedDaysText, hoursText, readClosedDays, readOpeningHours } from './openingText'
import { SettingsFoot, SettingsHead } from './SettingsFoot'
import { useSettingsForm } from './useSettingsForm'

/** From Monday, as a week is read; the setting itself counts from Sunday. */
const week = [
  { at: 1, day: 'Monday' },
  { at: 2, day: 'Tuesday' },
  { at: 3, day: 'Wednesday' },
  { at: 4, day: 'Thursday' },
  { at: 5, day: 'Friday' },
  { at: 6, day: 'Saturday' },
  { at: 0, day: 'Sunday' },
] as const

/** When the council is open: what falls due before it is next open has to be dealt with today. */
export function OpeningForm({ settings }: { readonly settings: Settings }) {
  const fields = useKeptFields(
    { form: 'settings opening', follows: true },
    {
      texts: settings.openingHours.map(hoursText),
      closed: closedDaysText(settings.closedDays),
    },
  )
  const { texts, closed } = fields.values
  const form = useSettingsForm(fields.keeping, () => {
    const read = week.map(({ at, day }) => ({
      at,
      ...readOpeningHours(texts[at] ?? '', `opening-${at}`, day),
    }))
    const closedDays = readClosedDays(closed, 'closed-days', localDateOf(nowInstant()))
    const problems = [...read.flatMap(({ problems: found }) => found), ...closedDays.problems]
    const openingHours = read.toSorted((a, b) => a.at - b.at).map(({ value }) => value)
    if (problems.length === 0 && openingHours.every((day) => day === null))
      problems.push({ fieldId: 'opening-1', message: 'Type the hours of at least one day' })
    return { problems, change: { openingHours, closedDays: [...closedDays.value] } }
  })
  return (
    <Form onSubmit={form.submit} keeps={fields.keeping}>
      <SettingsHead form={form} />
      <Together>
        {week.map(({ at, day }) => (
          <LineField
            key={day}
            id={`opening-${at}`}
            label={day}
            width="short"
            value={texts[at] ?? ''}
            onChange={(text) => fields.set({ texts: texts.with(at, text) })}
            error={problemOf(form.problems, `opening-${at}`)}
          />
        ))}
      </Together>
      <NotesField
        id="closed-days"
        label="Closed besides"
        hint="Days on which nobody is there, one a line: 24/12/2026. Bank holidays need not be named."
        rows={2}
        {...fields.of('closed')}
        error={problemOf(form.problems, 'closed-days')}
      />
      <BankHolidays />
      <SettingsFoot form={form} />
    </Form>
  )
}

/** How far ahead an office plans. */
const YEARS_SHOWN = 6

function BankHolidays() {
  const [open, setOpen] = useState(false)
  const year = Number(localDateOf(nowInstant()).slice(0, 4))
  const years = Array.from({ length: YEARS_SHOWN }, (_, index) => year + index)
  return (
    <div>
      <LinkButton onClick={() => setOpen(!open)}>
        {open ? 'Hide' : 'Show'} the bank holidays Homeward counts
      </LinkButton>
      {open && (
        <>
          <p>
            Worked out by the rule for England. A day that is proclaimed for one year alone may be missing:
            compare with gov.uk/bank-holidays and add it above.
          </p>
          <ul>
            {years.flatMap(bankHolidaysOf).map(({ date, name }) => (
              <li key={date}>
                {dateWords(date)}, {name}
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  )
}
