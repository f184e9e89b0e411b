import { useMutation } from '@tanstack/react-query'
import type { ReturnRun } from '../../../shared/contract/returns'
import { exactly } from '../../../shared/domain/time/moment'
import { plainDateWords } from '../../../shared/domain/time/words'
import { leftKindWords } from '../../../shared/text/leftKindWords'
import { api, queryClient } from '../../app/api'
import { useMay } from '../../app/useMay'
import { Empty } from '../../components/Empty'
import { LinkButton } from '../../components/LinkButton'
import { PagedTable } from '../../components/PagedTable'
import type { Column } from '../../components/RecordTable'
import { RefusalNotice } from '../../components/RefusalNotice'
import { Section } from '../../components/Section'
import { StatusWord } from '../../components/StatusWord'
import { When } from '../../components/When'

const columns: readonly Column<ReturnRun>[] = [
  {
    key: 'what',
    heading: 'What',
    cell: ({ kind, year, child }) =>
      [
        leftKindWords(kind),
        year === null ? null : `year to 31 March ${year}`,
        child === null ? null : `child ${child}`,
      ]
        .filter((part) => part !== null)
        .join(', '),
  },
  { key: 'how', heading: 'How', cell: ({ how }) => how },
  { key: 'file', heading: 'File', cell: ({ fileName }) => fileName },
  { key: 'at', heading: 'When', cell: ({ at }) => <When moment={exactly(at)} /> },
  { key: 'by', heading: 'By', cell: ({ by }) => by },
  { key: 'destroyed', heading: 'Destroyed', cell: (run) => <Destroyed run={run} /> },
]

/** What left the register as a file or on paper, listed until somebody says that it was destroyed. */
export function SavedCopies({ runs }: { readonly runs: readonly ReturnRun[] }) {
  const left = runs.filter(({ destroyedOn }) => destroyedOn === null).length
  return (
    <Section
      id="copies"
      heading="Copies that left the register"
      note={runs.length === 0 ? '' : `${left.toLocaleString('en-GB')} not yet destroyed`}
    >
      <PagedTable
        caption="Copies that left the register"
        captionHidden
        columns={columns}
        rows={runs}
        rowKey={({ id }) => id}
        empty={<Empty>No file has been saved and no paper printed.</Empty>}
      />
    </Section>
  )
}

function Destroyed({ run }: { readonly run: ReturnRun }) {
  const tick = useMutation(
    api.returns.tickDestroyed.mutationOptions({ onSuccess: () => queryClient.invalidateQueries() }),
  )
  const { id, destroyedOn, fileName } = run
  if (!useMay('documents.print'))
    return destroyedOn === null ? '–' : <StatusWord meaning="done">{plainDateWords(destroyedOn)}</StatusWord>
  return (
    <>
      {destroyedOn === null ? (
        <LinkButton
          onClick={() => tick.mutate({ id, undo: false })}
          label={`It has been destroyed: ${fileName}`}
        >
          It has been destroyed
        </LinkButton>
      ) : (
        <>
          <StatusWord meaning="done">{plainDateWords(destroyedOn)}</StatusWord>{' '}
          <LinkButton
            onClick={() => tick.mutate({ id, undo: true })}
            label={`Take back that ${fileName} has been destroyed`}
          >
            Take back
          </LinkButton>
        </>
      )}
      <RefusalNotice error={tick.error} />
    </>
  )
}
