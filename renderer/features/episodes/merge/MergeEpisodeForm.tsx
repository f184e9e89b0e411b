import { call } from '../../../app/api'
import { paths } from '../../../app/paths'
import { useGo } from '../../../components/AppLink'
import { MergeForm } from '../../../components/MergeForm'
import { RuleNotes } from '../../../components/RuleNotes'
import type { EpisodePage } from '../episodePage'

/** In the order of the forms; grades move as they are, and the type is corrected in its own way. */
const missingFields = [
  'lastSeen',
  'lastSeenBy',
  'left',
  'noticed',
  'noticeReceived',
  'noticeSource',
  'policeTold',
  'policeToldAt',
  'policeNotToldReason',
  'policeRef',
  'policeForce',
  'began',
  'circumstances',
  'clothing',
  'saidWhere',
  'thoughtWith',
  'hasPhone',
  'hasMoney',
  'hasMedication',
] as const
const backFields = [
  'located',
  'locatedPlace',
  'locatedBy',
  'returned',
  'returnMode',
  'returnPlace',
  'notReturnedReason',
  'harmReported',
  'preventionInterview',
  'preventionInterviewAt',
  'preventionInterviewBy',
  'preventionInterviewMode',
  'preventionSummaryReceived',
  'preventionNotDoneReason',
] as const

export interface MergeEpisodeFormProps {
  readonly kept: EpisodePage
  readonly other: EpisodePage
  /** It is another episode after all. */
  readonly onOther: () => void
}

const sideOf = ({ ref, facts, back }: EpisodePage) => ({ label: ref, facts: { ...facts, ...back } })

/** Two records of one absence, put together. */
export function MergeEpisodeForm({ kept, other, onOther }: MergeEpisodeFormProps) {
  const go = useGo()
  return (
    <MergeForm
      about={{ kind: 'episode', id: kept.id }}
      otherId={other.id}
      kept={sideOf(kept)}
      other={sideOf(other)}
      fields={[...missingFields, ...backFields]}
      caption="What the two episodes say differently"
      question="How do you know that they are one absence?"
      anotherLabel="Choose another episode"
      onMerge={(taken, reason) => {
        const {
          type: _type,
          policeGrade: _grade,
          councilRisk: _risk,
          councilRiskRationale: _why,
          ...facts
        } = taken(other.facts)
        return call.episodes.merge({
          id: kept.id,
          version: kept.version,
          otherId: other.id,
          otherVersion: other.version,
          facts,
          back: taken(other.back),
          reason,
        })
      }}
      onDone={() => go(paths.episode(kept.id))}
      onOther={onOther}
    >
      <p>
        {kept.ref} takes the notices, grades, interviews, actions and everything else of {other.ref}.{' '}
        {other.ref} is withdrawn as a second record of the same absence; nothing is destroyed, and the two can
        be taken apart again.
      </p>
      <RuleNotes notes={notBackNotes(kept, other)} />
    </MergeForm>
  )
}

/** A child is never taken off Missing now in passing. */
function notBackNotes(kept: EpisodePage, other: EpisodePage) {
  if (!other.stillMissing || kept.stillMissing) return []
  return [
    {
      message: `By ${other.ref} the child is not back yet, by ${kept.ref} the child is. Afterwards the child no longer stands on “Missing now”.`,
      rule: null,
    },
  ]
}
