import { useQuery } from '@tanstack/react-query'
import type { Escalation } from '../../../shared/contract/escalations'
import { exactly } from '../../../shared/domain/time/moment'
import { plural } from '../../../shared/text/plural'
import { api, call, queryClient } from '../../app/api'
import { useKeptFields } from '../../app/drafts/useKeptFields'
import { paths } from '../../app/paths'
import { useSession } from '../../app/session'
import { AppLink } from '../../components/AppLink'
import { Banner } from '../../components/Banner'
import { ButtonRow } from '../../components/ButtonRow'
import { DialogButton, ShortForm, type DialogFormProps } from '../../components/FormDialog'
import { problemOf } from '../../components/ErrorSummary'
import { NotesField } from '../../components/LineField'
import { QuestionList } from '../../components/QuestionList'
import { RefusalNotice } from '../../components/RefusalNotice'
import { When } from '../../components/When'
import { useFirstRows } from '../../components/useFirstRows'
import { EVERY_MINUTE } from './board'

/** Enough to see how bad it is; the rest is one press away. */
const SHOWN_AT_FIRST = 3

/**
 * The top lines of Today: children long missing and interviews that are overdue, until somebody has seen it and decided.
 * Others see it and cannot decide.
 */
export function Escalations() {
  const escalations = useQuery({ ...api.escalations.open.queryOptions(), refetchInterval: EVERY_MINUTE })
  const mayDecide = useSession().permissions.includes('escalations.decide')
  const rows = escalations.data ?? []
  const [shown, more] = useFirstRows(rows, SHOWN_AT_FIRST)
  if (rows.length === 0) return <RefusalNotice error={escalations.error} />
  const count = countWords(rows)
  return (
    <div id="escalations">
      <Banner
        tone="problem"
        readOut={false}
        title={mayDecide ? `To decide: ${count}` : `For the team lead to decide: ${count}`}
      >
        <QuestionList>
          {shown.map((row) => (
            <Line key={`${row.recordId}${row.kind}`} row={row} mayDecide={mayDecide} />
          ))}
        </QuestionList>
        {more}
      </Banner>
    </div>
  )
}

/** "1 child long missing, 2 interviews overdue, 1 request without an answer". */
function countWords(rows: readonly Escalation[]): string {
  const count = (kind: Escalation['kind']) => rows.filter((row) => row.kind === kind).length
  const [missing, late, unanswered] = [count('longMissing'), count('overdue'), count('noAnswer')]
  return [
    ...(missing > 0 ? [`${plural(missing, 'child', 'children')} long missing`] : []),
    ...(late > 0 ? [`${plural(late, 'interview')} overdue`] : []),
    ...(unanswered > 0 ? [`${plural(unanswered, 'request')} without an answer`] : []),
  ].join(', ')
}

function Line({ row, mayDecide }: { readonly row: Escalation; readonly mayDecide: boolean }) {
  const { child, words, kind, recordId, before } = row
  const path = kind === 'longMissing' ? paths.episode(recordId) : paths.interview(recordId)
  return (
    <li>
      <p>
        <AppLink to={path}>{child.label}</AppLink>: {words}
        {before !== null && (
          <>
            {' '}
            Decided on <When moment={exactly(before.at)} /> by {before.by}: {before.decision}
          </>
        )}
      </p>
      {mayDecide && (
        <ButtonRow>
          <DialogButton
            label="Seen, decided"
            title={`Seen, decided: ${child.label}`}
            renderForm={(form) => <DecideForm row={row} {...form} />}
          />
        </ButtonRow>
      )}
    </li>
  )
}

const interviewHint =
  'Kept with your name and the time. It comes back if the interview is still overdue after some days.'
const missingHint =
  'Kept with your name and the time. It comes back at the next review point if the child is still missing.'

function DecideForm({ row, onDone }: DialogFormProps & { readonly row: Escalation }) {
  const fields = useKeptFields({ about: { id: row.recordId }, form: 'decided' }, { decision: '' })
  const { decision } = fields.values
  return (
    <ShortForm
      keeps={fields.keeping}
      save="Seen, decided"
      onDone={onDone}
      onSave={(saving) =>
        saving.save(
          decision.trim() === '' ? [{ fieldId: 'decision', message: 'Say what was decided.' }] : [],
          async () => {
            await call.escalations.decide({ recordId: row.recordId, kind: row.kind, decision })
            await queryClient.invalidateQueries()
          },
        )
      }
    >
      {(saving) => (
        <>
          <p>{row.words}</p>
          <NotesField
            id="decision"
            label="What was decided"
            hint={row.kind === 'longMissing' ? missingHint : interviewHint}
            rows={3}
            maxLength={2000}
            {...fields.of('decision')}
            error={problemOf(saving.problems, 'decision')}
          />
        </>
      )}
    </ShortForm>
  )
}
