import { Button } from '@mantine/core'
import { paths } from '../../app/paths'
import { AppLink } from '../../components/AppLink'
import { Banner } from '../../components/Banner'
import { Empty } from '../../components/Empty'
import { RecordTable } from '../../components/RecordTable'
import type { TypedLine } from './sheet'
import type { Keyed } from './useSheet'

export interface KeyedInProps {
  readonly keyed: Keyed
  /** The lines as they were typed, in the same order. */
  readonly lines: readonly TypedLine[]
  readonly onNext: () => void
}

const didWords = {
  recorded: 'New episode recorded',
  noticeAdded: 'Notice added to the open episode',
  returned: 'Notice added and the return recorded',
  skipped: 'Left alone: recorded already',
} as const

/** What became of every line; Undo in the top bar takes the whole sheet back. */
export function KeyedIn({ keyed, lines, onNext }: KeyedInProps) {
  const rows = keyed.map((done, at) => ({ ...done, key: at, child: wordsFor(lines[at]) }))
  return (
    <>
      <Banner
        tone="done"
        title="All lines are saved"
        action={
          <Button variant="default" size="xs" onClick={onNext}>
            Next sheet
          </Button>
        }
      >
        Undo in the top bar takes the whole sheet back.
      </Banner>
      <RecordTable
        caption="What became of the lines"
        captionHidden
        rows={rows}
        rowKey={({ key }) => `${key}`}
        empty={<Empty>No line.</Empty>}
        columns={[
          { key: 'child', heading: 'Child', cell: ({ child }) => child },
          { key: 'did', heading: 'What was done', cell: ({ did }) => didWords[did] },
          {
            key: 'episode',
            heading: 'Episode',
            cell: ({ episodeId, ref }) =>
              episodeId === null ? '–' : <AppLink to={paths.episode(episodeId)}>{ref}</AppLink>,
          },
        ]}
      />
    </>
  )
}

function wordsFor(line: TypedLine | undefined): string {
  const child = line?.child ?? null
  if (child === null) return ''
  return child.is === 'known' ? child.label : child.typed
}
