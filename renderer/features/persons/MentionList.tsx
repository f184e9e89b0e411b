import type { MentionShown } from '../../../shared/contract/placements'
import { plainDateWords } from '../../../shared/domain/time/words'
import { paths } from '../../app/paths'
import { AppLink } from '../../components/AppLink'
import { Empty } from '../../components/Empty'
import { RecordTable, type Column } from '../../components/RecordTable'
import { Section } from '../../components/Section'

/** Every record that names the place or person, newest first. */
export function MentionList({ mentions }: { readonly mentions: readonly MentionShown[] }) {
  return (
    <Section id="mentions" heading="Named in" note={String(mentions.length)}>
      <RecordTable
        caption="Records that name it"
        captionHidden
        columns={columns}
        rows={mentions}
        rowKey={({ id }) => id}
        empty={<Empty>No record names it. Link it where an episode or an interview does.</Empty>}
      />
    </Section>
  )
}

const columns: readonly Column<MentionShown>[] = [
  {
    key: 'on',
    heading: 'When',
    nowrap: true,
    cell: ({ on }) => (on === null ? 'not known' : plainDateWords(on)),
  },
  {
    key: 'child',
    heading: 'Child',
    cell: ({ child }) => <AppLink to={paths.child(child.id)}>{child.label}</AppLink>,
  },
  { key: 'where', heading: 'Where it is named', cell: ({ fieldLabel }) => fieldLabel },
  { key: 'words', heading: 'Words', cell: ({ words }) => words },
  {
    key: 'record',
    heading: 'Record',
    nowrap: true,
    cell: ({ episodeId, episodeRef, interviewId }) =>
      episodeId !== null ? (
        <AppLink to={paths.episode(episodeId)}>{episodeRef ?? 'Episode'}</AppLink>
      ) : (
        interviewId !== null && <AppLink to={paths.interview(interviewId)}>Interview</AppLink>
      ),
  },
]
