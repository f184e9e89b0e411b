import { Button } from '@mantine/core'
import { useEffect, useEffectEvent, useState, type ReactNode } from 'react'
import { isRefusal } from '../../app/errors'
import { Banner } from '../../components/Banner'
import { ButtonRow } from '../../components/ButtonRow'
import { LineField } from '../../components/LineField'
import { LinkButton } from '../../components/LinkButton'
import { Page } from '../../components/Page'
import { PaperView } from '../../components/PaperView'
import { RefusalNotice } from '../../components/RefusalNotice'
import { CopiesDialog } from './CopiesDialog'
import { usePaper, type Paper, type WhichPaper } from './usePaper'
import { PaperInMaking } from './PaperInMaking'
import { useProtectPaper } from './useProtectPaper'
import { usePrintPaper } from './usePrintPaper'
import { useSavePaper } from './useSavePaper'

export interface PaperScreenProps {
  readonly which: WhichPaper
  readonly title: string
  readonly back: { readonly label: string; readonly to: string }
  /** Where the paper may go, and where never. */
  readonly mayGo: string
  /** Offers a file that opens with a passphrase alone. */
  readonly protects?: boolean
  /** What comes after printing, such as noting that it was sent. */
  readonly then?: ReactNode
  /** It was printed or saved. */
  readonly onGiven?: () => void
}

/** A paper inside the window: look at it, save it, print it. It is forgotten when the person leaves. */
export function PaperScreen(props: PaperScreenProps) {
  const [turn, setTurn] = useState(1)
  const key = `${JSON.stringify(props.which)} ${turn}`
  return <OnePaper key={key} {...props} onMakeAgain={() => setTurn(turn + 1)} />
}

type OnePaperProps = PaperScreenProps & { readonly onMakeAgain: () => void }

function OnePaper({ which, title, back, mayGo, protects, then, onGiven, onMakeAgain }: OnePaperProps) {
  const { paper, cancel } = usePaper(which)
  if (paper.state === 'ready')
    return (
      <ReadyPaper
        paper={paper}
        title={title}
        back={back}
        mayGo={mayGo}
        protects={protects ?? false}
        then={then}
        onGiven={onGiven}
        onMakeAgain={onMakeAgain}
      />
    )
  return (
    <Page title={title} back={back}>
      {paper.state === 'making' && <PaperInMaking onCancel={cancel} />}
      {paper.state === 'cancelled' && (
        <>
          <Banner tone="info" title="Cancelled">
            No paper was made, and none is noted. <LinkButton onClick={onMakeAgain}>Make it</LinkButton>
          </Banner>
          {then}
        </>
      )}
      {paper.state === 'failed' && (
        <RefusalNotice
          error={paper.error}
          action={<LinkButton onClick={onMakeAgain}>Try again</LinkButton>}
        />
      )}
    </Page>
  )
}

type ReadyPaperProps = Omit<OnePaperProps, 'which' | 'onGiven'> & {
  readonly onGiven: (() => void) | undefined
  readonly paper: Extract<Paper, { state: 'ready' }>
}

function ReadyPaper({ paper, title, back, mayGo, protects, then, onGiven, onMakeAgain }: ReadyPaperProps) {
  const { made, fileName, pdf, cautions, asksWhy } = paper
  const [typed, setTyped] = useState('')
  const why = typed.trim() === '' ? null : typed.trim()
  const saving = useSavePaper(made, fileName, why)
  const printing = usePrintPaper(made, pdf, why)
  const locking = useProtectPaper(made, why)
  useGiven((saving.saved ?? printing.noted) !== null || locking.shown !== false, onGiven)
  const error = saving.error ?? printing.error ?? locking.error
  return (
    <Page
      title={title}
      back={back}
      facts={[`${pdf.pages} ${pdf.pages === 1 ? 'page' : 'pages'}`, fileName]}
      action={
        <ButtonRow>
          <Button variant="default" loading={saving.busy} onClick={saving.save}>
            Save
          </Button>
          {protects && (
            <Button variant="default" loading={locking.busy} onClick={locking.save}>
              Save protected
            </Button>
          )}
          <Button loading={printing.preparing !== null} onClick={printing.print}>
            Print
          </Button>
        </ButtonRow>
      }
    >
      <RefusalNotice
        error={error}
        action={
          // Looked at for too long: the register has let go of it.
          isRefusal(error, 'NOT_FOUND') && <LinkButton onClick={onMakeAgain}>Make it again</LinkButton>
        }
      />
      {printing.preparing !== null && <output>{printing.preparing}</output>}
      {(saving.saved ?? printing.noted) !== null && (
        <Banner tone="done">{saving.saved ?? printing.noted}</Banner>
      )}
      {locking.shown}
      {cautions.length > 0 && (
        <Banner tone="problem" title="Look at this before it leaves">
          <ul>
            {cautions.map((caution) => (
              <li key={caution}>{caution}</li>
            ))}
          </ul>
        </Banner>
      )}
      <Banner tone="info" title="Where it may go">
        {mayGo}
      </Banner>
      {asksWhy && (
        <LineField
          id="why"
          label="What is this copy for?"
          hint="Kept in the audit trail with who saved or printed it: “strategy meeting 24 November”"
          value={typed}
          onChange={setTyped}
          maxLength={200}
        />
      )}
      {then}
      <PaperView pages={pdf.pages} trueWidth={pdf.trueWidth} draw={pdf.draw} textOf={pdf.textOf} />
      {printing.sheet}
      <CopiesDialog asking={printing.asking} onAnswer={printing.answer} />
    </Page>
  )
}

/** Tells once that the paper has left, however it did. */
function useGiven(given: boolean, onGiven: (() => void) | undefined): void {
  const tell = useEffectEvent(() => onGiven?.())
  useEffect(() => {
    if (given) tell()
  }, [given])
}
