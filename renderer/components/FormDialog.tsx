import type { Permission } from '../../shared/contract/permissions'
import { useMay } from '../app/useMay'
import { Button } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import { Dialog } from './Dialog'
import { Form, FormActions } from './Form'
import type { Keeping, KeepsNothing } from './formKeeping'
import { FormProblems } from './FormProblems'
import { OpensDialog } from './OpensDialog'
import { useFirstField } from './useFirstField'
import { useSaving, type Saving } from './useSaving'

export interface DialogFormProps {
  /** Closes the dialog. */
  readonly onDone: () => void
}

export interface DialogButtonProps {
  /** What stands on the button that opens it: "Add a flag". */
  readonly label: string
  readonly title: string
  /** A quiet link inside a line; a button otherwise. */
  readonly quiet?: boolean
  /** What saving needs: the button is there for those who may. */
  readonly needs?: Permission
  /** Made anew each time it opens, so that nothing typed before is left in it. */
  readonly renderForm: (props: DialogFormProps) => ReactNode
}

/** A button that opens a short form in a dialog. */
export function DialogButton({ label, title, quiet = false, needs, renderForm }: DialogButtonProps) {
  const [open, setOpen] = useState(false)
  if (!useMay(needs)) return null
  return (
    <>
      <OpensDialog quiet={quiet} onClick={() => setOpen(true)}>
        {label}
      </OpensDialog>
      <Dialog opened={open} onClose={() => setOpen(false)} title={title}>
        {open && renderForm({ onDone: () => setOpen(false) })}
      </Dialog>
    </>
  )
}

export interface ShortFormProps extends DialogFormProps {
  /** The verb on the button. */
  readonly save: string
  /** What becomes of what is typed when the window locks: `fields.keeping` of `useKeptFields`, or why nothing. */
  readonly keeps: Keeping | KeepsNothing
  readonly children: (saving: Saving) => ReactNode
  /** Checks and saves with `saving.save`; the dialog closes when that says true. */
  readonly onSave: (saving: Saving) => Promise<boolean>
}

/** The form inside such a dialog: problems at the top, fields, save and cancel. */
export function ShortForm({ save, keeps, children, onSave, onDone }: ShortFormProps) {
  const saving = useSaving()
  useFirstField()
  const end = async () => {
    if (typeof keeps !== 'string') await keeps.end()
  }
  const leave = async () => {
    await end()
    onDone()
  }
  const submit = async () => {
    if (!(await onSave(saving))) return
    await end()
    onDone()
  }
  return (
    <Form onSubmit={() => void submit()} keeps={keeps}>
      <FormProblems saving={saving} />
      {children(saving)}
      <FormActions save={save} busy={saving.busy}>
        <Button variant="default" onClick={() => void leave()}>
          Cancel
        </Button>
      </FormActions>
    </Form>
  )
}
