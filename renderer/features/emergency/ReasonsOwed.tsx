import { useQuery } from '@tanstack/react-query'
import type { EmergencyPrint } from '../../../shared/contract/emergency'
import { exactly } from '../../../shared/domain/time/moment'
import { plural } from '../../../shared/text/plural'
import { api, call, queryClient } from '../../app/api'
import { useMay } from '../../app/useMay'
import { ButtonRow } from '../../components/ButtonRow'
import { QuestionList } from '../../components/QuestionList'
import { ReasonButton } from '../../components/ReasonButton'
import { RefusalNotice } from '../../components/RefusalNotice'
import { Section } from '../../components/Section'
import { When } from '../../components/When'

/** On Today: what was printed in an emergency and nobody has said why yet. */
export function ReasonsOwed() {
  return useMay('documents.print') ? <Owed /> : null
}

function Owed() {
  const prints = useQuery(api.emergency.withoutReason.queryOptions())
  const rows = prints.data ?? []
  if (rows.length === 0) return <RefusalNotice error={prints.error} />
  return (
    <Section
      id="reasons-owed"
      heading="Printed in an emergency"
      note={`${plural(rows.length, 'reason')} to give`}
    >
      <QuestionList>
        {rows.map((print) => (
          <Print key={print.id} print={print} />
        ))}
      </QuestionList>
    </Section>
  )
}

function Print({ print }: { readonly print: EmergencyPrint }) {
  const { id, version, what, child, printedAt, printedBy, mine, mayAnswer } = print
  const named = child === null ? what : `${what}, ${child}`
  return (
    <li>
      <p>
        {mine ? `Give the reason for: ${named}` : `${printedBy} owes the reason for: ${named}`}. Printed{' '}
        <When moment={exactly(printedAt)} />.
        {mayAnswer && !mine && ` ${printedBy} has left: say what you could find out.`}
      </p>
      {mayAnswer && (
        <ButtonRow>
          <ReasonButton
            label="Give the reason"
            title={`Why was it printed? ${named}`}
            of={id}
            explain="It stands beside the print in the audit trail."
            onConfirm={async (reason) => {
              await call.emergency.giveReason({ id, version, reason })
              await queryClient.invalidateQueries()
            }}
          />
        </ButtonRow>
      )}
    </li>
  )
}
