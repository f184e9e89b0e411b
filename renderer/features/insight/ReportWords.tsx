import { useMutation } from '@tanstack/react-query'
import type { FigureReportAnswer } from '../../../shared/contract/reports'
import type { Period } from '../../../shared/returns/figures/period'
import { api } from '../../app/api'
import { useKeptFields } from '../../app/drafts/useKeptFields'
import { Form, FormActions } from '../../components/Form'
import { NotesField } from '../../components/LineField'
import { RefusalNotice } from '../../components/RefusalNotice'
import { Section } from '../../components/Section'

const LONGEST = 20_000

export interface ReportWordsProps {
  readonly answer: FigureReportAnswer
  readonly period: Period
}

/** The boxes of a report for the council's own words; kept with its period, printed as they were typed. */
export function ReportWords({ answer, period }: ReportWordsProps) {
  const boxes = answer.sections.flatMap(({ heading, box }) => (box === null ? [] : [{ ...box, heading }]))
  const held = Object.fromEntries(boxes.map(({ name, words }) => [name, words]))
  const form = `words of ${answer.report} ${period.from} ${period.to}`
  const fields = useKeptFields<Record<string, string>>({ form, follows: true }, held)
  const save = useMutation(api.reports.saveWords.mutationOptions())
  const typed = boxes.map(({ name }) => ({ box: name, words: fields.values[name] ?? '' }))
  const submit = () =>
    save.mutate(
      { report: answer.report, ...period, words: typed },
      { onSuccess: () => void fields.keeping.end() },
    )
  return (
    <Section id="own-words" heading="Your own words">
      <Form onSubmit={submit} keeps={fields.keeping}>
        <RefusalNotice error={save.error} />
        {boxes.map(({ name, heading, hint }) => (
          <NotesField
            key={name}
            id={`box-${name}`}
            label={heading}
            hint={hint}
            rows={4}
            maxLength={LONGEST}
            {...fields.of(name)}
          />
        ))}
        <FormActions save="Save the words" busy={save.isPending} />
      </Form>
    </Section>
  )
}
