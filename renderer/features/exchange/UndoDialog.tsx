import { Button } from '@mantine/core'
import { useState } from 'react'
import type { ImportBatch } from '../../../shared/contract/exchange'
import { plural } from '../../../shared/text/plural'
import { call, queryClient } from '../../app/api'
import { isRefusal } from '../../app/errors'
import { Banner } from '../../components/Banner'
import { ButtonRow } from '../../components/ButtonRow'
import { Dialog } from '../../components/Dialog'
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
  if (isRefusal(error, 'BATCH_CHANGED_SINCE')) {
    const { rows, removable } = error.data
    return (
      <>
        <p>
          {plural(rows.length, 'record')} of this import {rows.length === 1 ? 'has' : 'have'} been worked on
          since, or something newer hangs on {rows.length === 1 ? 'it' : 'them'}. Nothing has been undone yet.
        </p>
        <KeptRows rows={rows} />
        <ButtonRow>
          {removable > 0 && (
            <Button loading={busy} onClick={() => void undo(true)}>
              Keep these, undo the other {removable.toLocaleString('en-GB')}
            </Button>
          )}
          <Button variant="default" onClick={onClose}>
            Keep the import
          </Button>
        </ButtonRow>
      </>
    )
  }
  return (
    <>
      <p>
        What it added is withdrawn and what it changed gets its old values back. The history keeps both; the
        same files can be brought in again.
      </p>
      <RefusalNotice error={error} />
      <ButtonRow>
        <Button loading={busy} onClick={() => void undo(false)}>
          Undo import {batch.number}
        </Button>
        <Button variant="default" onClick={onClose}>
          Keep the import
        </Button>
      </ButtonRow>
    </>
  )
}

function UndoneWords({ undone, onClose }: { readonly undone: Undone; readonly onClose: () => void }) {
  return (
    <>
      <Banner tone="done">
        {plural(undone.removed, 'record')} taken back.
        {undone.kept.length > 0 && ` ${plural(undone.kept.length, 'record')} kept:`}
      </Banner>
      <KeptRows rows={undone.kept} />
      <ButtonRow>
        <Button onClick={onClose}>Close</Button>
      </ButtonRow>
    </>
  )
}
