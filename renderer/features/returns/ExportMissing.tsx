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
  readonly rows: number
  readonly run: () => void
}

/** Saves missing.csv where the person chooses; while a blocking rule fails it says so and asks for no place. */
export function useExport(view: YearView): Exporting {
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<unknown>(null)
  const [saved, setSaved] = useState<ReturnRun | null>(null)
  const run = async () => {
    setBusy(true)
    setError(null)
    setSaved(null)
    try {
      if (view.blockedBy.length > 0) throw blocked(view)
      const grant = await call.shell.choose({ purpose: 'saveMissingCsv', suggestedName: 'missing.csv' })
      if (grant === null) return
      setSaved(await call.returns.exportMissing({ year: view.year, grant: grant.grant }))
      await queryClient.invalidateQueries()
    } catch (thrown) {
      setError(thrown)
    } finally {
      setBusy(false)
    }
  }
  return { busy, error, saved, rows: view.rows.length, run: () => void run() }
}

/** The register's own refusal, before anybody has chosen a place in vain. */
function blocked({ blockedBy, verdicts }: YearView): Error {
  const rows = new Set(verdicts.filter(({ rule }) => blockedBy.includes(rule)).map(({ row }) => row))
  return new ORPCError('RETURN_HAS_ERRORS', {
    defined: true,
    data: { rules: blockedBy, rows: rows.size },
  })
}

export function ExportButton({ exporting }: { readonly exporting: Exporting }) {
  return (
    <Button loading={exporting.busy} onClick={exporting.run}>
      Export missing.csv
    </Button>
  )
}

export function ExportResult({ exporting }: { readonly exporting: Exporting }) {
  const { saved, rows, error } = exporting
  return (
    <>
      <RefusalNotice error={error} />
      {saved !== null && (
        <Banner tone="done" title={`Saved ${saved.fileName}, ${plural(rows, 'row')}`}>
          It goes to DfE with the council's other 903 tables. The exact file is kept in the register; the
          saved copy is listed below until it is ticked as destroyed.
        </Banner>
      )}
    </>
  )
}
