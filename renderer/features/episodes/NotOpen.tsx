import type { ReactNode } from 'react'
import { call, queryClient } from '../../app/api'
import { Banner } from '../../components/Banner'
import { ReasonButton } from '../../components/ReasonButton'
import type { EpisodePage } from './episodePage'

export interface NotOpenProps {
  readonly episode: Pick<EpisodePage, 'id' | 'version' | 'ref' | 'status'>
  /** What can be done once it is open again. */
  readonly children: ReactNode
}

/** In the place of a form whose episode is over; reopened, the form stands there. */
export function NotOpen({ episode: { id, version, ref, status }, children }: NotOpenProps) {
  return (
    <Banner
      tone="soon"
      title={`This episode is ${status}`}
      action={
        status === 'closed' && (
          <ReasonButton
            needs="episodes.record"
            label="Reopen"
            title={`Reopen ${ref}`}
            of={id}
            explain="It can be changed again, and asks for what is missing before it is closed once more."
            onConfirm={async (reason) => {
              await call.episodes.reopen({ id, version, reason })
              await queryClient.invalidateQueries()
            }}
          />
        )
      }
    >
      {children}
    </Banner>
  )
}
