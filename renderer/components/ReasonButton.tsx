import { Button } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import { ConfirmWithReason } from './ConfirmWithReason'
import { LinkButton } from './LinkButton'

export interface ReasonButtonProps {
  /** What stands on the button: "Withdraw". */
  readonly label: string
  readonly title: string
  /** What will happen and how it can be taken back. */
  readonly explain: ReactNode
  readonly reasonLabel?: string
  /** Closes the dialog when it resolves; a refusal is shown in it. */
  readonly onConfirm: (reason: string) => Promise<unknown>
  /** A quiet link inside a line; a button otherwise. */
  readonly quiet?: boolean
}

/** A button that asks why before it does what it says. */
export function ReasonButton({
  label,
  title,
  explain,
  reasonLabel,
  onConfirm,
  quiet = false,
}: ReasonButtonProps) {
  const [open, setOpen] = useState(false)
  return (
    <>
      {quiet ? (
        <LinkButton onClick={() => setOpen(true)}>{label}</LinkButton>
      ) : (
        <Button variant="default" size="xs" onClick={() => setOpen(true)}>
          {label}
        </Button>
      )}
      <ConfirmWithReason
        opened={open}
        onClose={() => setOpen(false)}
        title={title}
        explain={explain}
        confirm={label}
        {...(reasonLabel === undefined ? {} : { reasonLabel })}
        onConfirm={onConfirm}
      />
    </>
  )
}
