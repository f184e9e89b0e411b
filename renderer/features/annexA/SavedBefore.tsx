import { useMutation, useQuery } from '@tanstack/react-query'
import type { ReturnRun } from '../../../shared/contract/returns'
import { exactly } from '../../../shared/domain/time/moment'
import { api, call, queryClient } from '../../app/api'
import { useMay } from '../../app/useMay'
import { Banner } from '../../components/Banner'
import { LinkButton } from '../../components/LinkButton'
import { PagedTable } from '../../components/PagedTable'
import type { Column } from '../../components/RecordTable'
import { RefusalNotice } from '../../components/RefusalNotice'
import { Section } from '../../components/Section'
import { When } from '../../components/When'

const columns: readonly Column<ReturnRun>[] = [
  { key: 'file', heading: 'File', cell: ({ fileName }) => fileName },
  { key: 'at', heading: 'Saved', nowrap: true, cell: ({ at }) => <When moment={exactly(at)} /> },
  { key: 'by', heading: 'By', cell: ({ by }) => by },
  {
    key: 'hash',
    heading: 'Fingerprint',
    cell: ({ sha256 }) => <span title={sha256}>{`${sha256.slice(0, 12)}…`}</span>,
  },
  { key: 'again', heading: 'Save again', headingHidden: true, cell: (run) => <SaveAgain run={run} /> },
]

/** Lists that were saved before, each kept to the byte: what Ofsted was given can be looked at again. */
export function SavedBefore() {
  const runs = useQuery(api.returns.runs.queryOptions())
  const lists = (runs.data ?? []).filter(({ kind }) => kind === 'annexA')
  if (lists.length === 0) return null
  return (
    <Section id="saved" heading="Lists saved before" note="each is kept in the register, to the byte" wide>
      <PagedTable
        caption="Lists saved before"
        captionHidden
        columns={columns}
        rows={lists}
        rowKey={({ id }) => id}
        empty={null}
      />
    </Section>
  )
}

/** The same bytes once more, whatever the register holds by now. */
function SaveAgain({ run: { id, fileName } }: { readonly run: ReturnRun }) {
  const saving = useMutation({
    mutationFn: async () => {
      const purpose = /\.xlsx$/i.test(fileName) ? 'saveXlsx' : 'saveCsv'
      const grant = await call.shell.choose({ purpose, suggestedName: fileName })
      return grant === null ? null : call.returns.exportAgain({ runId: id, grant: grant.grant })
    },
    onSettled: () => queryClient.invalidateQueries(),
  })
  if (!useMay('returns.export')) return null
  return (
    <>
      <LinkButton onClick={() => saving.mutate()} label={`Save this list again: ${fileName}`}>
        Save this list again
      </LinkButton>
      <RefusalNotice error={saving.error} />
      {saving.data && <Banner tone="done" title={`Saved ${saving.data.fileName}, the same to the byte`} />}
    </>
  )
}
