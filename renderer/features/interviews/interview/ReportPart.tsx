import { Button } from '@mantine/core'
import { codeLists } from '../../../../shared/codes'
import { exactly } from '../../../../shared/domain/time/moment'
import { CodeSelect } from '../../../components/CodeSelect'
import { emptyDay } from '../../../components/dayEntry'
import { DayField } from '../../../components/DayField'
import { problemOf } from '../../../components/ErrorSummary'
import { FieldGroup } from '../../../components/FieldGroup'
import { Together } from '../../../components/Form'
import { LineField, NotesField } from '../../../components/LineField'
import { LinkButton } from '../../../components/LinkButton'
import { When } from '../../../components/When'
import { Words } from '../../../components/Words'
import { YesNoUnknown } from '../../../components/YesNoUnknown'
import type { ChaseRow } from '../interviewForm'
import type { InterviewPage } from '../interviewPage'
import type { PartProps } from './FormParts'

/** An interview that somebody else holds for this council: when their report was asked for, chased and came. */
export function ReportPart({ page, ...part }: PartProps & { readonly page: InterviewPage }) {
  const { fields, problems } = part
  const error = (name: string) => problemOf(problems, `facts.${name}`)
  const { deliveredBy } = fields.values
  return (
    <>
      <CodeSelect
        id="facts.deliveredBy"
        label="Who holds it"
        list={codeLists.deliveredBy}
        {...fields.of('deliveredBy')}
        error={error('deliveredBy')}
      />
      {deliveredBy !== null && deliveredBy !== 'own' && (
        <>
          <Words>
            <p>
              Key the interview from their report: under “The interview” stand the person who spoke with the
              child and the time they did.
            </p>
          </Words>
          <Together>
            <DayField
              id="facts.reportAskedOn"
              label="Report asked for on"
              days="past"
              {...fields.of('reportAskedOn')}
              error={error('reportAskedOn')}
            />
            <DayField
              id="facts.reportReceivedOn"
              label="Report received on"
              days="past"
              {...fields.of('reportReceivedOn')}
              error={error('reportReceivedOn')}
            />
          </Together>
          <Chases {...part} />
          <YesNoUnknown
            id="facts.reportUsable"
            label="Does the report say enough to work with?"
            {...fields.of('reportUsable')}
          />
          <NotesField
            id="facts.reportUsableWhy"
            label="What is good or missing"
            rows={2}
            {...fields.of('reportUsableWhy')}
          />
        </>
      )}
      <TypedBy page={page} />
    </>
  )
}

/** Every reminder with its day; any number of them. */
function Chases({ fields, problems }: PartProps) {
  const rows = fields.values.reportChases
  const set = (id: string, part: Partial<ChaseRow>) =>
    fields.set({ reportChases: rows.map((row) => (row.id === id ? { ...row, ...part } : row)) })
  return (
    <FieldGroup id="facts.reportChases" label="Report chased">
      {rows.map(({ id, chasedOn, note }) => (
        <Together key={id}>
          <DayField
            id={`facts.reportChases.${id}`}
            label="Chased on"
            days="past"
            value={chasedOn}
            onChange={(value) => set(id, { chasedOn: value })}
            error={problemOf(problems, `facts.reportChases.${id}`)}
          />
          <LineField
            id={`facts.reportChases.${id}.note`}
            label="How, and the answer"
            value={note}
            onChange={(value) => set(id, { note: value })}
          />
          <LinkButton onClick={() => fields.set({ reportChases: rows.filter((row) => row.id !== id) })}>
            Remove this reminder
          </LinkButton>
        </Together>
      ))}
      <Button
        variant="default"
        size="xs"
        onClick={() =>
          fields.set({
            reportChases: [...rows, { id: crypto.randomUUID(), chasedOn: emptyDay, note: '' }],
          })
        }
      >
        Add a reminder
      </Button>
    </FieldGroup>
  )
}

/** Who sat at this PC; the interviewer stands in a place of their own. */
export function TypedBy({ page: { typedBy } }: { readonly page: InterviewPage }) {
  if (typedBy.length === 0) return null
  return (
    <p>
      Typed by{' '}
      {typedBy.map(({ name, at }, index) => (
        <span key={name}>
          {index > 0 && ', '}
          {name} (last <When moment={exactly(at)} />)
        </span>
      ))}
      .
    </p>
  )
}
