import { Button } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import { useKeptFields } from '../app/drafts/useKeptFields'
import { Dialog } from './Dialog'
import { Form, FormActions } from './Form'
import { LineField } from './LineField'
import { RefusalNotice } from './RefusalNotice'
import { useFirstField } from './useFirstField'

export interface ConfirmWithReasonProps {
  readonly opened: boolean
  readonly onClose: () => void
  readonly title: string
  /** Id of what it is done to: a reason half typed comes back for that alone. */
  readonly of: string
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
  of,
  explain,
  confirm,
  reasonLabel = 'Reason',
  onClose,
  onConfirm,
}: ConfirmWithReasonProps) {
  const fields = useKeptFields({ form: `${confirm} ${of}` }, { reason: '' })
  const { reason } = fields.values
  const { keeping } = fields
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
      await keeping.end()
      onClose()
    } catch (error) {
      setFailure(error)
      setBusy(false)
    }
  }
  const leave = async () => {
    await keeping.end()
    onClose()
  }
  return (
    <Form onSubmit={() => void submit()} keeps={keeping}>
      <div>{explain}</div>
      <RefusalNotice error={failure} />
      <LineField
        id="confirm-reason"
        label={reasonLabel}
        {...fields.of('reason')}
        error={missing && reason.trim() === '' ? 'Say why, in a few words' : undefined}
      />
      <FormActions save={confirm} busy={busy}>
        <Button variant="default" onClick={() => void leave()}>
          Cancel
        </Button>
      </FormActions>
    </Form>
  )
}
