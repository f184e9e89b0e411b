import { Button, Modal } from '@mantine/core'
import { useEffect, useRef, type ReactNode } from 'react'
import { Banner } from './Banner'
import { ButtonRow } from './ButtonRow'
import classes from './Dialog.module.css'
import { DialogKeepingContext, useDialogKeeping } from './dialogKeeping'
import { useTypedGuard, type TypedGuard } from './useTypedGuard'

export interface DialogProps {
  readonly opened: boolean
  readonly onClose: () => void
  readonly title: ReactNode
  /** `wide` for tables. */
  readonly size?: 'normal' | 'wide'
  /** Without the cross, where a button inside is the way out. Escape closes all the same. */
  readonly withoutCross?: boolean
  readonly children: ReactNode
}

/** A dialog over the page: focus goes in and comes back; Escape closes it, and asks first where something was typed. */
export function Dialog({
  opened,
  onClose,
  title,
  size = 'normal',
  withoutCross = false,
  children,
}: DialogProps) {
  const keeping = useDialogKeeping()
  const guard = useTypedGuard(opened, onClose, () => void keeping.end())
  return (
    <Modal.Root opened={opened} onClose={guard.close} size={size === 'wide' ? 'xl' : 'lg'}>
      <Modal.Overlay backgroundOpacity={0.55} />
      <Modal.Content>
        <div className={classes.head}>
          <Modal.Title className={classes.title}>{title}</Modal.Title>
          {!withoutCross && <Modal.CloseButton aria-label="Close" />}
        </div>
        <Modal.Body className={classes.body} onInput={guard.noteTyping}>
          {guard.asking && <NotSaved guard={guard} />}
          <DialogKeepingContext value={keeping}>{children}</DialogKeepingContext>
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  )
}

/** Stands over the form, which keeps all that was typed. */
function NotSaved({ guard }: { readonly guard: TypedGuard }) {
  const button = useRef<HTMLButtonElement>(null)
  useEffect(() => button.current?.focus(), [])
  return (
    <div className={classes.asking}>
      <Banner
        tone="problem"
        title="What you typed is not saved"
        action={
          <ButtonRow>
            <Button size="xs" ref={button} onClick={guard.goOn}>
              Go on writing
            </Button>
            <Button size="xs" variant="default" onClick={guard.throwAway}>
              Throw it away
            </Button>
          </ButtonRow>
        }
      />
    </div>
  )
}
