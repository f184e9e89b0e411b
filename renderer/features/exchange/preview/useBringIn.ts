import { useState } from 'react'
import type { ImportBatch, ImportPreview } from '../../../../shared/contract/exchange'
import { call, queryClient } from '../../../app/api'
import type { Problem } from '../../../components/ErrorSummary'
import type { PreviewQuestion } from '../exchangeShapes'
import { useStream } from '../useStream'
import { questionId, type Answers } from './SameChild'

/** A preview, and where its answers lead: to another look, or to what was written. */
export interface LookedAt {
  readonly preview: ImportPreview
  readonly question: PreviewQuestion
  readonly onLook: (question: PreviewQuestion) => void
  readonly onDone: (batch: ImportBatch) => void
}

/** What somebody decides in the preview, and the writing of it. */
export function useBringIn({ preview, question, onLook, onDone }: LookedAt) {
  const [takeFile, setTakeFile] = useState<ReadonlySet<string>>(new Set())
  const [answers, setAnswers] = useState<Answers>(new Map())
  const [problems, setProblems] = useState<readonly Problem[]>([])
  const [tried, setTried] = useState<string | null>(null)
  const writing = useStream(call.exchange.commit, 'goOn')

  const lookAgain = (given: Answers) => onLook({ ...question, sameChild: knownOnes(given) })
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

  return {
    takeFile,
    setTakeFile,
    answers,
    answer: (given: Answers) => {
      setAnswers(given)
      // Who a child is decides which episodes are the same: the register compares anew.
      lookAgain(given)
    },
    problems,
    // What was refused of an older preview says nothing of this one.
    refused: tried === preview.previewId ? writing.error : null,
    writing,
    lookAgain: () => lookAgain(answers),
    bringIn: () => void bringIn(),
  }
}

/** Only children who are known ones are told to the register; the rest are new. */
function knownOnes(answers: Answers): Record<string, string> {
  return Object.fromEntries([...answers].flatMap(([key, child]) => (child === null ? [] : [[key, child]])))
}
