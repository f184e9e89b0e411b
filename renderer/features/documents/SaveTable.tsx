import { Button } from '@mantine/core'
import { Banner } from '../../components/Banner'
import { ButtonRow } from '../../components/ButtonRow'
import { RefusalNotice } from '../../components/RefusalNotice'
import { useSaveTable, type WhichTable } from './useSaveTable'

export interface SaveTableProps {
  readonly what: WhichTable
  /** Proposed for the file, without its ending; holds references, never names. */
  readonly name: string
}

/** Buttons that save a table as a spreadsheet or as CSV, and what came of it. */
export function SaveTable({ what, name }: SaveTableProps) {
  const { busy, error, saved, save } = useSaveTable(what, name)
  return (
    <>
      <RefusalNotice error={error} />
      {saved !== null && <Banner tone="done">{saved}</Banner>}
      <ButtonRow>
        <Button
          variant="default"
          loading={busy === 'xlsx'}
          disabled={busy !== null}
          onClick={() => save('xlsx')}
        >
          Save as spreadsheet
        </Button>
        <Button
          variant="default"
          loading={busy === 'csv'}
          disabled={busy !== null}
          onClick={() => save('csv')}
        >
          Save as CSV
        </Button>
      </ButtonRow>
    </>
  )
}
