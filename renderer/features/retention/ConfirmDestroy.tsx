import { Button } from '@mantine/core'
import { useState } from 'react'
import type { Destruction } from '../../../shared/contract/retention'
import { call, queryClient } from '../../app/api'
import { Form, FormActions } from '../../components/Form'
import { LineField } from '../../components/LineField'
import { RefusalNotice } from '../../components/RefusalNotice'

/** What the register said when the record was gone. */
export interface Destroyed {
  readonly rows: number
  readonly rewritten: boolean
}

export interface ConfirmDestroyProps {
  readonly request: Destruction
  readonly onDone: () => void
  readonly onDestroyed: (said: Destroyed) => void
}

/** The second person types the reference: a record is not destroyed by one key too many. */
export function ConfirmDestroy({ request, onDone, onDestroyed }: ConfirmDestroyProps) {
  const { id, version, reference } = request
  const [typed, setTyped] = useState('')
  const [wrong, setWrong] = useState(false)
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<unknown>(null)
  const submit = async () => {
    const matches = typed.trim().toLowerCase() === reference.toLowerCase()
    setWrong(!matches)
    if (!matches) return
    setBusy(true)
    try {
      onDestroyed(await call.retention.destroy({ id, version }))
      await queryClient.invalidateQueries()
      onDone()
    } catch (error) {
      setFailure(error)
      setBusy(false)
    }
  }
  return (
    <Form onSubmit={() => void submit()} keeps="nothing typed">
      <RefusalNotice error={failure} />
      <div>
        <p>
          The record is removed with its history, drafts about it, and what the audit trail says of it beyond
          who did what when. Nobody can bring it back, and figures counted from now on no longer hold it.
        </p>
        <p>
          Copies Homeward took before today hold it until they are cleared away; copies somebody put elsewhere
          are for that person to destroy.
        </p>
      </div>
      <LineField
        id="reference"
        label={`Type the reference, ${reference}, to confirm`}
        width="medium"
        value={typed}
        onChange={setTyped}
        error={wrong ? `Type ${reference}` : undefined}
        maxLength={40}
      />
      <FormActions save="Destroy for good" busy={busy}>
        <Button variant="default" onClick={onDone}>
          Cancel
        </Button>
      </FormActions>
    </Form>
  )
}
