import { useState } from 'react'
import { DayField } from '../../components/DayField'
import { problemOf } from '../../components/ErrorSummary'
import { RuleNotes } from '../../components/RuleNotes'
import { Section } from '../../components/Section'
import { ApprovalFields, IncomingNoticeFields, MissingPlanFields } from './LawFields'
import { WhereFields, type PlacementFieldsProps } from './PlacementFields'
import { useCareNotes } from './useCareNotes'
import { usePlacementArea } from './usePlacementArea'

export interface PlacementPartsProps extends PlacementFieldsProps {
  /** Another authority looks after the child: approval and notice are theirs. */
  readonly incoming: boolean
  /** The last day can be said for a placement there is. */
  readonly withEnd: boolean
  readonly childId: string
  /** Null for a new one. */
  readonly placementId: string | null
}

/** A placement's form: where first; what the law and the plan ask for stands below, open where it matters. */
export function PlacementParts({ incoming, withEnd, childId, placementId, ...shown }: PlacementPartsProps) {
  const { fields, problems, path } = shown
  const area = usePlacementArea(fields.values.placementLa)
  const { startedOn, endedOn } = fields.values
  // Another authority's child is in no return of this council.
  const notes = useCareNotes(incoming ? null : childId, {
    form: 'placement',
    placementId,
    startedOn,
    endedOn,
  })
  const outside = area?.area === 'out_of_area'
  const [approval, setApproval] = useState<boolean | null>(null)
  const [plan, setPlan] = useState(true)
  return (
    <>
      <WhereFields {...shown} notes={notes.startedOn} />
      {withEnd && (
        <>
          <DayField
            id={`${path}endedOn`}
            label="Last day"
            hint="Empty while it goes on. A placement that follows ends it by itself."
            days="any"
            {...fields.of('endedOn')}
            error={problemOf(problems, `${path}endedOn`)}
          />
          <RuleNotes notes={notes.endedOn} />
        </>
      )}
      {incoming && <IncomingNoticeFields {...shown} />}
      {!incoming && (
        <Section
          id="approval"
          heading="Approval and notice"
          note={outside ? 'asked for outside the area' : 'for placements outside the area'}
          open={approval ?? outside}
          onToggle={setApproval}
        >
          <ApprovalFields {...shown} />
        </Section>
      )}
      <Section id="going-missing" heading="Going missing" open={plan} onToggle={setPlan}>
        <MissingPlanFields {...shown} />
      </Section>
    </>
  )
}
