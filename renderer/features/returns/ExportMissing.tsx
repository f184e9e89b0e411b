import { Button } from '@mantine/core'
import { useState } from 'react'
import { ORPCError } from '@orpc/client'
import type { ReturnRun, YearView } from '../../../shared/contract/returns'
import { plural } from '../../../shared/text/plural'
import { call, queryClient } from '../../app/api'
import { Banner } from '../../components/Banner'
import { RefusalNotice } from '../../components/RefusalNotice'

export interface Exporting {
  readonly busy: boolean
  readonly error: unknown
  readonly saved: ReturnRun | null
  /** The exact file is being looked at, before a place is chosen. */
  readonly looking: boolean
  readonly look: () => void
  readonly cancel: () => void
  readonly save: () => void
}

/** Shows the exact file, then saves it where the person chooses; while a blocking rule fails it says so instead. */
export function useExport(view: YearView): Exporting {
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<unknown>(null)
  const [saved, setSaved] = useState<ReturnRun | null>(null)
  const [looking, setLooking] = useState(false)
  const look = () => {
    setSaved(null)
    setError(view.blockedBy.length > 0 ? blocked(view) : null)
    setLooking(view.blockedBy.length === 0)
  }
  const save = async () => {
    setBusy(true)
    setError(null)
    try {
      const grant = await call.shell.choose({ purpose: 'saveMissingCsv', suggestedName: 'missing.csv' })
      if (grant === null) return
      const { year, sha256 } = view
      setSaved(await call.returns.exportMissing({ year, sha256, grant: grant.grant }))
      setLooking(false)
    } catch (thrown) {
      setError(thrown)
    } finally {
      setBusy(false)
      await queryClient.invalidateQueries()
    }
  }
  return { busy, error, saved, looking, look, cancel: () => setLooking(false), save: () => void save() }
}

/** The register's own refusal, before anybody has chosen a place in vain. */
function blocked({ blockedBy, verdicts }: YearView): Error {
  const rows = new Set(verdicts.filter(({ rule }) => blockedBy.includes(rule)).map(({ row }) => row))
  return new ORPCError('RETURN_HAS_ERRORS', {
    defined: true,
    data: { rules: blockedBy, rows: rows.size },
  })
}

/** Looks at the file first; nothing is written yet. */
export function ExportButton({ exporting }: { readonly exporting: Exporting }) {
  return <Button onClick={exporting.look}>Export missing.csv</Button>
}

/** What became of it: saved, refused, or errors that stand in its way. */
export function ExportResult({ exporting, rows }: { readonly exporting: Exporting; readonly rows: number }) {
  const { saved, error, looking } = exporting
  return (
    <>
      {!looking && <RefusalNotice error={error} />}
      {saved !== null && (
        <Banner tone="done" title={`Saved ${saved.fileName}, ${plural(rows, 'row')}`}>
          It goes to DfE with the council's other 903 tables. The exact file is kept in the register; the
          saved copy is listed below until it is ticked as destroyed.
        </Banner>
      )}
    </>
  )
}
