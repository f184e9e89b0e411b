import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { ReviewRow } from '../../../shared/contract/retention'
import { plainDateWords } from '../../../shared/domain/time/words'
import { plural } from '../../../shared/text/plural'
import { classWords } from '../../../shared/text/retentionWords'
import { api, type call as Calls } from '../../app/api'
import { paths } from '../../app/paths'
import { useMay } from '../../app/useMay'
import { AppLink } from '../../components/AppLink'
import { Banner } from '../../components/Banner'
import { Empty } from '../../components/Empty'
import { DialogButton } from '../../components/FormDialog'
import { Page } from '../../components/Page'
import { RecordTable, type Column } from '../../components/RecordTable'
import { RefusalNotice } from '../../components/RefusalNotice'
import { Section } from '../../components/Section'
import { StatusWord } from '../../components/StatusWord'
import { Words } from '../../components/Words'
import { KeepForm } from './KeepForm'
import { LookedThroughForm } from './LookedThroughForm'
import { RetentionTabs } from './RetentionTabs'

type Review = Awaited<ReturnType<typeof Calls.retention.review>>

/** Once a year somebody goes through the records whose time is over or nears. Nothing happens to any by itself. */
export function ReviewScreen() {
  const found = useQuery(api.retention.review.queryOptions())
  const { data } = found
  return (
    <Page
      title="How long records are kept"
      facts={data ? [factOf(data)] : []}
      action={
        <DialogButton
          label="List gone through"
          title="The list was gone through"
          renderForm={(dialog) => <LookedThroughForm {...dialog} />}
        />
      }
    >
      <RetentionTabs here={paths.retention} />
      <RefusalNotice error={found.error} />
      {data?.registerHeld === true && <RegisterHeld />}
      {data?.placeholder === true && <Placeholder />}
      {data && <Lists rows={data.rows} />}
    </Page>
  )
}

function factOf({ lastOn, nextOn }: Review): string {
  return lastOn === null
    ? 'Not gone through yet'
    : `Gone through on ${plainDateWords(lastOn)}, next on ${plainDateWords(nextOn)}`
}

function RegisterHeld() {
  return (
    <Banner
      tone="soon"
      title="A legal hold keeps the whole register"
      action={<AppLink to={paths.legalHolds}>Legal holds</AppLink>}
    >
      While it stands no record can be destroyed, whatever its date.
    </Banner>
  )
}

function Placeholder() {
  const may = useMay('settings.change')
  return (
    <Banner
      tone="soon"
      title="The years for children never looked after are a placeholder"
      action={may ? <AppLink to={paths.settingsPart('retention')}>Settings</AppLink> : undefined}
    >
      There is no national figure for them. Until somebody in the council confirms the years, no such record
      can be destroyed.
    </Banner>
  )
}

function Lists({ rows }: { readonly rows: readonly ReviewRow[] }) {
  const [open, setOpen] = useState(false)
  const of = (...standings: ReviewRow['standing'][]) =>
    rows.filter(({ standing }) => standings.includes(standing))
  const toReview = of('over', 'near')
  const others = of('noDate', 'kept', 'held')
  return (
    <>
      <Section id="to-review" heading="To review" note={plural(toReview.length, 'record')} wide>
        <Words>
          <p>
            Open a record to hold it, to keep it with a reason, or to ask for it to be destroyed, which a
            second person confirms.
          </p>
        </Words>
        <Table
          caption="Records to review"
          rows={toReview}
          empty="No record’s time is over or nears. Look again when Today asks, in a year."
        />
      </Section>
      <Section
        id="others"
        heading="Without a date, kept longer, or on hold"
        note={String(others.length)}
        open={open}
        onToggle={setOpen}
        wide
      >
        {open && <Table caption="Other records" rows={others} empty="None." />}
      </Section>
    </>
  )
}

function Table(props: {
  readonly caption: string
  readonly rows: readonly ReviewRow[]
  readonly empty: string
}) {
  return (
    <RecordTable
      caption={props.caption}
      captionHidden
      columns={columns}
      rows={props.rows}
      rowKey={({ child }) => child.id}
      rowPath={({ child }) => paths.child(child.id)}
      empty={<Empty>{props.empty}</Empty>}
    />
  )
}

const columns: readonly Column<ReviewRow>[] = [
  { key: 'child', heading: 'Child', cell: ({ child }) => child.label },
  {
    key: 'born',
    heading: 'Born',
    nowrap: true,
    cell: ({ child }) => (child.dob === null ? '–' : plainDateWords(child.dob)),
  },
  { key: 'class', heading: 'Class', cell: ({ retention }) => classWords[retention.class] },
  { key: 'until', heading: 'Kept until', width: '13rem', cell: standingWords },
  {
    key: 'keep',
    heading: 'Decide',
    headingHidden: true,
    cell: ({ child, askedToDestroy }) =>
      askedToDestroy ? (
        'asked to be destroyed'
      ) : (
        <DialogButton
          label="Keep, look again"
          title={`Keep this record: ${child.label}`}
          quiet
          renderForm={(dialog) => <KeepForm childId={child.id} {...dialog} />}
        />
      ),
  },
]

function standingWords({ standing, retention, lookAgainOn }: ReviewRow) {
  const until = retention.until === null ? '' : plainDateWords(retention.until)
  if (standing === 'held') return 'on hold'
  if (standing === 'noDate') return 'no date of birth'
  if (standing === 'kept') return `look again on ${lookAgainOn === null ? '' : plainDateWords(lookAgainOn)}`
  const abuse = retention.abuse.length > 0 ? '; points to abuse' : ''
  return (
    <StatusWord meaning={standing === 'over' ? 'soon' : 'plain'}>
      {until}
      {standing === 'over' ? ', over' : ''}
      {abuse}
    </StatusWord>
  )
}
