import type { YearView } from '../../../shared/contract/returns'
import { paths } from '../../app/paths'
import { AppLink } from '../../components/AppLink'
import { Empty } from '../../components/Empty'
import { PagedTable } from '../../components/PagedTable'
import type { Column } from '../../components/RecordTable'
import { Section } from '../../components/Section'
import { VerdictLink } from './VerdictLink'

type Entry = YearView['leftOut'][number]

const columns: readonly Column<Entry>[] = [
  { key: 'child', heading: 'Child', width: '12rem', cell: childCell },
  {
    key: 'ref',
    heading: 'Episode',
    width: '8rem',
    cell: ({ ref, episodeId }) =>
      ref === null || episodeId === null ? '–' : <AppLink to={paths.episode(episodeId)}>{ref}</AppLink>,
  },
  { key: 'why', heading: 'Why', cell: ({ reason }) => reason },
]

function childCell(entry: Entry) {
  return entry.episodeId === null ? '–' : <VerdictLink verdict={{ ...entry, episodeId: null }} />
}

/** Episodes that are not in the file, each with the reason. */
export function LeftOut({ view: { leftOut } }: { readonly view: YearView }) {
  return (
    <Section id="left-out" heading="Left out, and why">
      <PagedTable
        caption="Left out, and why"
        captionHidden
        columns={columns}
        rows={leftOut}
        rowKey={({ episodeId, reason }) => `${episodeId} ${reason}`}
        empty={<Empty>No episode of the register was left out.</Empty>}
      />
    </Section>
  )
}

/** The reasons with their counts, one sentence each, for figures. */
export function leftOutSentences({ leftOut }: YearView): string[] {
  const counts = new Map<string, number>()
  for (const { reason } of leftOut) counts.set(reason, (counts.get(reason) ?? 0) + 1)
  return [...counts].map(([reason, count]) => (count === 1 ? reason : `${count} episodes: ${reason}`))
}
