import { useQuery } from '@tanstack/react-query'
import { plural } from '../../../shared/text/plural'
import { api } from '../../app/api'
import { paths } from '../../app/paths'
import { Empty } from '../../components/Empty'
import { DialogButton } from '../../components/FormDialog'
import { Page } from '../../components/Page'
import { RefusalNotice } from '../../components/RefusalNotice'
import { HoldForm } from './HoldForm'
import { HoldsList } from './HoldsList'
import { RetentionTabs } from './RetentionTabs'

/** Everything that keeps records whatever their date. */
export function HoldsScreen() {
  const found = useQuery(api.retention.holds.queryOptions())
  const { data } = found
  const whole = data?.some(({ child }) => child === null) === true
  return (
    <Page
      title="Legal holds"
      facts={data ? [plural(data.length, 'hold')] : []}
      action={
        data &&
        !whole && (
          <DialogButton
            label="Hold the whole register"
            title="Hold the whole register"
            renderForm={(dialog) => <HoldForm childId={null} hold={null} {...dialog} />}
          />
        )
      }
    >
      <RetentionTabs here={paths.legalHolds} />
      <RefusalNotice error={found.error} />
      {data && <HoldsList holds={data} named />}
      {data?.length === 0 && (
        <Empty>
          Nothing is on hold. One child’s record is held on the child’s page, under “How long this record is
          kept”.
        </Empty>
      )}
    </Page>
  )
}
