import { useQuery } from '@tanstack/react-query'
import { exactly } from '../../../shared/domain/time/moment'
import { exactWords } from '../../../shared/domain/time/words'
import { Banner } from '../../components/Banner'
import { ReasonButton } from '../../components/ReasonButton'
import { api, call, queryClient } from '../api'

type WentBack = NonNullable<Awaited<ReturnType<typeof call.audit.wentBack>>>

/** Said over every screen when an older file stands in the register's place, until an administrator says why. */
export function WentBackBanner() {
  const { data } = useQuery(api.audit.wentBack.queryOptions())
  if (data === undefined || data === null) return null
  return (
    <Banner
      tone="problem"
      readOut={false}
      title="This register is older than it was"
      action={
        <ReasonButton
          label="Say why"
          title="Why is the register older than it was?"
          of={`wentBack-${data.at}`}
          explain="The reason stands in the audit trail beside what was found, and this is no longer said."
          needs="register.manage"
          onConfirm={async (reason) => {
            await call.audit.explainWentBack({ reason })
            await queryClient.invalidateQueries()
          }}
        />
      }
    >
      {foundWords(data)} Found when it was opened {exactWords(exactly(data.at))}. If nobody restored a backup,
      stop, and ask whoever looks after the backups before you record more.
    </Banner>
  )
}

function foundWords({ expected, found, knownBy }: WentBack): string {
  const whose = knownBy === 'thisPc' ? 'This PC has seen it up to' : 'Its key file was written at'
  const end = found.toLocaleString('en-GB')
  const known = `${whose} entry ${expected.toLocaleString('en-GB')} of the audit trail`
  return found < expected
    ? `${known}, and it ended at entry ${end}: what was recorded between is not in it.`
    : `${known}, and another entry stands in that place: it is a copy that was gone on with elsewhere.`
}
