import { createContext, useMemo, useRef } from 'react'

/** How a dialog that is left throws away what the form inside it keeps. */
export interface DialogKeeping {
  /** Registers what ends the form's draft; returns the function that takes it out again. */
  readonly add: (end: () => Promise<void>) => () => void
  /** Thrown away on purpose: the draft goes. */
  readonly end: () => Promise<void>
}

/** Null outside a dialog. */
export const DialogKeepingContext = createContext<DialogKeeping | null>(null)

/** For `Dialog`. */
export function useDialogKeeping(): DialogKeeping {
  const ends = useRef(new Set<() => Promise<void>>())
  return useMemo(
    () => ({
      add: (end) => {
        ends.current.add(end)
        return () => ends.current.delete(end)
      },
      end: async () => {
        await Promise.allSettled([...ends.current].map((end) => end()))
      },
    }),
    [],
  )
}
