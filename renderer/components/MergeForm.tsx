import { Button } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import { nowInstant } from './clock'
import { problemOf } from './ErrorSummary'
import { Form, FormActions } from './Form'
import { FormProblems } from './FormProblems'
import { LineField } from './LineField'
import { mergeRows, startingSides, takenFacts } from './mergeRows'
import { SideBySide } from './SideBySide'
import { useSaving } from './useSaving'

/** One of the two records: what it is called, and what it says. */
export interface MergeSide {
  readonly label: string
  readonly facts: object
}

/** Of the other record's facts, those that were chosen. */
export type TakeChosen = <F extends object>(facts: F) => Partial<F>

export interface MergeFormProps {
  readonly kept: MergeSide
  readonly other: MergeSide
  /** Facts to be compared, in the order they are shown. */
  readonly fields: readonly string[]
  /** "What the two episodes say differently". */
  readonly caption: string
  /** "How do you know that they are one absence?" */
  readonly question: string
  /** "Choose another episode". */
  readonly anotherLabel: string
  /** What moves, and what happens to the other record. */
  readonly children: ReactNode
  readonly onMerge: (taken: TakeChosen, reason: string) => Promise<unknown>
  /** They are put together. */
  readonly onDone: () => void
  /** It is another record after all. */
  readonly onOther: () => void
}

/** What two records say differently, chosen field by field; then why they are one. */
export function MergeForm(props: MergeFormProps) {
  const { kept, other, fields, caption, question, anotherLabel, children, onOther } = props
  const { rows, chosen, choose, reason, setReason, saving, submit } = useMergeForm(props, fields)
  return (
    <Form onSubmit={() => void submit()}>
      <FormProblems saving={saving} />
      {children}
      {rows.length === 0 ? (
        <p>Nothing of what both say is different.</p>
      ) : (
        <SideBySide
          id="merge"
          caption={caption}
          left={`${kept.label} (kept)`}
          right={other.label}
          rows={rows}
          chosen={chosen}
          onChoose={choose}
        />
      )}
      <LineField
        id="reason"
        label={question}
        value={reason}
        onChange={setReason}
        error={problemOf(saving.problems, 'reason')}
      />
      <FormActions save="Put together" busy={saving.busy}>
        <Button variant="default" onClick={onOther}>
          {anotherLabel}
        </Button>
      </FormActions>
    </Form>
  )
}

function useMergeForm({ kept, other, onMerge, onDone }: MergeFormProps, fields: readonly string[]) {
  const saving = useSaving()
  const [now] = useState(nowInstant)
  const [held, others] = [{ ...kept.facts }, { ...other.facts }]
  const rows = mergeRows(held, others, fields, now)
  const [chosen, setChosen] = useState(() => startingSides(held, rows))
  const [reason, setReason] = useState('')
  const submit = async () => {
    const problems =
      reason.trim() === '' ? [{ fieldId: 'reason', message: 'Say how you know, in a few words.' }] : []
    const saved = await saving.save(problems, () =>
      onMerge((facts) => takenFacts(facts, rows, chosen), reason.trim()),
    )
    if (saved) onDone()
  }
  const choose = (key: string, side: (typeof chosen)[string]) => setChosen({ ...chosen, [key]: side })
  return { rows, chosen, choose, reason, setReason, saving, submit }
}
