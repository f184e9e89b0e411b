import { useState } from 'react'
import type { ImportPreview } from '../../../shared/contract/exchange'
import { readCollectionYear } from '../../../shared/returns/ssda903/yearBounds'
import { ErrorSummary, problemOf, type Problem } from '../../components/ErrorSummary'
import { FileDrop } from '../../components/FileDrop'
import { Form, FormActions } from '../../components/Form'
import { Page } from '../../components/Page'
import { RefusalNotice } from '../../components/RefusalNotice'
import { Section } from '../../components/Section'
import { arrangeFiles, type FileToArrange } from './arrangeFiles'
import { Batches } from './Batches'
import { ChosenFiles } from './ChosenFiles'
import type { PreviewQuestion } from './exchangeShapes'
import { StreamMeter } from './StreamMeter'
import type { ImportFile, ImportFiles } from './useImportFiles'
import type { Streaming } from './useStream'
import { WhatToBring } from './WhatToBring'
import { YearField, yearFieldId } from './YearField'

export interface ChooseFilesProps {
  readonly files: ImportFiles
  readonly looking: Streaming<PreviewQuestion, ImportPreview>
  readonly onLook: (question: PreviewQuestion) => void
}

/** The first step: which files, and of which year. */
export function ChooseFiles({ files, looking, onLook }: ChooseFilesProps) {
  const [typedYear, setTypedYear] = useState<string | null>(null)
  const [problems, setProblems] = useState<readonly Problem[]>([])
  const readable = files.files.flatMap(toArrange)
  const { year: guessed, lastYear } = arrangeFiles(readable)
  // header.csv alone holds no date that a year is needed for.
  const needsYear = readable.some(({ table }) => table === 'missing' || table === 'episodes')
  const year = typedYear ?? (guessed === null ? '' : String(guessed))
  const usable = readable.filter(({ table }) => table !== 'other')
  const sending = files.files.some(({ state }) => state.kind === 'waiting' || state.kind === 'sending')

  const look = () => {
    const found = problemsOf({ year, needsYear, usable: usable.length, sending })
    setProblems(found)
    if (found.length > 0) return
    const staged = usable.map(({ key, staged }) => ({ staged, lastYear: lastYear.has(key) }))
    onLook({ staged, year: needsYear ? Number(year) : null, sameChild: {} })
  }

  return (
    <Page
      title="Import"
      facts={["The council's SSDA903 files", 'a list of names', 'episodes from before Homeward']}
    >
      <ErrorSummary problems={problems} />
      <RefusalNotice error={looking.error} />
      <Section id="files" heading="Files">
        <FileDrop
          label="Choose files"
          hint="or drop them here: header.csv, episodes.csv and missing.csv, this year's and last year's, in any order and under any name"
          accept=".csv,.txt,.xlsx"
          onFiles={(chosen) => {
            setProblems([])
            files.add(chosen)
          }}
        />
        {files.files.length === 0 ? (
          <WhatToBring />
        ) : (
          <>
            <ChosenFiles files={files} lastYear={lastYear} />
            <Form keeps="files" onSubmit={look}>
              {needsYear && (
                <YearField year={year} onChange={setTypedYear} error={problemOf(problems, yearFieldId)} />
              )}
              {looking.progress === null ? (
                <FormActions save="Look at what would be brought in" />
              ) : (
                <StreamMeter progress={looking.progress} onCancel={looking.cancel} />
              )}
            </Form>
          </>
        )}
      </Section>
      <Batches />
    </Page>
  )
}

/** A file that was read, as far as its year is to be told. */
export function toArrange({
  key,
  saidLastYear,
  state,
}: ImportFile): (FileToArrange & { readonly staged: string })[] {
  if (state.kind !== 'ready') return []
  const { table, yearGuess } = state.recognised
  return [{ key, table, yearGuess, saidLastYear, staged: state.staged }]
}

interface Asked {
  readonly year: string
  readonly needsYear: boolean
  readonly usable: number
  readonly sending: boolean
}

function problemsOf({ year, needsYear, usable, sending }: Asked): Problem[] {
  if (sending)
    return [{ fieldId: null, message: 'Wait until every file is read, or take away those you do not need' }]
  if (usable === 0) return [{ fieldId: null, message: 'Choose a file that Homeward can read' }]
  if (!needsYear || readCollectionYear(year) !== null) return []
  return [{ fieldId: yearFieldId, message: 'Type the year the collection ends in, such as 2027' }]
}
