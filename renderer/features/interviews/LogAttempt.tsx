import { Button } from '@mantine/core'
import { useEffect, useEffectEvent, useState } from 'react'
import type { QueueRow } from '../../../shared/contract/interviews'
import { Dialog } from '../../components/Dialog'
import { isBusyElsewhere } from './interview/keys'
import { OfferLine } from './interview/OfferLine'

/** Logs an attempt from a list, without opening the interview: the button, or `o` on the row. */
export function LogAttempt({ row }: { readonly row: QueueRow }) {
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button
        variant="default"
        size="compact-sm"
        data-log-attempt
        aria-keyshortcuts="o"
        aria-label={`Log attempt: ${row.child.label}`}
        onClick={() => setOpen(true)}
      >
        Log attempt
      </Button>
      <Dialog
        opened={open}
        onClose={() => setOpen(false)}
        title={`Attempt to offer the interview: ${row.child.label}`}
      >
        {open && (
          <OfferLine interviewId={row.interviewId} previous={row.last} onDone={() => setOpen(false)} />
        )}
      </Dialog>
    </>
  )
}

/** `o` opens the line of the row the focus is in. */
export function useLogAttemptKey(): void {
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (event.key !== 'o' || isBusyElsewhere(event)) return
    const button = document.activeElement?.closest('tr')?.querySelector<HTMLElement>('[data-log-attempt]')
    if (!button) return
    event.preventDefault()
    button.click()
  })
  useEffect(() => {
    const listen = (event: KeyboardEvent) => press(event)
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [])
}
