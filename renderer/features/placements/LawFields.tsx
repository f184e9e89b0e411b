import { codeLists } from '../../../shared/codes'
import { CodeSelect } from '../../components/CodeSelect'
import { DayField } from '../../components/DayField'
import { problemOf } from '../../components/ErrorSummary'
import { Together } from '../../components/Form'
import { LineField, NotesField } from '../../components/LineField'
import { YesNoUnknown } from '../../components/YesNoUnknown'
import type { PlacementFieldsProps } from './PlacementFields'

/** Approval of a placement outside the area, and notice to the authority there. */
export function ApprovalFields({ fields, problems, path }: PlacementFieldsProps) {
  const error = (name: string) => problemOf(problems, `${path}${name}`)
  return (
    <>
      <YesNoUnknown
        id={`${path}emergency`}
        label="Placed in an emergency?"
        hint="Notice to the area authority is then due within five working days of the start; otherwise before it."
        {...fields.of('emergency')}
      />
      <CodeSelect
        id={`${path}approvedAs`}
        label="Approved by"
        hint="Outside the area a nominated officer; at a distance the director of children's services."
        list={codeLists.placementApproval}
        {...fields.of('approvedAs')}
        error={error('approvedAs')}
      />
      <Together>
        <LineField id={`${path}approvedBy`} label="Name" {...fields.of('approvedBy')} />
        <DayField
          id={`${path}approvedOn`}
          label="Approved on"
          days="past"
          {...fields.of('approvedOn')}
          error={error('approvedOn')}
        />
      </Together>
      <LineField
        id={`${path}approvalNotNeeded`}
        label="No approval is asked for, because"
        hint="Where your council's procedure says so, for example for carers connected to the child."
        {...fields.of('approvalNotNeeded')}
      />
      <DayField
        id={`${path}hostNotifiedOn`}
        label="Area authority had written notice on"
        hint="With the assessment of needs, why the placement suits best, and the care plan."
        days="past"
        {...fields.of('hostNotifiedOn')}
        error={error('hostNotifiedOn')}
      />
      <LineField
        id={`${path}hostNoticeNotGiven`}
        label="Notice was not reasonably practicable, because"
        {...fields.of('hostNoticeNotGiven')}
      />
      <DayField
        id={`${path}carePlanSentOn`}
        label="At a distance: area authority consulted, care plan sent on"
        days="past"
        {...fields.of('carePlanSentOn')}
        error={error('carePlanSentOn')}
      />
    </>
  )
}

/** The risk of going missing, and what the plan says about it. */
export function MissingPlanFields({ fields, problems, path }: PlacementFieldsProps) {
  const error = (name: string) => problemOf(problems, `${path}${name}`)
  const { missingRiskAssessed, hasMissingStrategy } = fields.values
  return (
    <>
      <YesNoUnknown
        id={`${path}missingRiskAssessed`}
        label="Was the risk of going missing assessed before the placement?"
        {...fields.of('missingRiskAssessed')}
      />
      {missingRiskAssessed === 'yes' && (
        <>
          <Together>
            <DayField
              id={`${path}missingRiskAssessedOn`}
              label="Assessed on"
              days="past"
              {...fields.of('missingRiskAssessedOn')}
              error={error('missingRiskAssessedOn')}
            />
            <LineField
              id={`${path}missingRiskAssessedBy`}
              label="Assessed by"
              {...fields.of('missingRiskAssessedBy')}
            />
          </Together>
          <NotesField
            id={`${path}missingRiskNote`}
            label="What the assessment says"
            rows={2}
            {...fields.of('missingRiskNote')}
          />
        </>
      )}
      <YesNoUnknown
        id={`${path}hasMissingStrategy`}
        label="Does the plan say what to do should the child go missing?"
        {...fields.of('hasMissingStrategy')}
      />
      {hasMissingStrategy === 'yes' && (
        <>
          <DayField
            id={`${path}missingStrategyOn`}
            label="Plan of"
            days="past"
            {...fields.of('missingStrategyOn')}
            error={error('missingStrategyOn')}
          />
          <NotesField
            id={`${path}missingStrategyNote`}
            label="What the plan says"
            rows={3}
            {...fields.of('missingStrategyNote')}
          />
        </>
      )}
    </>
  )
}

/** Notice of another authority's placement here. */
export function IncomingNoticeFields({ fields, problems, path }: PlacementFieldsProps) {
  return (
    <DayField
      id={`${path}noticeReceivedOn`}
      label="Notice of the placing authority received on"
      days="past"
      {...fields.of('noticeReceivedOn')}
      error={problemOf(problems, `${path}noticeReceivedOn`)}
    />
  )
}
