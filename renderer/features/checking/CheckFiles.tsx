import { useState } from 'react'
import type { CheckedFiles } from '../../../shared/contract/checking'
import {
  firstCollectionYear,
  lastCollectionYear,
  readCollectionYear,
} from '../../../shared/returns/ssda903/yearBounds'
import { call } from '../../app/api'
import { ErrorSummary, problemOf, type Problem } from '../../components/ErrorSummary'
import { FactsList } from '../../components/FactsList'
import { FileDrop } from '../../components/FileDrop'
import { Form, FormActions } from '../../components/Form'
import { RefusalNotice } from '../../components/RefusalNotice'
import { Section } from '../../components/Section'
import { arrangeFiles } from '../exchange/arrangeFiles'
import { ChosenFiles } from '../exchange/ChosenFiles'
import { toArrange } from '../exchange/ChooseFiles'
import { StreamMeter } from '../exchange/StreamMeter'
import { useImportFiles } from '../exchange/useImportFiles'
import { useStream } from '../exchange/useStream'
import { YearField, yearFieldId } from '../exchange/YearField'
import { Report } from './Report'

type Asked = Parameters<typeof call.checking.run>[0]

/** Each look at `call` makes another object; the files are sent by one and the same. */
const calls = call.checking

/** Which files, of which year; then what the rules find in them. */
export function CheckFiles() {
  const files = useImportFiles(calls)
  const running = useStream<Asked, CheckedFiles>(calls.run)
  const [report, setReport] = useState<CheckedFiles | null>(null)
  const [typedYear, setTypedYear] = useState<string | null>(null)
  const [problems, setProblems] = useState<readonly Problem[]>([])
  const readable = files.files.flatMap(toArrange)
  const { year: guessed, lastYear } = arrangeFiles(readable)
  const year = typedYear ?? (guessed === null ? '' : String(guessed))

  const check = async () => {
    const usable = readable.filter(({ table }) => table !== 'other')
    const sending = files.files.some(({ state }) => state.kind === 'waiting' || state.kind === 'sending')
    const hasMissing = usable.some(({ key, table }) => table === 'missing' && !lastYear.has(key))
    const found = problemsOf({ year, hasMissing, sending })
    setProblems(found)
    setReport(null)
    if (found.length > 0) return
    const staged = usable.map(({ key, staged: id }) => ({ staged: id, lastYear: lastYear.has(key) }))
    setReport(await running.run({ files: staged, year: Number(year) }))
  }
  const changed = <Args extends readonly unknown[]>(change: (...args: Args) => void) => {
    return (...args: Args) => {
      setReport(null)
      setProblems([])
      change(...args)
    }
  }

  return (
    <>
      <ErrorSummary problems={problems} />
      <RefusalNotice error={running.error} />
      <Section id="files" heading="Files">
        <FileDrop
          label="Choose files"
          hint="or drop them here: missing.csv, header.csv and episodes.csv of this year, missing.csv of last year, under any name"
          accept=".csv,.txt"
          onFiles={changed(files.add)}
        />
        {files.files.length === 0 ? (
          <WhatToDrop />
        ) : (
          <>
            <ChosenFiles
              files={{ ...files, remove: changed(files.remove), sayLastYear: changed(files.sayLastYear) }}
              lastYear={lastYear}
            />
            <Form keeps="files" onSubmit={() => void check()}>
              <YearField
                year={year}
                onChange={changed(setTypedYear)}
                error={problemOf(problems, yearFieldId)}
              />
              {running.progress === null ? (
                <FormActions save="Check the files" />
              ) : (
                <StreamMeter progress={running.progress} onCancel={running.cancel} />
              )}
            </Form>
          </>
        )}
      </Section>
      {report !== null && <Report key={report.id} report={report} />}
    </>
  )
}

/** Before any file is chosen: what is needed, and what becomes of it. */
function WhatToDrop() {
  return (
    <FactsList
      facts={[
        {
          label: 'Needed',
          value: "missing.csv of the year, as a 903 system saves it: another council's, or your own.",
        },
        {
          label: 'Better with',
          value:
            "header.csv and episodes.csv: without them some rules cannot run. Last year's missing.csv: with it the carry-over is checked both ways.",
        },
        {
          label: 'What happens',
          value:
            'The files are read into memory, checked and forgotten. No register is opened or written; the report is saved only where you say.',
        },
      ]}
    />
  )
}

interface Given {
  readonly year: string
  readonly hasMissing: boolean
  readonly sending: boolean
}

function problemsOf({ year, hasMissing, sending }: Given): Problem[] {
  if (sending)
    return [{ fieldId: null, message: 'Wait until every file is read, or take away those you do not need' }]
  if (!hasMissing)
    return [
      {
        fieldId: null,
        message:
          'Choose missing.csv of this year: the file with the columns CHILD, DOB, MISSING, MIS_START, MIS_END',
      },
    ]
  if (readCollectionYear(year) !== null) return []
  const message = `Type the year the collection ends in, from ${firstCollectionYear} to ${lastCollectionYear}`
  return [{ fieldId: yearFieldId, message }]
}
