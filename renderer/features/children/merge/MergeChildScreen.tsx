import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '../../../app/api'
import { useParam } from '../../../app/params'
import { paths } from '../../../app/paths'
import { Page } from '../../../components/Page'
import { RefusalNotice } from '../../../components/RefusalNotice'
import { ChildPicker } from '../ChildPicker'
import { MergeChildForm } from './MergeChildForm'

/** Two records of one child: the other one is found, then what they say is put side by side. */
export function MergeChildScreen() {
  const id = useParam('childId')
  const [otherId, setOtherId] = useState<string | null>(null)
  const kept = useQuery(api.children.get.queryOptions({ input: { id } }))
  const other = useQuery({
    ...api.children.get.queryOptions({ input: { id: otherId ?? '' } }),
    enabled: otherId !== null,
  })
  const label = kept.data?.child.label ?? 'Child'
  return (
    <Page title={`Same child as ${label}`} back={{ label, to: paths.child(id) }} width="column">
      <RefusalNotice error={kept.error ?? other.error} />
      {kept.data && otherId === null && (
        <ChildPicker
          label="Which record is of the same child?"
          exceptId={id}
          onPick={(child) => setOtherId(child.id)}
        />
      )}
      {kept.data && other.data && otherId !== null && (
        <MergeChildForm kept={kept.data} other={other.data} onOther={() => setOtherId(null)} />
      )}
    </Page>
  )
}
