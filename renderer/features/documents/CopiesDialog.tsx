import { Button } from '@mantine/core'
import { useState } from 'react'
import { Dialog } from '../../components/Dialog'
import { Form, FormActions } from '../../components/Form'
import { LineField } from '../../components/LineField'

export interface CopiesDialogProps {
  readonly asking: boolean
  /** @param copies 0 when nothing was printed */
  readonly onAnswer: (copies: number) => Promise<void>
}

/** After the system's print dialog, which does not tell: how many copies are on paper now? */
export function CopiesDialog({ asking, onAnswer }: CopiesDialogProps) {
  return (
    <Dialog
      opened={asking}
      onClose={() => void onAnswer(0)}
      title="How many copies were printed?"
      withoutCross
    >
      {asking && <CopiesForm onAnswer={onAnswer} />}
    </Dialog>
  )
}

function CopiesForm({ onAnswer }: Pick<CopiesDialogProps, 'onAnswer'>) {
  const [typed, setTyped] = useState('1')
  const [error, setError] = useState<string>()
  const note = () => {
    const copies = /^\d{1,2}$/.test(typed.trim()) ? Number(typed) : 0
    if (copies === 0) setError('Type a number from 1 to 99, or choose "None was printed"')
    else void onAnswer(copies)
  }
  return (
    <Form keeps="of the moment" onSubmit={note}>
      <LineField
        id="copies"
        label="Copies"
        hint="The record says who printed what and when"
        value={typed}
        onChange={setTyped}
        error={error}
        width="short"
        maxLength={2}
        inputMode="numeric"
      />
      <FormActions save="Note the copies">
        <Button variant="default" onClick={() => void onAnswer(0)}>
          None was printed
        </Button>
      </FormActions>
    </Form>
  )
}
