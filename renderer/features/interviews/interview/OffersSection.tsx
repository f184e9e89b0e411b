import { Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { labelFor } from '../../../../shared/codes'
import { plural } from '../../../../shared/text/plural'
import { api, call } from '../../../app/api'
import { paths } from '../../../app/paths'
import { useSession } from '../../../app/session'
import { AppLink } from '../../../components/AppLink'
import { ButtonRow } from '../../../components/ButtonRow'
import { Empty } from '../../../components/Empty'
import { HistoryButton } from '../../../components/HistoryButton'
import { Kbd } from '../../../components/Kbd'
import { LinkButton } from '../../../components/LinkButton'
import { ReasonButton } from '../../../components/ReasonButton'
import { RecordTable, type Column } from '../../../components/RecordTable'
import { RefusalNotice } from '../../../components/RefusalNotice'
import { Section } from '../../../components/Section'
import { StatusWord } from '../../../components/StatusWord'
import { When } from '../../../components/When'
import type { InterviewPage } from '../interviewPage'
import { OfferLine } from './OfferLine'
import { isBusyElsewhere } from './keys'

type Offer = InterviewPage['offers'][number]

export interface OffersSectionProps {
  readonly page: InterviewPage
  /** False once the interview is finished. */
  readonly writable: boolean
}

/** Every attempt to offer the interview, logged as it happens: `o` opens a line, a digit says what came of it. */
export function OffersSection({ page, writable }: OffersSectionProps) {
  const [adding, setAdding] = useState(false)
  const again = useRef<HTMLButtonElement>(null)
  const { offers } = page
  const mayPrint = useSession().permissions.includes('documents.print')
  // The line takes the focus with it when it goes; the next attempt is logged from the button.
  const done = () => {
    flushSync(() => setAdding(false))
    again.current?.focus()
  }
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (event.key !== 'o' || !writable || adding || isBusyElsewhere(event)) return
    event.preventDefault()
    setAdding(true)
  })
  useEffect(() => {
    const listen = (event: KeyboardEvent) => press(event)
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [])
  const made = offers.filter(({ isOffer }) => isOffer).length
  return (
    <Section
      id="attempts"
      heading="Attempts to offer it"
      note={`${plural(offers.length, 'attempt')}, ${plural(made, 'offer')}`}
      action={
        writable &&
        !adding && (
          <ButtonRow>
            {mayPrint && <AppLink to={paths.offerPapers(page.id)}>Offer card or letter</AppLink>}
            <Button
              ref={again}
              variant="default"
              size="xs"
              aria-keyshortcuts="o"
              rightSection={<Kbd keys="o" />}
              onClick={() => setAdding(true)}
            >
              Log an attempt
            </Button>
          </ButtonRow>
        )
      }
    >
      {adding && <OfferLine interviewId={page.id} previous={offers.at(-1) ?? null} onDone={done} />}
      <RecordTable
        caption="Attempts, newest first"
        captionHidden
        columns={writable ? [...columns, withdrawColumn] : columns}
        rows={offers.toReversed()}
        rowKey={({ id }) => id}
        empty={adding ? null : <NoAttempt writable={writable} />}
      />
      <WithdrawnOffers page={page} writable={writable} />
    </Section>
  )
}

function NoAttempt({ writable }: { readonly writable: boolean }) {
  if (!writable) return <Empty>No attempt is logged.</Empty>
  return (
    <Empty>
      No attempt is logged yet. Press <Kbd keys="o" />, then a digit for what came of it, then{' '}
      <Kbd keys="Enter" />; after an answer also the letter of who gave it.
    </Empty>
  )
}

const columns: readonly Column<Offer>[] = [
  { key: 'when', heading: 'When', nowrap: true, cell: ({ at }) => <When moment={at} /> },
  {
    key: 'result',
    heading: 'What came of it',
    cell: ({ result, note }) => (
      <>
        {labelFor('offerResult', result)}
        {note !== null && <div>{note}</div>}
      </>
    ),
  },
  {
    key: 'how',
    heading: 'How and to whom',
    cell: howWords,
  },
  { key: 'by', heading: 'By', cell: ({ byName }) => byName },
  {
    key: 'counts',
    heading: 'Counts as',
    nowrap: true,
    cell: ({ isOffer }) => (
      <StatusWord meaning={isOffer ? 'done' : 'plain'}>{isOffer ? 'an offer' : 'an attempt'}</StatusWord>
    ),
  },
]

/** "Phone, to the child"; what nobody recorded is left out. */
function howWords({ method, toWhom }: Offer): string {
  const how = method === 'not_known' ? null : labelFor('offerMethod', method)
  const whom = toWhom === 'not_known' ? null : `to ${inSentence(labelFor('offerTo', toWhom))}`
  return [how, whom].filter((part) => part !== null).join(', ') || 'Not recorded'
}

function inSentence(label: string): string {
  return `${label.charAt(0).toLowerCase()}${label.slice(1)}`
}

const withdrawColumn: Column<Offer> = {
  key: 'do',
  heading: 'Change',
  headingHidden: true,
  cell: ({ id, version }) => (
    <ButtonRow>
      <HistoryButton recordId={id} of="this attempt" label="History" />
      <ReasonButton
        label="Withdraw"
        title="Withdraw this attempt"
        of={id}
        explain="For an attempt logged in error. It stays in the history and can be brought back."
        quiet
        onConfirm={(reason) => call.interviews.withdrawOffer({ id, version, reason })}
      />
    </ButtonRow>
  ),
}

function WithdrawnOffers({ page: { withdrawnOffers }, writable }: OffersSectionProps) {
  const [open, setOpen] = useState(false)
  const bringBack = useMutation(api.interviews.bringBackOffer.mutationOptions())
  if (withdrawnOffers.length === 0) return null
  return (
    <>
      <LinkButton onClick={() => setOpen(!open)}>
        {open ? 'Hide' : 'Show'} {plural(withdrawnOffers.length, 'withdrawn attempt')}
      </LinkButton>
      <RefusalNotice error={bringBack.error} />
      {open && (
        <RecordTable
          caption="Withdrawn attempts"
          rows={withdrawnOffers}
          rowKey={({ id }) => id}
          empty={null}
          columns={[
            { key: 'when', heading: 'When', cell: ({ at }) => <When moment={at} /> },
            {
              key: 'result',
              heading: 'What came of it',
              cell: ({ result }) => labelFor('offerResult', result),
            },
            { key: 'why', heading: 'Withdrawn, because', cell: ({ reason }) => reason },
            {
              key: 'do',
              heading: 'Change',
              headingHidden: true,
              cell: ({ id, version }) =>
                writable && (
                  <LinkButton onClick={() => bringBack.mutate({ id, version })}>Bring back</LinkButton>
                ),
            },
          ]}
        />
      )}
    </>
  )
}
