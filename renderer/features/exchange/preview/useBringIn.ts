import { useState } from 'react'
import { call, queryClient } from '../../../app/api'
import type { Problem } from '../../../components/ErrorSummary'
import { useStream } from '../useStream'
import type { PreviewScreenProps } from './PreviewScreen'
import { questionId, type Answers } from './SameChild'

/** What somebody decides in the preview, and the writing of it. */
export function useBringIn({ preview, question, onLook, onDone }: PreviewScreenProps) {
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
