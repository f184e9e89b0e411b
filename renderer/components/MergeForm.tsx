import { Button } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import type { AboutRecord } from '../../shared/contract/aboutRecord'
import { useKeptFields } from '../app/drafts/useKeptFields'
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
  /** The record that is kept. */
  readonly about: AboutRecord
  readonly otherId: string
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
  const { rows, fields: held, choose, saving, submit } = useMergeForm(props, fields)
  const another = () => {
    void held.keeping.end()
    onOther()
  }
  return (
    <Form onSubmit={() => void submit()} keeps={held.keeping}>
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
          chosen={held.values.chosen}
          onChoose={choose}
        />
      )}
      <LineField
        id="reason"
        label={question}
        {...held.of('reason')}
        error={problemOf(saving.problems, 'reason')}
      />
      <FormActions save="Put together" busy={saving.busy}>
        <Button variant="default" onClick={another}>
          {anotherLabel}
        </Button>
      </FormActions>
    </Form>
  )
}

function useMergeForm(props: MergeFormProps, compared: readonly string[]) {
  const { about, otherId, kept, other, onMerge, onDone } = props
  const saving = useSaving()
  const [now] = useState(nowInstant)
  const [held, others] = [{ ...kept.facts }, { ...other.facts }]
  const rows = mergeRows(held, others, compared, now)
  const fields = useKeptFields(
    { about, form: `merge ${otherId}` },
    { chosen: startingSides(held, rows), reason: '' },
  )
  const { chosen, reason } = fields.values
  const submit = async () => {
    const problems =
      reason.trim() === '' ? [{ fieldId: 'reason', message: 'Say how you know, in a few words.' }] : []
    const saved = await saving.save(problems, () =>
      onMerge((facts) => takenFacts(facts, rows, chosen), reason.trim()),
    )
    if (!saved) return
    await fields.keeping.end()
    onDone()
  }
  const choose = (key: string, side: (typeof chosen)[string]) =>
    fields.set({ chosen: { ...chosen, [key]: side } })
  return { rows, fields, choose, saving, submit }
}
