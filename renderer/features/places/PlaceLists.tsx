import { plainDateWords } from '../../../shared/domain/time/words'
import { paths } from '../../app/paths'
import { Empty } from '../../components/Empty'
import { RecordTable } from '../../components/RecordTable'
import { Section } from '../../components/Section'
import { StatusWord } from '../../components/StatusWord'
import type { PlacePage } from './placePage'

/** Children who live in the home today. */
export function LivingHere({ rows }: { readonly rows: PlacePage['livingHere'] }) {
  return (
    <Section id="living-here" heading="Living here now">
      <RecordTable
        caption="Children living here now"
        captionHidden
        rows={rows}
        rowKey={({ id }) => id}
        rowPath={({ id }) => paths.child(id)}
        empty={<Empty>No child is recorded as living here today.</Empty>}
        columns={[
          { key: 'child', heading: 'Child', cell: ({ label }) => label },
          { key: 'age', heading: 'Age', align: 'right', cell: ({ age }) => age ?? '–' },
          { key: 'since', heading: 'Since', cell: ({ since }) => plainDateWords(since) },
          {
            key: 'now',
            heading: 'Now',
            cell: ({ missingNow }) => (missingNow ? <StatusWord meaning="now">missing now</StatusWord> : ''),
          },
        ]}
      />
    </Section>
  )
}

/** Episodes of the last twelve months that began while the child lived in the home. */
export function EpisodesHere({ rows }: { readonly rows: PlacePage['episodes'] }) {
  return (
    <Section id="episodes-here" heading="Episodes from here in twelve months" note={String(rows.length)}>
      <RecordTable
        caption="Episodes from here in twelve months"
        captionHidden
        rows={rows}
        rowKey={({ id }) => id}
        rowPath={({ id }) => paths.episode(id)}
        empty={<Empty>No episode began here in the last twelve months.</Empty>}
        columns={[
          { key: 'ref', heading: 'Episode', nowrap: true, cell: ({ ref }) => ref },
          { key: 'child', heading: 'Child', cell: ({ child }) => child.label },
          { key: 'type', heading: 'Type', cell: ({ typeLabel }) => typeLabel },
          { key: 'on', heading: 'Began', cell: ({ on }) => (on === null ? '–' : plainDateWords(on)) },
        ]}
      />
    </Section>
  )
}
