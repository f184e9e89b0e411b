import { useState } from 'react'
import { useSession } from '../../app/session'
import { useMayOpen } from '../../app/useMayOpen'
import { AppLink } from '../../components/AppLink'
import { Page } from '../../components/Page'
import { RecordTable, type Column } from '../../components/RecordTable'
import { Section } from '../../components/Section'
import { Split } from '../../components/Split'
import { Words } from '../../components/Words'
import { allReports, doors, type Door, type ReportEntry } from './doors'

const columns: readonly Column<ReportEntry>[] = [
  { key: 'title', heading: 'Report', width: '18rem', cell: ({ title }) => title },
  { key: 'says', heading: 'What it says', cell: ({ says }) => says },
]

/** Doors to reports, by who asks; every report in one list below. */
export function InsightScreen() {
  const mayOpen = useMayOpen()
  const [all, setAll] = useState(false)
  const { permissions } = useSession()
  const shown = (entries: readonly ReportEntry[]) =>
    entries.filter(
      ({ screen, needs }) => mayOpen(screen) && (needs === undefined || permissions.includes(needs)),
    )
  const open = doors
    .map((door) => ({ ...door, entries: shown(door.entries) }))
    .filter(({ entries }) => entries.length > 0)
  return (
    <Page title="Insight" facts={['Who is asking?']}>
      <Split aside={<Doors doors={open.filter(({ fromOutside }) => fromOutside)} />}>
        <Doors doors={open.filter(({ fromOutside }) => !fromOutside)} />
      </Split>
      <Section id="all" heading="All reports" open={all} onToggle={setAll} wide>
        {all && (
          <RecordTable
            caption="All reports"
            captionHidden
            columns={columns}
            rows={shown(allReports)}
            rowKey={({ title }) => title}
            rowPath={({ to }) => to}
            empty={null}
          />
        )}
      </Section>
    </Page>
  )
}

function Doors({ doors: shown }: { readonly doors: readonly Door[] }) {
  return shown.map(({ id, heading, entries }) => (
    <Section key={id} id={id} heading={heading}>
      <Words>
        <ul>
          {entries.map(({ title, says, to }) => (
            <li key={to}>
              <AppLink to={to}>{title}</AppLink>. {says}
            </li>
          ))}
        </ul>
      </Words>
    </Section>
  ))
}
