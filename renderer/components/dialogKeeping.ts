import { createContext, useMemo, useRef, useState } from 'react'

/** What a dialog and the form inside it tell each other about words kept as a draft. */
export interface DialogKeeping {
  /** The form was filled from what was typed before a lock or a crash. */
  readonly restored: boolean
  readonly noteRestored: () => void
  /** Registers what ends the form's draft; returns the function that takes it out again. */
  readonly add: (end: () => Promise<void>) => () => void
  /** Saved, or thrown away on purpose: the draft goes. */
  readonly end: () => Promise<void>
  /** `end` as it stands now: what is saved may take its own form off the page before there is anything to end. */
  readonly ending: () => () => Promise<void>
}

/** Null outside a dialog. */
export const DialogKeepingContext = createContext<DialogKeeping | null>(null)

/** For `Dialog`: made anew each time it opens. */
export function useDialogKeeping(opened: boolean): DialogKeeping {
  const ends = useRef(new Set<() => Promise<void>>())
  const [restored, setRestored] = useState(false)
  if (!opened && restored) setRestored(false)
  return useMemo(() => {
    const ending = () => {
      const all = [...ends.current]
      return async () => {
        await Promise.allSettled(all.map((end) => end()))
      }
    }
    return {
      restored,
      noteRestored: () => setRestored(true),
      add: (end) => {
        ends.current.add(end)
        return () => ends.current.delete(end)
      },
      end: () => ending()(),
      ending,
    }
  }, [restored])
}
