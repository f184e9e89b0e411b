import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { FigureReportAnswer } from '../../../shared/contract/reports'
import { localDateOf } from '../../../shared/domain/time/london'
import { lastWhole } from '../../../shared/returns/figures/namedPeriods'
import { periodWords } from '../../../shared/returns/figures/period'
import {
  figureReports,
  reportFileStem,
  type FigureReportKind,
} from '../../../shared/returns/figures/reports/kinds'
import { countedTables } from '../../../shared/returns/figures/reports/plan'
import { reportPlans } from '../../../shared/returns/figures/reports/plans'
import { shownWords } from '../../../shared/returns/suppression/shown'
import { api } from '../../app/api'
import { May } from '../../app/May'
import { useParam } from '../../app/params'
import { paths } from '../../app/paths'
import { useMay } from '../../app/useMay'
import { Banner } from '../../components/Banner'
import { LinkButton } from '../../components/LinkButton'
import { Page } from '../../components/Page'
import { RefusalNotice } from '../../components/RefusalNotice'
import { Section } from '../../components/Section'
import { TickField } from '../../components/TickField'
import { useNow } from '../../components/useNow'
import { Words } from '../../components/Words'
import { PaperScreen } from '../documents/PaperScreen'
import { SaveTable } from '../documents/SaveTable'
import { BeingCounted } from '../figures/BeingCounted'
import { Overlaps } from '../figures/Overlaps'
import { PeriodPicker } from '../figures/PeriodPicker'
import { ReportSection } from './ReportSection'
import { ReportWords } from './ReportWords'

const back = { label: 'Insight', to: paths.insight }

/** A report with figures about a period: on the page, on paper and as a table. */
export function FigureReportScreen() {
  const asked = useParam('report')
  const report = figureReports.find((kind) => kind === asked)
  return report === undefined ? null : <Report key={report} report={report} />
}

function Report({ report }: { readonly report: FigureReportKind }) {
  const now = useNow()
  const [period, setPeriod] = useState(() => lastWhole(reportPlans[report].period, localDateOf(now)))
  const [onPaper, setOnPaper] = useState(false)
  const [byHome, setByHome] = useState(false)
  const mayPrint = useMay('figures.export')
  const { title, about, mayGo } = reportPlans[report]
  const answer = useQuery(api.reports.figures.queryOptions({ input: { report, ...period, byHome } }))
  if (onPaper)
    return (
      <PaperScreen
        which={{ kind: 'figureReport', report, ...period, byHome }}
        title={title}
        back={back}
        mayGo={mayGo}
        then={<LinkButton onClick={() => setOnPaper(false)}>Back to the figures</LinkButton>}
      />
    )
  return (
    <Page
      title={title}
      back={back}
      facts={[periodWords(period)]}
      action={mayPrint && <Button onClick={() => setOnPaper(true)}>Make the paper</Button>}
    >
      <Words>
        <p>{about}</p>
      </Words>
      <PeriodPicker period={period} onChange={setPeriod} />
      {hasHomes(report) && (
        <TickField id="by-home" label="Figures by home" hint={BY_HOME} value={byHome} onChange={setByHome} />
      )}
      <RefusalNotice error={answer.error} />
      {answer.isPending && <BeingCounted period={period} />}
      {answer.data !== undefined && (
        <>
          {answer.data.heldBack !== null && <Banner>{answer.data.heldBack}</Banner>}
          <Overlaps overlaps={answer.data.overlaps} />
          {answer.data.sections.some(({ box }) => box !== null) && (
            <May permission="returns.prepare">
              <ReportWords key={answer.data.period} answer={answer.data} period={period} />
            </May>
          )}
          {answer.data.sections.map((section) => (
            <ReportSection
              key={section.heading}
              section={section}
              period={period}
              below={answer.data.below}
            />
          ))}
          <Counting answer={answer.data} />
          <May permission="figures.export">
            <SaveTable
              what={{ kind: 'figureReport', report, ...period, byHome }}
              name={`${reportFileStem(report)}-${period.from}-to-${period.to}`}
            />
          </May>
        </>
      )}
    </Page>
  )
}

const BY_HOME = 'Off unless somebody needs them: a home has few children, and who they are can be known.'

/** Whether a report has figures by home at all. */
function hasHomes(report: FigureReportKind): boolean {
  return reportPlans[report].sections.some((section) => countedTables(section).some((table) => table.byHome))
}

function Counting({ answer }: { readonly answer: FigureReportAnswer }) {
  const [open, setOpen] = useState(false)
  const left = answer.leftOut.filter(({ count }) => count !== 0)
  return (
    <Section id="counting" heading="How it was counted" open={open} onToggle={setOpen}>
      <Words>
        <ul>
          {answer.rules.map((rule) => (
            <li key={rule}>{rule}</li>
          ))}
          {left.map(({ words, count }) => (
            <li key={words}>
              Left out, {shownWords(count, answer.below ?? 0)}: {words}.
            </li>
          ))}
        </ul>
        <ul>
          {answer.definitions.map(({ term, meaning }) => (
            <li key={term}>
              <strong>{term}</strong>: {meaning}
            </li>
          ))}
        </ul>
      </Words>
    </Section>
  )
}
