import { Button } from '@mantine/core'
import type { ImportClash } from '../../../../shared/contract/exchange'
import { plural } from '../../../../shared/text/plural'
import { ButtonRow } from '../../../components/ButtonRow'
import { FilterBar } from '../../../components/FilterBar'
import { PagedTable } from '../../../components/PagedTable'
import type { Column } from '../../../components/RecordTable'
import { Section } from '../../../components/Section'

const choices = [
  { value: 'register', label: 'Keep the register' },
  { value: 'file', label: 'Take the file' },
] as const

export interface ClashesProps {
  readonly clashes: readonly ImportClash[]
  /** Keys of the differences where the file is taken. */
  readonly taken: ReadonlySet<string>
  readonly onTake: (taken: ReadonlySet<string>) => void
}

/** Where register and file differ: the register stays unless the file is chosen, one by one or for all. */
export function Clashes({ clashes, taken, onTake }: ClashesProps) {
  if (clashes.length === 0) return null
  const takeable = clashes.filter(({ canTake }) => canTake)
  const choose = (key: string, file: boolean) => {
    const now = new Set(taken)
    if (file) now.add(key)
    else now.delete(key)
    onTake(now)
  }
  return (
    <Section
      id="differences"
      heading="Differences"
      note={`${plural(clashes.length, 'difference')}, the file is taken for ${clashes.filter(({ key }) => taken.has(key)).length.toLocaleString('en-GB')}`}
      action={
        takeable.length > 1 && (
          <ButtonRow>
            <Button variant="default" size="xs" onClick={() => onTake(new Set())}>
              Keep the register for all
            </Button>
            <Button
              variant="default"
              size="xs"
              onClick={() => onTake(new Set(takeable.map(({ key }) => key)))}
            >
              Take the file for all
            </Button>
          </ButtonRow>
        )
      }
    >
      <PagedTable
        caption="Where register and file differ"
        captionHidden
        columns={columnsFor(taken, choose)}
        rows={clashes}
        rowKey={({ key }) => key}
        empty={null}
      />
    </Section>
  )
}

function columnsFor(
  taken: ReadonlySet<string>,
  choose: (key: string, file: boolean) => void,
): readonly Column<ImportClash>[] {
  return [
    { key: 'child', heading: 'Child', cell: ({ child }) => child },
    { key: 'what', heading: 'What', cell: ({ field }) => field },
    { key: 'register', heading: 'In the register', cell: ({ register }) => register },
    {
      key: 'file',
      heading: 'In the file',
      cell: ({ file, line }) => `${file}${line === null ? '' : ` (line ${line})`}`,
    },
    {
      key: 'choice',
      heading: 'Which',
      cell: ({ key, child, field, canTake }) =>
        canTake ? (
          <FilterBar
            label={`${field} of ${child}`}
            labelHidden
            choices={choices}
            value={taken.has(key) ? 'file' : 'register'}
            onChange={(value) => choose(key, value === 'file')}
          />
        ) : (
          'Stays: people recorded it. If the file is right, change the episode itself.'
        ),
    },
  ]
}
