import { Button } from '@mantine/core'
import { useState } from 'react'
import { plural } from '../../../../shared/text/plural'
import { call } from '../../../app/api'
import { paths } from '../../../app/paths'
import { useGo } from '../../../components/AppLink'
import { nowInstant } from '../../../components/clock'
import { problemOf } from '../../../components/ErrorSummary'
import { Form, FormActions } from '../../../components/Form'
import { FormProblems } from '../../../components/FormProblems'
import { LineField } from '../../../components/LineField'
import { mergeRows, startingSides, takenFacts } from '../../../components/mergeRows'
import { SideBySide } from '../../../components/SideBySide'
import { useSaving } from '../../../components/useSaving'
import type { ChildPage } from '../childPage'

const fields = [
  'localRef',
  'forename',
  'surname',
  'knownAs',
  'describedAs',
  'dob',
  'dateOfDeath',
  'sex903',
  'ethnicity',
  'language',
  'interpreterNeeded',
  'disability',
  'communicationNeeds',
  'uasc',
  'uascFrom',
  'uascCeasedOn',
  'trafficked',
  'traffickedOn',
  'nrmStatus',
  'nrmRef',
  'nrmDate',
  'responsibleLa',
  'workerName',
  'team',
] as const

export interface MergeChildFormProps {
  readonly kept: ChildPage
  readonly other: ChildPage
  /** It is another record after all. */
  readonly onOther: () => void
}

/** What the two records say differently, chosen field by field; then why they are one child. */
export function MergeChildForm({ kept, other, onOther }: MergeChildFormProps) {
  const go = useGo()
  const saving = useSaving()
  const [now] = useState(nowInstant)
  const rows = mergeRows(kept.child.facts, other.child.facts, fields, now)
  const [chosen, setChosen] = useState(() => startingSides(kept.child.facts, rows))
  const [reason, setReason] = useState('')
  const submit = async () => {
    const problems =
      reason.trim() === '' ? [{ fieldId: 'reason', message: 'Say how you know, in a few words.' }] : []
    const taken = takenFacts(other.child.facts, rows, chosen)
    const birth = taken.dob === undefined ? {} : { dobPrecision: other.child.facts.dobPrecision }
    const saved = await saving.save(problems, () =>
      call.children.merge({
        id: kept.child.id,
        version: kept.child.version,
        otherId: other.child.id,
        otherVersion: other.child.version,
        facts: { ...taken, ...birth },
        reason: reason.trim(),
      }),
    )
    if (saved) go(paths.child(kept.child.id))
  }
  return (
    <Form onSubmit={() => void submit()}>
      <FormProblems saving={saving} />
      <p>
        Everything recorded of {other.child.label} ({plural(other.counts.ever, 'episode')}) moves to{' '}
        {kept.child.label}. The other record is withdrawn; nothing is destroyed, and the two can be taken
        apart again. For days that both records cover, the care status and placement of {kept.child.label}{' '}
        stay.
      </p>
      {rows.length === 0 ? (
        <p>Nothing of what both say is different.</p>
      ) : (
        <SideBySide
          id="merge"
          caption="What the two records say differently"
          left={`${kept.child.label} (kept)`}
          right={other.child.label}
          rows={rows}
          chosen={chosen}
          onChoose={(key, side) => setChosen({ ...chosen, [key]: side })}
        />
      )}
      <LineField
        id="reason"
        label="How do you know that they are one child?"
        value={reason}
        onChange={setReason}
        error={problemOf(saving.problems, 'reason')}
      />
      <FormActions save="Put together" busy={saving.busy}>
        <Button variant="default" onClick={onOther}>
          Choose another record
        </Button>
      </FormActions>
    </Form>
  )
}
