import { useState, type ReactNode } from 'react'
import { call, queryClient } from '../../app/api'
import { Banner } from '../../components/Banner'

export interface ProtectingPaper {
  readonly busy: boolean
  readonly error: unknown
  /** The passphrase, shown once. */
  readonly shown: ReactNode
  readonly save: () => void
}

/** Saves a paper as a file that opens with a passphrase alone; the passphrase stands on the screen until one leaves. */
export function useProtectPaper(made: string, why: string | null): ProtectingPaper {
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<unknown>(null)
  const [saved, setSaved] = useState<{ fileName: string; passphrase: string } | null>(null)
  const save = async () => {
    setBusy(true)
    setError(null)
    let locked: string | null = null
    try {
      const set = await call.documents.protect({ made })
      locked = set.made
      const grant = await call.shell.choose({ purpose: 'savePdf', suggestedName: set.fileName })
      if (grant === null) return
      const { fileName } = await call.documents.save({ made: locked, grant: grant.grant, why })
      setSaved({ fileName, passphrase: set.passphrase })
      await queryClient.invalidateQueries()
    } catch (thrown) {
      setError(thrown)
    } finally {
      if (locked !== null) void call.documents.forget({ made: locked }).catch(() => undefined)
      setBusy(false)
    }
  }
  const shown = saved !== null && (
    <Banner tone="done" title={`Saved as ${saved.fileName}. It opens with this passphrase alone:`}>
      <p>
        <strong>{saved.passphrase}</strong>
      </p>
      <p>
        Write it down now: it is kept nowhere and shown once. Give it apart from the file, by telephone to a
        number you know, never in the same message. The file is locked with AES-256 (revision 6 of the PDF
        standard), and a lock is only as strong as its passphrase, which is why this one is long. Type it with
        its dashes and capitals.
      </p>
    </Banner>
  )
  return { busy, error, shown, save: () => void save() }
}
