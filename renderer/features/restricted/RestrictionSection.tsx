import { useQuery } from '@tanstack/react-query'
import type { RestrictionShape } from '../../../shared/contract/restricted'
import { exactly } from '../../../shared/domain/time/moment'
import { api, call, queryClient } from '../../app/api'
import { useMay } from '../../app/useMay'
import { ButtonRow } from '../../components/ButtonRow'
import { FactsList } from '../../components/FactsList'
import { DialogButton } from '../../components/FormDialog'
import { ReasonButton } from '../../components/ReasonButton'
import { RefusalNotice } from '../../components/RefusalNotice'
import { Section } from '../../components/Section'
import { When } from '../../components/When'
import { Words } from '../../components/Words'
import { RestrictForm } from './RestrictForm'

/** Who may open the record of a child; also for those who restrict and may not open it themselves. */
export function RestrictionSection({ childId }: { readonly childId: string }) {
  const may = useMay('children.restrict')
  const restriction = useQuery(api.restricted.of.queryOptions({ input: { childId } }))
  const { data } = restriction
  if (data === undefined) return <RefusalNotice error={restriction.error} />
  if (data === null && !may) return null
  return (
    <Section id="restriction" heading="Who may open this record">
      {data === null ? (
        <Words>
          <p>Everybody who may see children.</p>
        </Words>
      ) : (
        <Standing restriction={data} />
      )}
      {may && <Choices childId={childId} restriction={data} />}
    </Section>
  )
}

function Standing({ restriction }: { readonly restriction: RestrictionShape }) {
  const { openTo, ringName, ringPhone, since, by, reason } = restriction
  return (
    <FactsList
      facts={[
        { label: 'Only', value: openTo.map(({ name }) => name).join(', ') },
        { label: 'Others ring', value: [ringName, ringPhone].filter(Boolean).join(', ') },
        { label: 'Why', value: reason },
        {
          label: 'Restricted',
          value: (
            <>
              <When moment={exactly(since)} /> by {by}
            </>
          ),
        },
      ]}
    />
  )
}

function Choices(props: { readonly childId: string; readonly restriction: RestrictionShape | null }) {
  const { childId, restriction } = props
  return (
    <ButtonRow>
      <DialogButton
        label={restriction === null ? 'Restrict' : 'Change'}
        title={restriction === null ? 'Restrict this record' : 'Change who may open this record'}
        renderForm={(dialog) => <RestrictForm childId={childId} restriction={restriction} {...dialog} />}
      />
      {restriction !== null && (
        <ReasonButton
          label="Lift"
          title="Lift the restriction"
          of={childId}
          explain="Everybody who may see children can open the record again. The reason is kept."
          onConfirm={async (reason) => {
            await call.restricted.lift({ childId, version: restriction.version, reason })
            await queryClient.invalidateQueries()
          }}
        />
      )}
    </ButtonRow>
  )
}
