import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { FiguresAnswer } from '../../../shared/contract/figures'
import { periodWords } from '../../../shared/returns/figures/period'
import { shownWords } from '../../../shared/returns/suppression/shown'
import { api } from '../../app/api'
import { May } from '../../app/May'
import { paths } from '../../app/paths'
import { AppLink } from '../../components/AppLink'
import { Banner } from '../../components/Banner'
import { FilterBar } from '../../components/FilterBar'
import { Together } from '../../components/Form'
import { Page } from '../../components/Page'
import { RefusalNotice } from '../../components/RefusalNotice'
import { Section } from '../../components/Section'
import { TickField } from '../../components/TickField'
import { Words } from '../../components/Words'
import { SaveTable } from '../documents/SaveTable'
import { BeingCounted } from './BeingCounted'
import { Overlaps } from './Overlaps'
import { PeriodPicker } from './PeriodPicker'
import { QuestionSection } from './QuestionSection'
import { WhichQuestions } from './WhichQuestions'
import { useAskedByAddress, type Asked } from './asked'

const types = [
  { value: 'missingAndAway', label: 'Missing and away' },
  { value: 'missing', label: 'Missing alone' },
] as const

/** Every question councils are asked, answered for any period on one page: all of them, or those somebody asked. */
export function FiguresScreen() {
  const addressed = useAskedByAddress()
  const [asked, setAsked] = useState(addressed)
  // All of them are answered whichever are shown: choosing another one does not count anew.
  const { questions, ...counted } = asked
  const answer = useQuery(api.figures.answer.queryOptions({ input: counted }))
  return (
    <Page
      title="Answer a question"
      back={{ label: 'Insight', to: paths.insight }}
      facts={['35 questions councils are asked', periodWords(asked)]}
    >
      <PeriodPicker period={asked} onChange={(period) => setAsked({ ...asked, ...period })} />
      <FilterBar
        label="What counts"
        choices={types}
        value={asked.types}
        onChange={(chosen) => setAsked({ ...asked, types: chosen })}
      />
      <HowMuch asked={asked} onChange={setAsked} />
      <RefusalNotice error={answer.error} />
      {answer.isPending && <BeingCounted period={asked} />}
      {answer.data !== undefined && (
        <>
          {answer.data.heldBack !== null && <Banner>{answer.data.heldBack}</Banner>}
          <Overlaps overlaps={answer.data.overlaps} />
          <WhichQuestions
            catalogue={answer.data.questions}
            value={questions}
            onChange={(chosen) => setAsked({ ...asked, questions: chosen })}
          />
          <Saving asked={asked} />
          <Rules answer={answer.data} />
          {answer.data.questions.filter(wanted(questions)).map((question) => (
            <QuestionSection
              key={question.number}
              question={question}
              below={answer.data.below}
              asked={asked}
            />
          ))}
        </>
      )}
    </Page>
  )
}

const wanted =
  (questions: readonly number[]) =>
  ({ number }: { readonly number: number }) =>
    questions.length === 0 || questions.includes(number)

interface HowMuchProps {
  readonly asked: Asked
  readonly onChange: (asked: Asked) => void
}

/** What is shown: as it goes out, or everything for the council's own eyes. */
function HowMuch({ asked, onChange }: HowMuchProps) {
  return (
    <Together>
      <TickField
        id="outward"
        label="Hide small numbers"
        hint="They read “fewer than”; others they could be worked out from read “withheld”"
        value={asked.outward}
        onChange={(outward) => onChange({ ...asked, outward })}
      />
      <TickField
        id="by-home"
        label="Figures by home"
        hint="Only where somebody asks for them"
        value={asked.byHome}
        onChange={(byHome) => onChange({ ...asked, byHome })}
      />
    </Together>
  )
}

function Saving({ asked }: { readonly asked: Asked }) {
  return (
    <May permission="figures.export">
      {!asked.outward && (
        <Banner tone="soon" title="For the council's own eyes">
          Small numbers are shown. Tick “Hide small numbers” before you save an answer that goes out.
        </Banner>
      )}
      <SaveTable
        key={JSON.stringify(asked)}
        what={{ kind: 'figures', ...asked }}
        name={`figures-${asked.from}-to-${asked.to}`}
      />
      <p>
        <AppLink to={paths.figuresPaper(asked)}>As a PDF, to look at, save or print</AppLink>
      </p>
    </May>
  )
}

/** How everything was counted, and what was left out and why. */
function Rules({ answer }: { readonly answer: FiguresAnswer }) {
  const [open, setOpen] = useState(false)
  const left = answer.leftOut.filter(({ count }) => count !== 0)
  return (
    <Section
      id="rules"
      heading="How it was counted"
      note={left.length === 0 ? 'nothing left out' : 'and what was left out'}
      open={open}
      onToggle={setOpen}
    >
      <Words>
        <ul>
          {answer.rules.map((rule) => (
            <li key={rule}>{rule}</li>
          ))}
          {left.map(({ reason, words, count }) => (
            <li key={reason}>
              Left out, {shownWords(count, answer.below ?? 0)}: {words}.
            </li>
          ))}
        </ul>
      </Words>
    </Section>
  )
}
