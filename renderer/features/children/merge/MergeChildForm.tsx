import { plural } from '../../../../shared/text/plural'
import { call } from '../../../app/api'
import { paths } from '../../../app/paths'
import { useGo } from '../../../components/AppLink'
import { MergeForm } from '../../../components/MergeForm'
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

/** Two records of one child, put together. */
export function MergeChildForm({ kept, other, onOther }: MergeChildFormProps) {
  const go = useGo()
  return (
    <MergeForm
      about={{ kind: 'child', id: kept.child.id }}
      otherId={other.child.id}
      kept={kept.child}
      other={other.child}
      fields={fields}
      caption="What the two records say differently"
      question="How do you know that they are one child?"
      anotherLabel="Choose another record"
      onMerge={(taken, reason) => {
        const facts = taken(other.child.facts)
        const birth = facts.dob === undefined ? {} : { dobPrecision: other.child.facts.dobPrecision }
        return call.children.merge({
          id: kept.child.id,
          version: kept.child.version,
          otherId: other.child.id,
          otherVersion: other.child.version,
          facts: { ...facts, ...birth },
          reason,
        })
      }}
      onDone={() => go(paths.child(kept.child.id))}
      onOther={onOther}
    >
      <p>
        Everything recorded of {other.child.label} ({plural(other.counts.ever, 'episode')}) moves to{' '}
        {kept.child.label}. The other record is withdrawn; nothing is destroyed, and the two can be taken
        apart again. For days that both records cover, the care status and placement of {kept.child.label}{' '}
        stay.
      </p>
    </MergeForm>
  )
}
