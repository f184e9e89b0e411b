import { Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { Banner } from './Banner'
import { RefusalNotice } from './RefusalNotice'

/** Something withdrawn a moment ago, with the version it has since. */
export interface Withdrawn {
  readonly id: string
  readonly version: number
  /** "Grade High". */
  readonly what: string
}

export interface JustWithdrawnProps {
  readonly withdrawn: Withdrawn
  readonly bringBack: (record: { id: string; version: number }) => Promise<unknown>
  /** It counts again, and this notice goes. */
  readonly onBack: () => void
}

/** For what stands on no list once it is withdrawn: it can be brought back while the page is open. */
export function JustWithdrawn({ withdrawn: { id, version, what }, bringBack, onBack }: JustWithdrawnProps) {
  const back = useMutation({ mutationFn: () => bringBack({ id, version }), onSuccess: onBack })
  return (
    <>
      <RefusalNotice error={back.error} />
      <Banner
        title={`Withdrawn: ${what}`}
        action={
          <Button variant="default" size="xs" loading={back.isPending} onClick={() => back.mutate()}>
            Bring back
          </Button>
        }
      />
    </>
  )
}
