import { useState, type ReactNode } from 'react'
import type { Permission } from '../../shared/contract/permissions'
import { useMay } from '../app/useMay'
import { ConfirmWithReason } from './ConfirmWithReason'
import { OpensDialog } from './OpensDialog'

export interface ReasonButtonProps {
  /** What stands on the button: "Withdraw". */
  readonly label: string
  readonly title: string
  /** Id of what it is done to: a reason half typed comes back for that alone. */
  readonly of: string
  /** What will happen and how it can be taken back. */
  readonly explain: ReactNode
  readonly reasonLabel?: string
  /** Closes the dialog when it resolves; a refusal is shown in it. */
  readonly onConfirm: (reason: string) => Promise<unknown>
  /** A quiet link inside a line; a button otherwise. */
  readonly quiet?: boolean
  /** What doing it needs: the button is there for those who may. */
  readonly needs?: Permission
}

/** A button that asks why before it does what it says. */
export function ReasonButton({
  label,
  title,
  of,
  explain,
  reasonLabel,
  onConfirm,
  quiet = false,
  needs,
}: ReasonButtonProps) {
  const [open, setOpen] = useState(false)
  if (!useMay(needs)) return null
  return (
    <>
      <OpensDialog quiet={quiet} onClick={() => setOpen(true)}>
        {label}
      </OpensDialog>
      <ConfirmWithReason
        opened={open}
        onClose={() => setOpen(false)}
        title={title}
        of={of}
        explain={explain}
        confirm={label}
        {...(reasonLabel === undefined ? {} : { reasonLabel })}
        onConfirm={onConfirm}
      />
    </>
  )
}
