import { Button } from '@mantine/core'
import { useState } from 'react'
import { exactly } from '../../shared/domain/time/moment'
import type { Instant } from '../../shared/domain/time/instant'
import { Banner } from './Banner'
import { RefusalNotice } from './RefusalNotice'
import { When } from './When'

export interface MergedFromProps {
  readonly merged: readonly {
    readonly id: string
    readonly name: string
    readonly at: Instant
    readonly by: string
    readonly reason: string
  }[]
  /** Without it, who looks may not take them apart. */
  readonly onTakeApart?: ((otherId: string) => Promise<unknown>) | undefined
}

/** Records that were put together with this one, each with the way back. */
export function MergedFrom({ merged, onTakeApart }: MergedFromProps) {
  return merged.map((one) => <Merged key={one.id} one={one} onTakeApart={onTakeApart} />)
}

function Merged({
  one,
  onTakeApart,
}: Pick<MergedFromProps, 'onTakeApart'> & { readonly one: MergedFromProps['merged'][number] }) {
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<unknown>(null)
  const apart = async () => {
    setBusy(true)
    setFailure(null)
    await onTakeApart?.(one.id).catch(setFailure)
    setBusy(false)
  }
  return (
    <>
      <Banner
        title={`Put together with ${one.name}`}
        action={
          onTakeApart && (
            <Button variant="default" size="xs" loading={busy} onClick={() => void apart()}>
              Take the merge apart
            </Button>
          )
        }
      >
        <When moment={exactly(one.at)} /> by {one.by}: {one.reason}
      </Banner>
      <RefusalNotice error={failure} />
    </>
  )
}
