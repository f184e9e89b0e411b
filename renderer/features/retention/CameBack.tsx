import { useQuery } from '@tanstack/react-query'
import type { CameBack as CameBackRow } from '../../../shared/contract/retention'
import { exactly } from '../../../shared/domain/time/moment'
import { blockWords } from '../../../shared/text/retentionWords'
import { api } from '../../app/api'
import { paths } from '../../app/paths'
import { AppLink } from '../../components/AppLink'
import { RecordTable, type Column } from '../../components/RecordTable'
import { RefusalNotice } from '../../components/RefusalNotice'
import { Section } from '../../components/Section'
import { When } from '../../components/When'
import { Words } from '../../components/Words'

/** Records that were destroyed and came back with an older copy: nothing while there is none. */
export function CameBack() {
  const found = useQuery(api.retention.cameBack.queryOptions())
  const rows = found.data ?? []
  if (rows.length === 0) return <RefusalNotice error={found.error} />
  return (
    <Section id="came-back" heading="Destroyed before, back from a copy: destroy again" wide>
      <Words>
        <p>
          An older copy took the register’s place, and these records came back with it. Ask for each on the
          child’s page, under “How long this record is kept”; a second person confirms, as the first time.
          Each gets a certificate of its own.
        </p>
      </Words>
      <RecordTable
        caption="Destroyed before, back from a copy"
        captionHidden
        columns={columns}
        rows={rows}
        rowKey={({ child }) => child.id}
        empty={null}
      />
    </Section>
  )
}

const columns: readonly Column<CameBackRow>[] = [
  {
    key: 'child',
    heading: 'Child',
    cell: ({ child }) => <AppLink to={paths.child(child.id)}>{child.label}</AppLink>,
  },
  {
    key: 'when',
    heading: 'Destroyed',
    nowrap: true,
    cell: ({ destroyedAt }) => <When moment={exactly(destroyedAt)} />,
  },
  { key: 'next', heading: 'Now', cell: (row) => nextWords(row) },
]

function nextWords({ asked, blocks }: CameBackRow): string {
  if (asked) return 'Asked for again: a second person has to confirm'
  if (blocks.length > 0) return blocks.map((block) => blockWords[block]).join(' ')
  return 'To be asked for again'
}
