import { Button } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { exactly } from '../../../shared/domain/time/moment'
import { exactWords } from '../../../shared/domain/time/words'
import { Banner } from '../../components/Banner'
import { setClockTrusted } from '../../components/clockTrust'
import { RefusalNotice } from '../../components/RefusalNotice'
import { api, queryClient, type call } from '../api'

type Clock = Awaited<ReturnType<typeof call.register.clock>>

/** The register compares the clocks at every call; this asks for what it found. */
const EVERY_MINUTE = 60_000

/** Said over every screen while this PC's clock cannot be believed. */
export function ClockBanner() {
  const clock = useQuery({ ...api.register.clock.queryOptions(), refetchInterval: EVERY_MINUTE })
  const confirm = useMutation(
    api.register.confirmClock.mutationOptions({ onSuccess: () => queryClient.invalidateQueries() }),
  )
  const { data } = clock
  const wrong = data !== undefined && data.trouble !== null
  useEffect(() => {
    setClockTrusted(!wrong)
    // What stands on the screen was worked out by the clock as it was.
    void queryClient.invalidateQueries({ predicate: ({ queryKey }) => !isClock(queryKey) })
  }, [wrong])
  if (!wrong) return null
  return (
    <>
      <Banner
        tone="problem"
        title={troubleWords(data)}
        action={
          <Button variant="default" size="xs" loading={confirm.isPending} onClick={() => confirm.mutate({})}>
            The clock is right now
          </Button>
        }
      >
        Until it is right, Homeward does not say what is due or overdue. What you record is kept with the time
        you type. Put the PC&apos;s clock right, or say that it is right.
      </Banner>
      <RefusalNotice error={confirm.error} />
    </>
  )
}

function isClock(queryKey: readonly unknown[]): boolean {
  return JSON.stringify(queryKey) === JSON.stringify(api.register.clock.queryKey())
}

function troubleWords({ now, trouble }: Clock): string {
  const says = `This PC’s clock says ${exactWords(exactly(now))}`
  if (trouble?.kind === 'behind')
    return `${says}, but the last entry was made ${exactWords(exactly(trouble.lastEntryAt))}`
  if (trouble === null) return says
  return `${says}: it jumped from ${exactWords(exactly(trouble.from))} to ${exactWords(exactly(trouble.to))}`
}
