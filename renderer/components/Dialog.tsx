import { Modal } from '@mantine/core'
import type { ReactNode } from 'react'
import classes from './Dialog.module.css'

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

/** A dialog over the page: focus goes in and comes back, Escape closes it. */
export function Dialog({
  opened,
  onClose,
  title,
  size = 'normal',
  withoutCross = false,
  children,
}: DialogProps) {
  return (
    <Modal.Root opened={opened} onClose={onClose} size={size === 'wide' ? 'xl' : 'lg'}>
      <Modal.Overlay backgroundOpacity={0.55} />
      <Modal.Content>
        <div className={classes.head}>
          <Modal.Title className={classes.title}>{title}</Modal.Title>
          {!withoutCross && <Modal.CloseButton aria-label="Close" />}
        </div>
        <Modal.Body className={classes.body}>{children}</Modal.Body>
      </Modal.Content>
    </Modal.Root>
  )
}
