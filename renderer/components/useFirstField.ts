import { useLayoutEffect } from 'react'

/** A form in a dialog begins at its first field, not at the cross that closes it. */
export function useFirstField(): void {
  useLayoutEffect(() => {
    // The dialog's focus trap looks for this mark when it opens.
    document.querySelector(FIRST_FIELD)?.setAttribute('data-autofocus', '')
  }, [])
}

const FIRST_FIELD = '[role="dialog"] form :is(input, textarea)'
