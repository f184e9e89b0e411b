import { Button } from '@mantine/core'
import { useState } from 'react'
import type { ImportBatch } from '../../../shared/contract/exchange'
import { plural } from '../../../shared/text/plural'
import { call, queryClient } from '../../app/api'
import { isRefusal } from '../../app/errors'
import { Banner } from '../../components/Banner'
import { Dialog } from '../../components/Dialog'
import { ErrorSummary } from '../../components/ErrorSummary'
import { Form, FormActions } from '../../components/Form'
import { RefusalNotice } from '../../components/RefusalNotice'
import { KeptRows } from './KeptRows'

type Undone = Awaited<ReturnType<typeof call.exchange.undo>>

export interface UndoDialogProps {
  /** The import to undo; null while nobody wants to. */
  readonly batch: ImportBatch | null
  readonly onClose: () => void
}

/** Takes an import back; what people worked on since is listed, and the rest offered. */
export function UndoDialog({ batch, onClose }: UndoDialogProps) {
  return (
    <Dialog opened={batch !== null} onClose={onClose} title={`Undo import ${batch?.number ?? ''}`}>
      {batch !== null && <UndoForm batch={batch} onClose={onClose} />}
    </Dialog>
  )
}

function UndoForm({ batch, onClose }: { readonly batch: ImportBatch; readonly onClose: () => void }) {
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<unknown>(null)
  const [undone, setUndone] = useState<Undone | null>(null)
  const undo = async (rest: boolean) => {
    setBusy(true)
    setError(null)
    try {
      setUndone(await call.exchange.undo({ batchId: batch.id, rest }))
      await queryClient.invalidateQueries()
    } catch (thrown) {
      setError(thrown)
    } finally {
      setBusy(false)
    }
  }
  if (undone !== null) return <UndoneWords undone={undone} onClose={onClose} />
  const changed = isRefusal(error, 'BATCH_CHANGED_SINCE') ? error.data : null
  if (changed?.removable === 0)
    return (
      <Form keeps="nothing typed" onSubmit={onClose}>
        <WorkedOn rows={changed.rows} />
        <FormActions save="Keep the import" />
      </Form>
    )
  return (
    <Form keeps="nothing typed" onSubmit={() => void undo(changed !== null)}>
      {changed === null ? (
        <>
          <div>
            What it added is withdrawn and what it changed gets its old values back. The history keeps both;
            the same files can be brought in again.
          </div>
          <RefusalNotice error={error} />
        </>
      ) : (
        <WorkedOn rows={changed.rows} />
      )}
      <FormActions save={undoWords(batch, changed)} busy={busy}>
        <Button variant="default" onClick={onClose}>
          Keep the import
        </Button>
      </FormActions>
    </Form>
  )
}

function undoWords({ number }: ImportBatch, changed: { readonly removable: number } | null): string {
  if (changed === null) return `Undo import ${number}`
  return `Keep these, undo the other ${changed.removable.toLocaleString('en-GB')}`
}

function WorkedOn({ rows }: { readonly rows: readonly string[] }) {
  // One array for as long as it is shown: a new one would take the focus again.
  const [problems] = useState(() => [...new Set(rows)].map((message) => ({ fieldId: null, message })))
  return (
    <>
      <ErrorSummary
        title={`${plural(rows.length, 'record')} of this import ${rows.length === 1 ? 'has' : 'have'} been worked on since`}
        problems={problems}
      />
      <div>They, or something newer that hangs on them, stay. Nothing has been undone yet.</div>
    </>
  )
}

function UndoneWords({ undone, onClose }: { readonly undone: Undone; readonly onClose: () => void }) {
  return (
    <Form keeps="nothing typed" onSubmit={onClose}>
      <Banner tone="done">
        {plural(undone.removed, 'record')} taken back.
        {undone.kept.length > 0 && ` ${plural(undone.kept.length, 'record')} kept:`}
      </Banner>
      <KeptRows rows={undone.kept} />
      <FormActions save="Done" />
    </Form>
  )
}
