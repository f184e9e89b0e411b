import { useState } from 'react'
import { call, queryClient } from '../../app/api'

/** Which table; `tables.save` of the contract lists them. */
export type WhichTable = Parameters<typeof call.tables.save>[0]['what']
export type TableFormat = Parameters<typeof call.tables.save>[0]['format']

export interface SavingTable {
  readonly busy: TableFormat | null
  readonly error: unknown
  /** What to say once it is saved. */
  readonly saved: string | null
  readonly save: (format: TableFormat) => void
}

const purposes = { csv: 'saveCsv', xlsx: 'saveXlsx' } as const

/**
 * Saves a table where the person chooses.
 *
 * @param name proposed for the file, without its ending; holds references, never names
 */
export function useSaveTable(what: WhichTable, name: string): SavingTable {
  const [busy, setBusy] = useState<TableFormat | null>(null)
  const [error, setError] = useState<unknown>(null)
  const [saved, setSaved] = useState<string | null>(null)
  const save = async (format: TableFormat) => {
    setBusy(format)
    setError(null)
    setSaved(null)
    try {
      const grant = await call.shell.choose({
        purpose: purposes[format],
        suggestedName: `${name}.${format}`,
      })
      if (grant === null) return
      const run = await call.tables.save({ what, format, grant: grant.grant })
      setSaved(`Saved as ${run.fileName}. The copy is listed under Returns until it is ticked as destroyed.`)
      await queryClient.invalidateQueries()
    } catch (thrown) {
      setError(thrown)
    } finally {
      setBusy(null)
    }
  }
  return { busy, error, saved, save: (format) => void save(format) }
}
