import { useState } from 'react'
import { call, queryClient } from '../../app/api'

export interface SavingPaper {
  readonly busy: boolean
  readonly error: unknown
  /** What to say once it is saved. */
  readonly saved: string | null
  readonly save: () => void
}

/**
 * Saves a paper where the person chooses.
 *
 * @param fileName proposed; holds references, never names
 * @param why what the copy is for; null where nobody said
 */
export function useSavePaper(made: string, fileName: string, why: string | null): SavingPaper {
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<unknown>(null)
  const [saved, setSaved] = useState<string | null>(null)
  const save = async () => {
    setBusy(true)
    setError(null)
    try {
      const grant = await call.shell.choose({ purpose: 'savePdf', suggestedName: fileName })
      if (grant === null) return
      const run = await call.documents.save({ made, grant: grant.grant, why })
      setSaved(`Saved as ${run.fileName}. The copy is listed under Returns until it is ticked as destroyed.`)
      await queryClient.invalidateQueries()
    } catch (thrown) {
      setError(thrown)
    } finally {
      setBusy(false)
    }
  }
  return { busy, error, saved, save: () => void save() }
}
