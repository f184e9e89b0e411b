import { useState } from 'react'

/** Rows somebody ticked. */
export interface Selection {
  readonly keys: readonly string[]
  readonly has: (key: string) => boolean
  readonly set: (keys: readonly string[], ticked: boolean) => void
  readonly clear: () => void
}

/** @param present keys of the rows that are there: what left the list is not ticked any more */
export function useSelection(present: readonly string[]): Selection {
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set())
  const keys = present.filter((key) => ticked.has(key))
  return {
    keys,
    has: (key) => ticked.has(key),
    set: (some, on) =>
      setTicked((before) => {
        const after = new Set(before)
        for (const key of some)
          if (on) after.add(key)
          else after.delete(key)
        return after
      }),
    clear: () => setTicked(new Set()),
  }
}
