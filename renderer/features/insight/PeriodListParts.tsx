import { useState } from 'react'
import type { PeriodListAnswer } from '../../../shared/contract/periodLists'
import { Empty } from '../../components/Empty'
import { PagedTable } from '../../components/PagedTable'
import type { Column } from '../../components/RecordTable'
import { Section } from '../../components/Section'
import { Words } from '../../components/Words'

interface Row {
  readonly key: string
  readonly cells: readonly string[]
}

const NUMBERS = ['whole', 'decimal', 'percent']

/** A list about a period, part by part, with what its columns mean below. */
export function PeriodListParts({ list }: { readonly list: PeriodListAnswer }) {
  const parts = list.parts.filter(({ rows }) => rows.length > 0)
  const columns = list.columns.map(({ heading, type }, at): Column<Row> => ({
    key: heading,
    heading,
    ...(NUMBERS.includes(type) ? { align: 'right' as const } : {}),
    cell: ({ cells }) => cells[at] ?? '',
  }))
  return (
    <>
      {parts.length === 0 && <Empty>{list.empty}</Empty>}
      {parts.map(({ heading, rows }, part) => (
        <Section key={heading} id={`part-${part}`} heading={`${heading}: ${rows.length}`} wide>
          <PagedTable
            caption={heading}
            captionHidden
            columns={columns}
            rows={rows.map((cells, at) => ({ key: String(at), cells: cells.map(({ words }) => words) }))}
            rowKey={({ key }) => key}
            empty={null}
          />
        </Section>
      ))}
      <Meaning of={list.definitions} />
    </>
  )
}

function Meaning({ of }: { readonly of: PeriodListAnswer['definitions'] }) {
  const [open, setOpen] = useState(false)
  return (
    <Section id="meaning" heading="What the columns mean" open={open} onToggle={setOpen}>
      <Words>
        <ul>
          {of.map(({ term, meaning }) => (
            <li key={term}>
              <strong>{term}</strong>: {meaning}
            </li>
          ))}
        </ul>
      </Words>
    </Section>
  )
}
