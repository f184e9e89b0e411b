import { Button } from '@mantine/core'
import { useEffect, useState } from 'react'
import { codeLists } from '../../../../shared/codes'
import type { ChildPageAnswers } from '../../../../shared/contract/interviews'
import { setDocumentTitle } from '../../../app/documentTitle'
import { ChildSheet } from '../../../components/ChildSheet'
import { CodeChecks } from '../../../components/CodeSelect'
import { ChoiceField } from '../../../components/ChoiceField'
import { FactsList } from '../../../components/FactsList'
import { NotesField } from '../../../components/LineField'
import { RefusalNotice } from '../../../components/RefusalNotice'
import { childPageWords, type ChildPageWords } from './childPageWords'
import { GiveBack } from './GiveBack'
import type { GivenPage } from './openChildPage'
import { useChildAnswers, type ChildAnswers } from './useChildAnswers'

/**
 * The window while it is given to a child: a few plain questions and nothing of the register. There is no search, no
 * list, no shortcut; the register refuses them too.
 */
export function ChildPage({ page }: { readonly page: GivenPage }) {
  const words = childPageWords(page.age)
  const writing = useChildAnswers(page)
  const [done, setDone] = useState(false)
  useEffect(() => setDocumentTitle(words.title), [words.title])
  const [failure, setFailure] = useState<unknown>(null)
  const finish = () => {
    setFailure(null)
    void writing.keep().then(() => setDone(true), setFailure)
  }
  if (done) return <GiveBack onBack={() => setDone(false)} />
  return (
    <ChildSheet title={words.title}>
      {words.about.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      <Questions words={words} writing={writing} />
      <Helplines words={words} helplines={page.helplines} />
      <RefusalNotice error={failure} />
      <Button size="lg" onClick={finish}>
        {words.finish}
      </Button>
    </ChildSheet>
  )
}

interface HelplinesProps {
  readonly words: ChildPageWords
  readonly helplines: GivenPage['helplines']
}

/** Whom the child can ring, as on the offer card (practice.md 8.2 H, "helplines given"). */
function Helplines({ words, helplines }: HelplinesProps) {
  if (helplines.length === 0) return null
  return (
    <>
      <h2>{words.ring}</h2>
      <p>{words.ringHow}</p>
      <FactsList facts={helplines.map(({ name, number }) => ({ label: name, value: number }))} />
    </>
  )
}

interface QuestionsProps {
  readonly words: ChildPageWords
  readonly writing: ChildAnswers
}

function Questions({ words, writing: { answers, set } }: QuestionsProps) {
  return (
    <>
      <NotesField
        id="ownWords"
        label={words.happened}
        rows={6}
        value={answers.ownWords ?? ''}
        onChange={(ownWords) => set({ ownWords })}
      />
      <CodeChecks
        id="feelings"
        label={words.feel}
        list={codeLists.feeling}
        value={answers.feelings}
        onChange={(feelings) => set({ feelings })}
      />
      <NotesField
        id="feelingWords"
        label={words.feelMore}
        rows={2}
        value={answers.feelingWords ?? ''}
        onChange={(feelingWords) => set({ feelingWords })}
      />
      <NotesField
        id="wouldHelp"
        label={words.help}
        rows={4}
        value={answers.wouldHelp ?? ''}
        onChange={(wouldHelp) => set({ wouldHelp })}
      />
      <h2>{words.talk}</h2>
      {answers.feedback.map((row, index) => (
        <Feedback
          key={row.question}
          at={index}
          row={row}
          more={words.more}
          onChange={(part) =>
            set({
              feedback: answers.feedback.map((each, at) => (at === index ? { ...each, ...part } : each)),
            })
          }
        />
      ))}
    </>
  )
}

type Row = ChildPageAnswers['feedback'][number]

interface FeedbackProps {
  readonly at: number
  readonly row: Row
  readonly more: string
  readonly onChange: (part: Partial<Row>) => void
}

const choices = codeLists.feedbackAnswer.codes.map(({ code, label }) => ({ value: code, label }))

function Feedback({ at, row, more, onChange }: FeedbackProps) {
  return (
    <>
      <ChoiceField
        id={`feedback.${at}.answer`}
        label={row.question}
        choices={choices}
        inline
        value={choices.find(({ value }) => value === row.answer)?.value ?? null}
        onChange={(answer) => onChange({ answer })}
      />
      <NotesField
        id={`feedback.${at}.note`}
        label={more}
        rows={1}
        value={row.note ?? ''}
        onChange={(note) => onChange({ note })}
      />
    </>
  )
}
