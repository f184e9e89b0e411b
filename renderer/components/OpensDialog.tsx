import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import { LinkButton } from './LinkButton'

export interface OpensDialogProps {
  readonly onClick: () => void
  /** As a link, where a button would be too loud: in rows. */
  readonly quiet: boolean
  readonly children: ReactNode
}

/** What opens a dialog over the page. */
export function OpensDialog({ onClick, quiet, children }: OpensDialogProps) {
  if (quiet)
    return (
      <LinkButton opensDialog onClick={onClick}>
        {children}
      </LinkButton>
    )
  return (
    <Button variant="default" size="xs" aria-haspopup="dialog" onClick={onClick}>
      {children}
    </Button>
  )
}
