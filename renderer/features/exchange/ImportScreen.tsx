import { useState } from 'react'
import type { ImportBatch, ImportPreview } from '../../../shared/contract/exchange'
import { call } from '../../app/api'
import { ChooseFiles } from './ChooseFiles'
import type { PreviewQuestion } from './exchangeShapes'
import { ImportDone } from './ImportDone'
import { PreviewScreen } from './preview/PreviewScreen'
import { useImportFiles } from './useImportFiles'
import { useStream } from './useStream'

/** Each look at `call` makes another object; the files are sent by one and the same. */
const calls = call.exchange

/** Bringing files in: choose them, look at what would be written, write it. */
export function ImportScreen() {
  const files = useImportFiles(calls)
  const looking = useStream<PreviewQuestion, ImportPreview>(call.exchange.preview)
  const [question, setQuestion] = useState<PreviewQuestion | null>(null)
  const [preview, setPreview] = useState<ImportPreview | null>(null)
  const [done, setDone] = useState<ImportBatch | null>(null)

  const look = async (asked: PreviewQuestion) => {
    const found = await looking.run(asked)
    if (found === null) return
    setQuestion(asked)
    setPreview(found)
  }
  const startAgain = () => {
    files.clear()
    setPreview(null)
    setDone(null)
  }

  if (done !== null) return <ImportDone batch={done} onMore={startAgain} />
  if (preview === null || question === null)
    return <ChooseFiles files={files} looking={looking} onLook={(asked) => void look(asked)} />
  return (
    <PreviewScreen
      preview={preview}
      question={question}
      looking={looking}
      onLook={(asked) => void look(asked)}
      onBack={() => setPreview(null)}
      onDone={setDone}
    />
  )
}
