import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { YearPage, YearView } from '../../../shared/contract/returns'
import { clockAndDayWords } from '../../../shared/domain/time/words'
import { plural } from '../../../shared/text/plural'
import { api } from '../../app/api'
import { paths } from '../../app/paths'
import { May } from '../../app/May'
import { useGo } from '../../components/AppLink'
import { ButtonRow } from '../../components/ButtonRow'
import { ExactText } from '../../components/ExactText'
import { Page } from '../../components/Page'
import { Section } from '../../components/Section'
import { useNow } from '../../components/useNow'
import { CarryOver } from './CarryOver'
import { Comparison } from './Comparison'
import { Counts } from './Counts'
import { ExportButton, ExportResult, useExport } from './ExportMissing'
import { ExportPreview } from './ExportPreview'
import { ExportsKept } from './ExportsKept'
import { LateChanges } from './LateChanges'
import { LeftOut } from './LeftOut'
import { Notes } from './Notes'
import { Problems } from './Problems'
import { ReturnRows } from './ReturnRows'
import { yearName } from './returnYears'
import { SavedCopies } from './SavedCopies'
import { SinceLastExport } from './SinceLastExport'
import { Steps } from './Steps'
import { WhatGoesWhere } from './WhatGoesWhere'
import { WorthALook } from './WorthALook'
import { YearPicker } from './YearPicker'

/** Everything about the return of one year, down to the exact file. */
export function YearReturn({ view }: { readonly view: YearPage }) {
  const { year } = view
  const go = useGo()
  const exporting = useExport(view)
  const runs = useQuery(api.returns.runs.queryOptions())
  return (
    <Page
      title={`Return ${yearName(year)}`}
      back={{ label: 'Returns', to: paths.returns }}
      facts={useFacts(view)}
      action={
        <ButtonRow>
          <May permission="returns.prepare">
            <Button variant="default" onClick={() => go(paths.returnPaper(year))}>
              Statutory return (PDF)
            </Button>
          </May>
          <May permission="returns.export">
            <ExportButton exporting={exporting} />
          </May>
        </ButtonRow>
      }
    >
      <ExportResult exporting={exporting} rows={view.rows.length} />
      <ExportPreview exporting={exporting} view={view} />
      <YearPicker year={year} />
      <Steps view={view} />
      <LateChanges view={view} />
      <Problems view={view} />
      <Notes view={view} />
      <CarryOver view={view} />
      <WorthALook view={view} />
      <SinceLastExport view={view} />
      <ReturnRows view={view} />
      <LeftOut view={view} />
      <Counts view={view} />
      <Comparison view={view} />
      <ExactFile view={view} />
      <ExportsKept exports={view.exports} />
      <WhatGoesWhere />
      {runs.data && <SavedCopies runs={runs.data.filter((run) => run.year === year)} />}
    </Page>
  )
}

function useFacts({ period, rows, verdicts, rulesOf, rulesRun, notRun, asAt }: YearView) {
  const now = useNow()
  return [
    period,
    plural(rows.length, 'row'),
    verdicts.length === 0 ? 'no problems' : plural(verdicts.length, 'problem'),
    `${rulesRun} of the ${rulesRun + notRun.length} rules of ${rulesOf} could run`,
    `as at ${clockAndDayWords(asAt, now)}`,
  ]
}

function ExactFile({ view }: { readonly view: YearView }) {
  const [open, setOpen] = useState(false)
  return (
    <Section id="file" heading="The file to the letter" open={open} onToggle={setOpen}>
      {open && <ExactText label="missing.csv" text={view.csv} />}
    </Section>
  )
}
