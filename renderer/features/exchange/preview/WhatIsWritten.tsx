import type { ImportPreview } from '../../../../shared/contract/exchange'
import { Empty } from '../../../components/Empty'
import { RecordTable, type Column } from '../../../components/RecordTable'
import { Section } from '../../../components/Section'
import { Words } from '../../../components/Words'

interface Line {
  readonly what: string
  readonly tally: ImportPreview['children']
}

const number = (count: number) => (count === 0 ? '–' : count.toLocaleString('en-GB'))

const columns: readonly Column<Line>[] = [
  { key: 'what', heading: 'What', cell: ({ what }) => what },
  { key: 'new', heading: 'New', align: 'right', cell: ({ tally }) => number(tally.new) },
  {
    key: 'known',
    heading: 'In the register already',
    align: 'right',
    cell: ({ tally }) => number(tally.matched),
  },
  { key: 'ended', heading: 'Ended since', align: 'right', cell: ({ tally }) => number(tally.ended) },
  { key: 'differ', heading: 'Different', align: 'right', cell: ({ tally }) => number(tally.clashing) },
]

/** What will be written, as sentences and as counts. */
export function WhatIsWritten({ preview }: { readonly preview: ImportPreview }) {
  const { children, careEpisodes, episodes, names, placements } = preview
  const lines: readonly Line[] = [
    { what: 'Children', tally: children },
    { what: 'Names', tally: names },
    { what: 'Care episodes', tally: careEpisodes },
    { what: 'Placements', tally: { new: placements.new, matched: 0, ended: 0, clashing: 0 } },
    { what: 'Missing and away episodes', tally: episodes },
  ].filter(({ tally }) => Object.values(tally).some((count) => count > 0))
  return (
    <Section id="written" heading="What will be written">
      <Words>
        <ul>
          {preview.summary.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      </Words>
      <RecordTable
        caption="Counts"
        captionHidden
        columns={columns}
        rows={lines}
        rowKey={({ what }) => what}
        empty={<Empty>These files hold no row that can be brought in.</Empty>}
      />
    </Section>
  )
}
