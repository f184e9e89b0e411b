import { Button } from '@mantine/core'
import { useState } from 'react'
import { call } from '../../../app/api'
import { paths } from '../../../app/paths'
import { useGo } from '../../../components/AppLink'
import { nowInstant } from '../../../components/clock'
import { problemOf } from '../../../components/ErrorSummary'
import { Form, FormActions } from '../../../components/Form'
import { FormProblems } from '../../../components/FormProblems'
import { LineField } from '../../../components/LineField'
import { mergeRows, startingSides, takenFacts } from '../../../components/mergeRows'
import { RuleNotes } from '../../../components/RuleNotes'
import { SideBySide } from '../../../components/SideBySide'
import { useSaving } from '../../../components/useSaving'
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

const factsOf = ({ facts, back }: EpisodePage) => ({ ...facts, ...back })

/** What the two episodes say differently, chosen field by field; then why they are one absence. */
export function MergeEpisodeForm({ kept, other, onOther }: MergeEpisodeFormProps) {
  const go = useGo()
  const saving = useSaving()
  const [now] = useState(nowInstant)
  const rows = mergeRows(factsOf(kept), factsOf(other), [...missingFields, ...backFields], now)
  const [chosen, setChosen] = useState(() => startingSides(factsOf(kept), rows))
  const [reason, setReason] = useState('')
  const submit = async () => {
    const problems =
      reason.trim() === '' ? [{ fieldId: 'reason', message: 'Say how you know, in a few words.' }] : []
    const {
      type: _type,
      policeGrade: _grade,
      councilRisk: _risk,
      councilRiskRationale: _why,
      ...facts
    } = takenFacts(other.facts, rows, chosen)
    const saved = await saving.save(problems, () =>
      call.episodes.merge({
        id: kept.id,
        version: kept.version,
        otherId: other.id,
        otherVersion: other.version,
        facts,
        back: takenFacts(other.back, rows, chosen),
        reason: reason.trim(),
      }),
    )
    if (saved) go(paths.episode(kept.id))
  }
  return (
    <Form onSubmit={() => void submit()}>
      <FormProblems saving={saving} />
      <p>
        {kept.ref} takes the notices, grades, interviews, actions and everything else of {other.ref}.{' '}
        {other.ref} is withdrawn as a second record of the same absence; nothing is destroyed, and the two can
        be taken apart again.
      </p>
      <RuleNotes notes={notBackNotes(kept, other)} />
      {rows.length === 0 ? (
        <p>Nothing of what both say is different.</p>
      ) : (
        <SideBySide
          id="merge"
          caption="What the two episodes say differently"
          left={`${kept.ref} (kept)`}
          right={other.ref}
          rows={rows}
          chosen={chosen}
          onChoose={(key, side) => setChosen({ ...chosen, [key]: side })}
        />
      )}
      <LineField
        id="reason"
        label="How do you know that they are one absence?"
        value={reason}
        onChange={setReason}
        error={problemOf(saving.problems, 'reason')}
      />
      <FormActions save="Put together" busy={saving.busy}>
        <Button variant="default" onClick={onOther}>
          Choose another episode
        </Button>
      </FormActions>
    </Form>
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
