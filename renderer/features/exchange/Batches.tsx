import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { ImportBatch } from '../../../shared/contract/exchange'
import { exactly } from '../../../shared/domain/time/moment'
import { api } from '../../app/api'
import { Empty } from '../../components/Empty'
import { LinkButton } from '../../components/LinkButton'
import { RecordTable, type Column } from '../../components/RecordTable'
import { RefusalNotice } from '../../components/RefusalNotice'
import { Section } from '../../components/Section'
import { StatusWord } from '../../components/StatusWord'
import { When } from '../../components/When'
import { batchWords, kindWords } from './batchWords'
import { UndoDialog } from './UndoDialog'

const columns: readonly Column<ImportBatch>[] = [
  { key: 'number', heading: 'Import', cell: ({ number }) => number, width: '4rem' },
  {
    key: 'kind',
    heading: 'What',
    cell: ({ kind, year }) => `${kindWords[kind]}${year === null ? '' : `, year to 31 March ${year}`}`,
  },
  { key: 'at', heading: 'When', cell: ({ at }) => <When moment={exactly(at)} /> },
  { key: 'by', heading: 'By', cell: ({ by }) => by },
  { key: 'files', heading: 'Files', cell: ({ files }) => files.join(', ') },
  { key: 'did', heading: 'Brought in', cell: batchWords },
]

function undoColumn(onUndo: (batch: ImportBatch) => void): Column<ImportBatch> {
  return {
    key: 'undo',
    heading: 'Undo',
    headingHidden: true,
    cell: (batch) =>
      batch.undoneAt === null ? (
        <LinkButton onClick={() => onUndo(batch)} label={`Undo import ${batch.number}`}>
          Undo
        </LinkButton>
      ) : (
        <StatusWord meaning="done">
          undone <When moment={exactly(batch.undoneAt)} />
        </StatusWord>
      ),
  }
}

/** Every import so far, each to be undone. */
export function Batches() {
  const list = useQuery(api.exchange.batches.queryOptions())
  const [undoing, setUndoing] = useState<ImportBatch | null>(null)
  return (
    <Section id="batches" heading="Earlier imports">
      <RefusalNotice error={list.error} />
      {list.data && (
        <RecordTable
          caption="Earlier imports"
          captionHidden
          columns={[...columns, undoColumn(setUndoing)]}
          rows={list.data}
          rowKey={({ id }) => id}
          empty={<Empty>Nothing has been imported yet.</Empty>}
        />
      )}
      <UndoDialog batch={undoing} onClose={() => setUndoing(null)} />
    </Section>
  )
}
