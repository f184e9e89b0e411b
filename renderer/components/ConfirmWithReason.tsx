import { Button } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import { Dialog } from './Dialog'
import { Form, FormActions } from './Form'
import { LineField } from './LineField'
import { RefusalNotice } from './RefusalNotice'
import { useFirstField } from './useFirstField'

export interface ConfirmWithReasonProps {
  readonly opened: boolean
  readonly onClose: () => void
  readonly title: string
  /** What will happen and how it can be taken back. */
  readonly explain: ReactNode
  /** The verb on the button: "Withdraw". */
  readonly confirm: string
  readonly reasonLabel?: string
  /** Closes when it resolves; a refusal is shown in the dialog. */
  readonly onConfirm: (reason: string) => Promise<unknown>
}

/** Asks for the reason of something that history will show: withdrawing, cancelling, reopening. */
export function ConfirmWithReason(props: ConfirmWithReasonProps) {
  const { opened, onClose, title } = props
  return (
    <Dialog opened={opened} onClose={onClose} title={title}>
      {opened && <ReasonForm {...props} />}
    </Dialog>
  )
}

function ReasonForm({
  explain,
  confirm,
  reasonLabel = 'Reason',
  onClose,
  onConfirm,
}: ConfirmWithReasonProps) {
  const [reason, setReason] = useState('')
  const [missing, setMissing] = useState(false)
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<unknown>(null)
  useFirstField()
  const submit = async () => {
    setMissing(reason.trim() === '')
    if (reason.trim() === '') return
    setBusy(true)
    try {
      await onConfirm(reason.trim())
      onClose()
    } catch (error) {
      setFailure(error)
      setBusy(false)
    }
  }
  return (
    <Form onSubmit={() => void submit()}>
      <div>{explain}</div>
      <RefusalNotice error={failure} />
      <LineField
        id="confirm-reason"
        label={reasonLabel}
        value={reason}
        onChange={setReason}
        error={missing && reason.trim() === '' ? 'Say why, in a few words' : undefined}
      />
      <FormActions save={confirm} busy={busy}>
        <Button variant="default" onClick={onClose}>
          Cancel
        </Button>
      </FormActions>
    </Form>
  )
}
