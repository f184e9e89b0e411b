import { Button } from '@mantine/core'
import { useState } from 'react'
import type { CheckedFiles } from '../../../shared/contract/checking'
import { call } from '../../app/api'
import { Banner } from '../../components/Banner'
import { ButtonRow } from '../../components/ButtonRow'
import { RefusalNotice } from '../../components/RefusalNotice'

const formats = [
  { format: 'pdf', purpose: 'savePdf', label: 'Save as PDF' },
  { format: 'xlsx', purpose: 'saveXlsx', label: 'Save as spreadsheet' },
  { format: 'csv', purpose: 'saveCsv', label: 'Save as CSV' },
] as const
type Format = (typeof formats)[number]

/** Saves the report where the person chooses; it holds identifiers and no name. */
export function SaveReport({ report: { id, year } }: { readonly report: CheckedFiles }) {
  const [busy, setBusy] = useState<string | null>(null)
  const [error, setError] = useState<unknown>(null)
  const [saved, setSaved] = useState<string | null>(null)
  const save = async ({ format, purpose }: Format) => {
    setBusy(format)
    setError(null)
    setSaved(null)
    try {
      const suggestedName = `check-missing-${year}.${format}`
      const grant = await call.shell.choose({ purpose, suggestedName })
      if (grant === null) return
      setSaved((await call.checking.save({ report: id, format, grant: grant.grant })).fileName)
    } catch (thrown) {
      setError(thrown)
    } finally {
      setBusy(null)
    }
  }
  return (
    <>
      <RefusalNotice error={error} />
      {saved !== null && (
        <Banner tone="done">Saved as {saved}. It holds identifiers: delete it when it is done with.</Banner>
      )}
      <ButtonRow>
        {formats.map((each) => (
          <Button
            key={each.format}
            variant="default"
            loading={busy === each.format}
            disabled={busy !== null}
            onClick={() => void save(each)}
          >
            {each.label}
          </Button>
        ))}
      </ButtonRow>
    </>
  )
}
