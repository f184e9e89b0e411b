import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { exactly } from '../../../shared/domain/time/moment'
import { plainDateWords } from '../../../shared/domain/time/words'
import { blockWords, classWords } from '../../../shared/text/retentionWords'
import { api, type call as Calls } from '../../app/api'
import { May } from '../../app/May'
import { paths } from '../../app/paths'
import { useMay } from '../../app/useMay'
import { AppLink } from '../../components/AppLink'
import { ButtonRow } from '../../components/ButtonRow'
import { FactsList, type Fact } from '../../components/FactsList'
import { DialogButton } from '../../components/FormDialog'
import { RefusalNotice } from '../../components/RefusalNotice'
import { Section } from '../../components/Section'
import { When } from '../../components/When'
import { Words } from '../../components/Words'
import { AskDestroyForm } from './AskDestroyForm'
import { HoldForm } from './HoldForm'
import { HoldsList } from './HoldsList'
import { KeepForm } from './KeepForm'

type OfChild = Awaited<ReturnType<typeof Calls.retention.ofChild>>

/** How long the record of a child is kept and why; folded away, because nobody asks it in a day's work. */
export function RetentionSection({ childId }: { readonly childId: string }) {
  const [open, setOpen] = useState(false)
  const found = useQuery(api.retention.ofChild.queryOptions({ input: { childId } }))
  const { data } = found
  if (data === undefined) return <RefusalNotice error={found.error} />
  const held = data.holds.length > 0 || data.registerHeld
  const until = data.retention.until === null ? 'not known' : plainDateWords(data.retention.until)
  return (
    <Section
      id="retention"
      heading="How long this record is kept"
      note={held ? 'on hold' : until}
      open={open}
      onToggle={setOpen}
    >
      <FactsList facts={factsOf(data)} />
      <Words>
        {data.retention.why.map((line) => (
          <p key={line}>{line}</p>
        ))}
      </Words>
      <HoldsList holds={data.holds} />
      <Choices childId={childId} data={data} />
    </Section>
  )
}

function factsOf({ retention, kept, registerHeld, asked }: OfChild): Fact[] {
  return [
    { label: 'Kept until', value: retention.until === null ? null : plainDateWords(retention.until) },
    { label: 'Class', value: classWords[retention.class] },
    ...(registerHeld ? [{ label: 'Legal hold', value: 'The whole register is held' }] : []),
    ...(kept === null
      ? []
      : [
          {
            label: 'Decided to keep',
            value: `Look again on ${plainDateWords(kept.lookAgainOn)}`,
            note: `${kept.reason} (${kept.by})`,
          },
        ]),
    ...(asked === null
      ? []
      : [
          {
            label: 'Asked to be destroyed',
            value: (
              <>
                <When moment={exactly(asked.at)} /> by {asked.by}; a second person has to confirm it
              </>
            ),
          },
        ]),
  ]
}

/** Hold, keep on, destroy: for those who review records. */
function Choices({ childId, data }: { readonly childId: string; readonly data: OfChild }) {
  const mayDestroy = useMay('records.destroy')
  return (
    <May permission="retention.review">
      <ButtonRow>
        <DialogButton
          label="Hold"
          title="Hold this record"
          renderForm={(dialog) => <HoldForm childId={childId} hold={null} {...dialog} />}
        />
        <DialogButton
          label="Keep, look again"
          title="Keep this record, and look again"
          renderForm={(dialog) => <KeepForm childId={childId} {...dialog} />}
        />
        {mayDestroy && data.asked === null && data.blocks.length === 0 && (
          <DialogButton
            label="Ask to destroy"
            title="Destroy this record for good"
            renderForm={(dialog) => (
              <AskDestroyForm childId={childId} abuse={data.retention.abuse.length > 0} {...dialog} />
            )}
          />
        )}
      </ButtonRow>
      <Words>
        {mayDestroy && data.asked !== null && (
          <p>
            <AppLink to={paths.destructions}>Requests to destroy records</AppLink>
          </p>
        )}
        {mayDestroy && data.asked === null && data.blocks.length > 0 && (
          <p>It cannot be destroyed now. {data.blocks.map((block) => blockWords[block]).join(' ')}</p>
        )}
      </Words>
    </May>
  )
}
