import { useMutation } from '@tanstack/react-query'
import { useState, type ReactNode } from 'react'
import type { StepStanding } from '../../../shared/contract/returnSteps'
import type { YearPage } from '../../../shared/contract/returns'
import { plural } from '../../../shared/text/plural'
import { stepWords } from '../../../shared/returns/ssda903/stepWords'
import { call, queryClient } from '../../app/api'
import { JustWithdrawn, type Withdrawn } from '../../components/JustWithdrawn'
import { LinkButton } from '../../components/LinkButton'
import { ReasonButton } from '../../components/ReasonButton'
import { RefusalNotice } from '../../components/RefusalNotice'
import { Section } from '../../components/Section'
import { StepLine, StepList } from '../../components/StepList'
import { useMay } from '../../app/useMay'
import { ApproveOutside, MarkSubmitted } from './StepForms'

type Step = StepStanding['step']

/** The checklist of a year's return: what is done, by whom and when, and the next thing to do. */
export function Steps({ view }: { readonly view: YearPage }) {
  const { year, sha256 } = view
  const [withdrawn, setWithdrawn] = useState<Withdrawn | null>(null)
  const mayPrepare = useMay('returns.prepare')
  const saying = useMutation({
    mutationFn: async (step: 'complete' | 'checked' | 'approved') =>
      step === 'approved'
        ? call.returns.approve({ year, sha256 })
        : call.returns.sayStep({ year, step, sha256 }),
    onSettled: () => queryClient.invalidateQueries(),
  })
  const say = (step: 'complete' | 'checked' | 'approved', words: string) => (
    <LinkButton onClick={() => saying.mutate(step)}>{words}</LinkButton>
  )
  const next: Readonly<Record<Step, ReactNode>> = {
    complete: mayPrepare && say('complete', 'All episodes of the year are recorded'),
    check: mayPrepare && say('checked', 'I have checked the file as it stands'),
    approve: (
      <>
        {view.approval.may && say('approved', 'Approve the file as it stands')}
        {!view.approval.may && view.approval.whyNot}{' '}
        {view.approval.mayOutside && <ApproveOutside view={view} />}
      </>
    ),
    export: null,
    submitted: view.exports.length > 0 && <MarkSubmitted view={view} />,
    lateChanges: null,
  }
  return (
    <Section id="steps" heading="Steps">
      <RefusalNotice error={saying.error} />
      {withdrawn && (
        <JustWithdrawn
          withdrawn={withdrawn}
          bringBack={async (step) => {
            await call.returns.bringBackStep(step)
            await queryClient.invalidateQueries()
          }}
          onBack={() => setWithdrawn(null)}
        />
      )}
      <StepList>
        {view.steps.map((standing) => (
          <StepLine key={standing.step} done={standing.state === 'done'}>
            <span>
              <strong>{stepWords[standing.step]}</strong>: {standing.words}
              {openPoints(standing.step, view)}
            </span>
            {standing.state !== 'done' && next[standing.step]}
            <TakeBack standing={standing} onWithdrawn={setWithdrawn} />
          </StepLine>
        ))}
      </StepList>
    </Section>
  )
}

/** What still speaks against a step; it stops nobody. */
function openPoints(step: Step, { notRun, verdicts, hints, childrenWithout }: YearPage): string {
  if (step === 'complete') {
    const unknownEnds = hints.filter(({ code }) => code === 'endNotKnown').length
    const { identifier, dob } = childrenWithout
    return sentences([
      identifier > 0 &&
        `${children(identifier)} without the council’s reference, which the return needs: their rows are left out`,
      dob > 0 && `${children(dob)} without a date of birth`,
      notRun.length > 0 && `${plural(notRun.length, 'rule')} could not run`,
      unknownEnds > 0 && `${plural(unknownEnds, 'row')} ended on a day that is not recorded`,
    ])
  }
  const open = verdicts.filter(({ noted }) => !noted).length
  return step === 'check' ? sentences([open > 0 && `${plural(open, 'problem')} without a note`]) : ''
}

const children = (count: number) => plural(count, 'child', 'children')

function sentences(points: readonly (string | false)[]): string {
  const said = points.filter((point) => point !== false)
  return said.length === 0 ? '' : `. ${said.join('; ')}`
}

function TakeBack({
  standing: { step, said },
  onWithdrawn,
}: {
  readonly standing: StepStanding
  readonly onWithdrawn: (withdrawn: Withdrawn) => void
}) {
  if (said === null) return null
  const what = stepWords[step]
  return (
    <ReasonButton
      quiet
      needs="returns.prepare"
      label="Take back"
      title={`Take back: ${what}`}
      of={said.id}
      explain="Who said it and why it was taken back stay in history. It can be brought back."
      onConfirm={async (reason) => {
        const saved = await call.returns.withdrawStep({ ...said, reason })
        onWithdrawn({ ...saved, what })
        await queryClient.invalidateQueries()
      }}
    />
  )
}
