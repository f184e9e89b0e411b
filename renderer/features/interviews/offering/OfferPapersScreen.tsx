import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Settings } from '../../../../shared/domain/settings'
import { useKeptFields } from '../../../app/drafts/useKeptFields'
import { api } from '../../../app/api'
import { useParam } from '../../../app/params'
import { paths } from '../../../app/paths'
import { useSession } from '../../../app/session'
import { AppLink } from '../../../components/AppLink'
import { Banner } from '../../../components/Banner'
import { ButtonRow } from '../../../components/ButtonRow'
import { ChoiceField } from '../../../components/ChoiceField'
import { Dialog } from '../../../components/Dialog'
import { ErrorSummary, problemOf, type Problem } from '../../../components/ErrorSummary'
import { Form, FormActions } from '../../../components/Form'
import { LineField } from '../../../components/LineField'
import { Page } from '../../../components/Page'
import { RefusalNotice } from '../../../components/RefusalNotice'
import { PaperScreen } from '../../documents/PaperScreen'
import type { WhichPaper } from '../../documents/usePaper'
import { OfferLine } from '../interview/OfferLine'
import type { InterviewPage } from '../interviewPage'

/** A card or a letter that offers the interview, in plain words, to print. */
export function OfferPapersScreen() {
  const interviewId = useParam('interviewId')
  const page = useQuery(api.interviews.get.queryOptions({ input: { id: interviewId } }))
  const settings = useQuery(api.settings.get.queryOptions())
  const [which, setWhich] = useState<OfferPaper | null>(null)
  if (which !== null) return <Made which={which} onOther={() => setWhich(null)} />
  return (
    <Page
      title="Offer card or letter"
      back={{ label: 'The interview', to: paths.interview(interviewId) }}
      width="column"
    >
      <RefusalNotice error={page.error ?? settings.error} />
      {page.data && settings.data && (
        <Ask page={page.data} settings={settings.data} onMake={(chosen) => setWhich(chosen)} />
      )}
    </Page>
  )
}

type OfferPaper = Extract<WhichPaper, { kind: 'offerCard' | 'offerLetter' }>

const papers = [
  { value: 'card', label: 'Card for the child', hint: 'Four of the same on a page, to cut' },
  { value: 'child', label: 'Letter to the child' },
  { value: 'parent', label: 'Letter to a parent or carer' },
] as const

interface AskProps {
  readonly page: InterviewPage
  readonly settings: Settings
  readonly onMake: (which: OfferPaper) => void
}

function Ask({ page, settings, onMake }: AskProps) {
  const { user } = useSession()
  const fields = useKeptFields(
    { form: 'offerPaper' },
    {
      paper: null as (typeof papers)[number]['value'] | null,
      who: user.name,
      contact: settings.offerContact,
    },
  )
  const [problems, setProblems] = useState<readonly Problem[]>([])
  const make = () => {
    const { paper, who, contact } = fields.values
    setProblems(paper === null ? [{ fieldId: 'paper', message: 'Choose the card or a letter.' }] : [])
    if (paper === null) return
    void fields.keeping.end()
    const common = { childId: page.child.id, interviewId: page.id, who, contact }
    onMake(
      paper === 'card' ? { kind: 'offerCard', ...common } : { kind: 'offerLetter', to: paper, ...common },
    )
  }
  return (
    <Form onSubmit={make} keeps={fields.keeping}>
      <ErrorSummary problems={problems} />
      <Helplines settings={settings} />
      <ChoiceField
        id="paper"
        label="What do you want to print?"
        choices={papers}
        {...fields.of('paper')}
        error={problemOf(problems, 'paper')}
      />
      <LineField
        id="who"
        label="Who will come"
        hint="As the child should read it; leave it empty where it is not known yet"
        width="medium"
        {...fields.of('who')}
      />
      <LineField
        id="contact"
        label="How to answer"
        hint="A phone number and a name. What stands here at first is set in Settings."
        {...fields.of('contact')}
      />
      <FormActions save="Make it" busy={false} />
    </Form>
  )
}

/** The numbers are the council's to check: nobody can promise that they are still right. */
function Helplines({ settings: { helplines } }: { readonly settings: Settings }) {
  const mayChange = useSession().permissions.includes('settings.change')
  return (
    <Banner
      tone="soon"
      title="Check the helplines before printing"
      action={mayChange && <AppLink to={paths.settingsPart('offering')}>Settings</AppLink>}
    >
      {helplines.length === 0
        ? 'No helpline is set.'
        : helplines.map(({ name, number }) => `${name} ${number}`).join(' · ')}
    </Banner>
  )
}

function Made({ which, onOther }: { readonly which: OfferPaper; readonly onOther: () => void }) {
  const [logging, setLogging] = useState(false)
  const toParent = which.kind === 'offerLetter' && which.to === 'parent'
  const name = which.kind === 'offerCard' ? 'Offer card' : 'Offer letter'
  const toWhom = toParent ? 'parent' : 'child'
  return (
    <PaperScreen
      which={which}
      title={name}
      back={{ label: 'The interview', to: paths.interview(which.interviewId) }}
      mayGo={
        toParent
          ? 'To a parent or carer who may be told: look at the child’s page first. It says nothing of where the child was.'
          : 'To the child. It says nothing of why or where the child was away.'
      }
      then={
        <>
          <ButtonRow>
            <Button variant="default" size="xs" onClick={() => setLogging(true)}>
              Log that it was sent
            </Button>
            <Button variant="default" size="xs" onClick={onOther}>
              Make another
            </Button>
          </ButtonRow>
          <Dialog opened={logging} onClose={() => setLogging(false)} title="Log that it was sent">
            {logging && (
              <OfferLine
                interviewId={which.interviewId}
                previous={null}
                start={{ result: 'letter_sent', method: 'letter', toWhom }}
                onDone={() => setLogging(false)}
              />
            )}
          </Dialog>
        </>
      }
    />
  )
}
