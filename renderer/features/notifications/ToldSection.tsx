import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { api, call } from '../../app/api'
import { useMay } from '../../app/useMay'
import { DialogButton } from '../../components/FormDialog'
import { JustWithdrawn, type Withdrawn } from '../../components/JustWithdrawn'
import { LinkButton } from '../../components/LinkButton'
import { RecordTable, type Column } from '../../components/RecordTable'
import { RefusalNotice } from '../../components/RefusalNotice'
import { Section } from '../../components/Section'
import { LineChoices } from './LineChoices'
import { LineState, WhoIsIt } from './LineState'
import { lineKey, type Checklist, type Event, type Line } from './told'
import { ToldForm } from './ToldForm'

/** Who has been told of an episode: that the child is missing, and that the child is found. Never in the way. */
export function ToldSection({ episodeId }: { readonly episodeId: string }) {
  const list = useQuery(api.notifications.ofEpisode.queryOptions({ input: { episodeId } }))
  const may = useMay('notifications.record')
  if (list.data === undefined) return <RefusalNotice error={list.error} />
  const { missing, found, writable } = list.data
  const shared = { episodeId, writable: writable && may }
  return (
    <>
      {found !== null && (
        <ToldList
          {...shared}
          event="found"
          heading="Who has been told: found or back"
          lines={found}
          folded={found.every(({ open }) => !open)}
        />
      )}
      <ToldList
        key={String(found === null)}
        {...shared}
        event="missing"
        heading={found === null ? 'Who has been told' : 'Who was told: missing'}
        lines={missing}
        folded={found !== null || !writable || missing.every(({ open }) => !open)}
      />
    </>
  )
}

interface ToldListProps {
  readonly episodeId: string
  readonly event: Event
  readonly heading: string
  readonly lines: Checklist['missing']
  readonly writable: boolean
  readonly folded?: boolean
}

function ToldList({ episodeId, event, heading, lines, writable, folded = false }: ToldListProps) {
  const [unfolded, setUnfolded] = useState(!folded)
  const [more, setMore] = useState(false)
  const [withdrawn, setWithdrawn] = useState<Withdrawn | null>(null)
  const inSight = lines.filter(({ first, notice }) => first || notice !== null)
  const hidden = lines.length - inSight.length
  // Those to be asked about first can be ticked in the same step; those who must not be told cannot.
  const together = lines.filter(({ open, mayBeTold }) => open && mayBeTold !== 'do_not_tell')
  return (
    <Section
      id={`told-${event}`}
      heading={heading}
      note={noteOf(lines)}
      {...(folded ? { open: unfolded, onToggle: setUnfolded } : {})}
      action={
        writable &&
        together.length > 1 && (
          <DialogButton
            label="All told"
            title={
              event === 'missing' ? 'Told that the child is missing' : 'Told that the child is found or back'
            }
            renderForm={(dialog) => (
              <ToldForm episodeId={episodeId} event={event} lines={together} {...dialog} />
            )}
          />
        )
      }
    >
      {withdrawn !== null && (
        <JustWithdrawn
          withdrawn={withdrawn}
          bringBack={call.notifications.bringBack}
          onBack={() => setWithdrawn(null)}
        />
      )}
      <RecordTable
        caption={heading}
        captionHidden
        rows={more ? lines : inSight}
        rowKey={lineKey}
        empty={null}
        columns={
          writable
            ? [
                ...columns,
                {
                  key: 'do',
                  heading: 'Change',
                  headingHidden: true,
                  nowrap: true,
                  cell: (line) => (
                    <LineChoices episodeId={episodeId} event={event} line={line} onWithdrawn={setWithdrawn} />
                  ),
                },
              ]
            : columns
        }
      />
      {hidden > 0 && (
        <LinkButton onClick={() => setMore(!more)}>{more ? 'Show fewer' : `${hidden} more`}</LinkButton>
      )}
    </Section>
  )
}

const columns: readonly Column<Line>[] = [
  { key: 'who', heading: 'Who', width: '32%', cell: (line) => <WhoIsIt line={line} /> },
  { key: 'told', heading: 'Told', cell: (line) => <LineState line={line} /> },
]

function noteOf(lines: readonly Line[]): string {
  const open = lines.filter((line) => line.open).length
  return open === 0 ? 'all answered' : `${open} to answer`
}
