import { Button } from '@mantine/core'
import { useState } from 'react'
import type { ImportBatch, ImportPreview } from '../../../../shared/contract/exchange'
import { call, queryClient } from '../../../app/api'
import { isRefusal } from '../../../app/errors'
import { ButtonRow } from '../../../components/ButtonRow'
import { ErrorSummary, type Problem } from '../../../components/ErrorSummary'
import { LinkButton } from '../../../components/LinkButton'
import { Page } from '../../../components/Page'
import { RefusalNotice } from '../../../components/RefusalNotice'
import type { PreviewQuestion } from '../ImportScreen'
import { StreamMeter } from '../StreamMeter'
import { useStream, type Streaming } from '../useStream'
import { Clashes } from './Clashes'
import { RuleVerdicts } from './RuleVerdicts'
import { questionId, SameChild, type Answers } from './SameChild'
import { Unreadable } from './Unreadable'
import { WhatIsWritten } from './WhatIsWritten'

export interface PreviewScreenProps {
  readonly preview: ImportPreview
  readonly question: PreviewQuestion
  readonly looking: Streaming<PreviewQuestion, ImportPreview>
  readonly onLook: (question: PreviewQuestion) => void
  readonly onBack: () => void
  readonly onDone: (batch: ImportBatch) => void
}

/** The second step: everything that would be written, what somebody has to decide, and then "Bring in". */
export function PreviewScreen(props: PreviewScreenProps) {
  const { preview, question, looking, onLook, onBack, onDone } = props
  const [takeFile, setTakeFile] = useState<ReadonlySet<string>>(new Set())
  const [answers, setAnswers] = useState<Answers>(new Map())
  const [problems, setProblems] = useState<readonly Problem[]>([])
  const [tried, setTried] = useState<string | null>(null)
  const writing = useStream(call.exchange.commit, 'goOn')
  const running = writing.progress ?? looking.progress

  const answer = (given: Answers) => {
    setAnswers(given)
    // Who a child is decides which episodes are the same: the register compares anew.
    onLook({ ...question, sameChild: knownOnes(given) })
  }
  const bringIn = async () => {
    const open = preview.sameChildQuestions.filter(({ key }) => !answers.has(key))
    setProblems(
      open.map(({ key, fromFile }) => ({
        fieldId: questionId(key),
        message: `Say who ${fromFile} of the file is`,
      })),
    )
    if (open.length > 0) return
    setTried(preview.previewId)
    const batch = await writing.run({ previewId: preview.previewId, takeFile: [...takeFile] })
    if (batch === null) return
    await queryClient.invalidateQueries()
    onDone(batch)
  }

  return (
    <Page
      title="Import: what would be brought in"
      facts={[
        preview.files.map(({ name }) => name).join(', '),
        ...(preview.year === null ? [] : [`year to 31 March ${preview.year}`]),
        'nothing has been written yet',
      ]}
      action={
        running === null ? (
          <ButtonRow>
            <Button variant="default" onClick={onBack}>
              Back to the files
            </Button>
            <Button onClick={() => void bringIn()}>Bring in</Button>
          </ButtonRow>
        ) : (
          <StreamMeter
            progress={running}
            onCancel={writing.progress === null ? looking.cancel : writing.cancel}
          />
        )
      }
    >
      <ErrorSummary problems={problems} />
      <RefusalNotice error={looking.error} />
      <RefusalNotice
        // What was refused of an older preview says nothing of this one.
        error={tried === preview.previewId ? writing.error : null}
        action={
          isRefusal(writing.error, 'PREVIEW_OUT_OF_DATE') && (
            <LinkButton onClick={() => onLook({ ...question, sameChild: knownOnes(answers) })}>
              Look again
            </LinkButton>
          )
        }
      />
      <WhatIsWritten preview={preview} />
      <SameChild questions={preview.sameChildQuestions} answers={answers} onAnswer={answer} />
      <Clashes clashes={preview.clashes} taken={takeFile} onTake={setTakeFile} />
      <Unreadable rows={preview.unreadable} />
      <RuleVerdicts verdicts={preview.verdicts} />
    </Page>
  )
}

/** Only children who are known ones are told to the register; the rest are new. */
function knownOnes(answers: Answers): Record<string, string> {
  return Object.fromEntries([...answers].flatMap(([key, child]) => (child === null ? [] : [[key, child]])))
}
