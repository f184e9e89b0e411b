import { useMutation } from '@tanstack/react-query'
import type { ExportKept } from '../../../shared/contract/returnSteps'
import { exactly } from '../../../shared/domain/time/moment'
import { plural } from '../../../shared/text/plural'
import { call, queryClient } from '../../app/api'
import { useMay } from '../../app/useMay'
import { Banner } from '../../components/Banner'
import { LinkButton } from '../../components/LinkButton'
import { PagedTable } from '../../components/PagedTable'
import type { Column } from '../../components/RecordTable'
import { RefusalNotice } from '../../components/RefusalNotice'
import { Section } from '../../components/Section'
import { When } from '../../components/When'

const columns: readonly Column<ExportKept>[] = [
  { key: 'at', heading: 'Saved', nowrap: true, cell: ({ at }) => <When moment={exactly(at)} /> },
  { key: 'by', heading: 'By', cell: ({ by }) => by },
  {
    key: 'rows',
    heading: 'What was in it',
    cell: ({ rows, children, errors, warnings }) =>
      [
        children === null
          ? plural(rows, 'row')
          : `${plural(rows, 'row')} of ${plural(children, 'child', 'children')}`,
        plural(errors, 'error'),
        plural(warnings, 'warning'),
      ].join(', '),
  },
  {
    key: 'state',
    heading: 'State',
    cell: ({ approved, asNow }) =>
      [
        approved ? 'approved' : 'not approved',
        asNow ? 'as the register stands' : 'the register has changed since',
      ].join(', '),
  },
  {
    key: 'hash',
    heading: 'Fingerprint',
    cell: ({ sha256 }) => <span title={sha256}>{`${sha256.slice(0, 12)}…`}</span>,
  },
  { key: 'again', heading: 'Save again', headingHidden: true, cell: (run) => <SaveAgain run={run} /> },
]

/** Every missing.csv of the year, kept to the byte. */
export function ExportsKept({ exports }: { readonly exports: readonly ExportKept[] }) {
  if (exports.length === 0) return null
  return (
    <Section
      id="exports"
      heading="Files saved from this year"
      note="each is kept in the register, to the byte"
    >
      <PagedTable
        caption="Files saved from this year"
        captionHidden
        columns={columns}
        rows={exports}
        rowKey={({ id }) => id}
        empty={null}
      />
    </Section>
  )
}

/** The same bytes once more, whatever the register holds by now. */
function SaveAgain({ run: { id, sha256 } }: { readonly run: ExportKept }) {
  const saving = useMutation({
    mutationFn: async () => {
      const grant = await call.shell.choose({ purpose: 'saveMissingCsv', suggestedName: 'missing.csv' })
      return grant === null ? null : call.returns.exportAgain({ runId: id, grant: grant.grant })
    },
    onSettled: () => queryClient.invalidateQueries(),
  })
  if (!useMay('returns.export')) return null
  return (
    <>
      <LinkButton onClick={() => saving.mutate()} label={`Save this file again: ${sha256.slice(0, 12)}`}>
        Save this file again
      </LinkButton>
      <RefusalNotice error={saving.error} />
      {saving.data && <Banner tone="done" title={`Saved ${saving.data.fileName}, the same to the byte`} />}
    </>
  )
}
