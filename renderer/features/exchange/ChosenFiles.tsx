import { wordsOf } from '../../app/errors'
import { plural } from '../../../shared/text/plural'
import { FilterBar } from '../../components/FilterBar'
import { LinkButton } from '../../components/LinkButton'
import { RecordTable, type Column } from '../../components/RecordTable'
import { StatusWord } from '../../components/StatusWord'
import { isOfYear } from './arrangeFiles'
import type { Recognised } from './exchangeShapes'
import { bytesWords } from './bytesWords'
import type { ImportFile, ImportFiles } from './useImportFiles'

const years = [
  { value: 'this', label: 'this year' },
  { value: 'last', label: 'last year' },
] as const

/** The chosen files, each with what it was recognised as, or why it cannot be read. */
export function ChosenFiles({
  files,
  lastYear,
}: {
  readonly files: ImportFiles
  /** Keys of the files taken for last year's. */
  readonly lastYear: ReadonlySet<string>
}) {
  const columns: readonly Column<ImportFile>[] = [
    { key: 'name', heading: 'File', cell: ({ name }) => name },
    { key: 'size', heading: 'Size', align: 'right', width: '6rem', cell: ({ size }) => bytesWords(size) },
    { key: 'is', heading: 'What it is', cell: (file) => <WhatItIs state={file.state} /> },
    {
      key: 'rows',
      heading: 'Rows',
      align: 'right',
      cell: ({ state }) => (state.kind === 'ready' ? rowsWords(state.recognised) : ''),
    },
    {
      key: 'year',
      heading: 'Of which year',
      width: '13rem',
      cell: ({ key, name, state }) =>
        state.kind === 'ready' &&
        isOfYear(state.recognised.table) && (
          <FilterBar
            label={`Year of ${name}`}
            labelHidden
            choices={years}
            value={lastYear.has(key) ? 'last' : 'this'}
            onChange={(value) => files.sayLastYear(key, value === 'last')}
          />
        ),
    },
    {
      key: 'remove',
      heading: 'Take away',
      headingHidden: true,
      width: '5.5rem',
      cell: ({ key, name }) => (
        <LinkButton onClick={() => files.remove(key)} label={`Take away ${name}`}>
          Take away
        </LinkButton>
      ),
    },
  ]
  return (
    <RecordTable
      caption={plural(files.files.length, 'file')}
      columns={columns}
      rows={files.files}
      rowKey={({ key }) => key}
      empty={null}
    />
  )
}

const tableWords: Readonly<Record<Recognised['table'], string>> = {
  header: 'SSDA903 header: children',
  episodes: 'SSDA903 episodes: care',
  missing: 'SSDA903 missing',
  names: 'List of names',
  earlierEpisodes: 'Earlier episodes (template)',
  other: 'Another table of the 903',
}

function WhatItIs({ state }: Pick<ImportFile, 'state'>) {
  if (state.kind === 'waiting') return 'Waiting'
  if (state.kind === 'sending') return <output>Reading, {Math.round(state.progress * 100)} %</output>
  if (state.kind === 'refused') return <WhyRefused error={state.error} />
  const { table, otherTable } = state.recognised
  if (table !== 'other') return <StatusWord meaning="done">{tableWords[table]}</StatusWord>
  return <StatusWord meaning="plain">{otherTable}: Homeward does not need it</StatusWord>
}

function WhyRefused({ error }: { readonly error: unknown }) {
  const words = wordsOf(error)
  return (
    <div role="alert">
      <StatusWord meaning="unknown">{words?.title ?? 'Not read'}</StatusWord>
      {words !== null && <div>{words.whatToDo}</div>}
    </div>
  )
}

function rowsWords({ table, rows }: Recognised): string {
  return table === 'other' ? '' : rows.toLocaleString('en-GB')
}
