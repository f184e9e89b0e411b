import { useQuery } from '@tanstack/react-query'
import type { RightsCase } from '../../../shared/contract/rights'
import { clockWords, kindWords } from '../../../shared/text/rightsWords'
import { api, call, queryClient } from '../../app/api'
import { useParam } from '../../app/params'
import { paths } from '../../app/paths'
import { AppLink } from '../../components/AppLink'
import { Banner } from '../../components/Banner'
import { Empty } from '../../components/Empty'
import { LinkButton } from '../../components/LinkButton'
import { Page } from '../../components/Page'
import { ReasonButton } from '../../components/ReasonButton'
import { RefusalNotice } from '../../components/RefusalNotice'
import { Words } from '../../components/Words'
import { ChangeRight } from './ChangeRight'
import { Pauses } from './Pauses'
import { Standing } from './Standing'

const back = { label: 'Requests, complaints and breaches', to: paths.rights }

/** One entry of the logs: its clock, what was done, and the form to go on with it. */
export function RightScreen() {
  const id = useParam('caseId')
  const list = useQuery(api.rights.list.queryOptions())
  const entry = list.data?.find((each) => each.id === id)
  if (list.data === undefined || entry === undefined)
    return (
      <Page title="Entry" back={back}>
        <RefusalNotice error={list.error} />
        {list.data && <Empty>This entry is not in the logs.</Empty>}
      </Page>
    )
  return <Entry key={`${entry.id} ${entry.version}`} entry={entry} />
}

function Entry({ entry }: { readonly entry: RightsCase }) {
  const { id, version, kind, fromWhom, standing, child, withdrawnReason } = entry
  const bringBack = async () => {
    await call.rights.bringBack({ id, version })
    await queryClient.invalidateQueries()
  }
  if (withdrawnReason !== null)
    return (
      <Page title={kindWords[kind]} facts={[fromWhom]} back={back} width="column">
        <Banner action={<LinkButton onClick={() => void bringBack()}>Bring back</LinkButton>}>
          Withdrawn: {withdrawnReason}
        </Banner>
      </Page>
    )
  return (
    <Page
      title={kindWords[kind]}
      facts={[
        fromWhom,
        <Standing key="standing" standing={standing} />,
        ...(child === null
          ? []
          : [
              <AppLink key="child" to={paths.child(child.id)}>
                {child.label}
              </AppLink>,
            ]),
      ]}
      back={back}
      width="column"
      action={
        <ReasonButton
          label="Withdraw"
          title="Withdraw this entry"
          of={id}
          explain="For an entry made in error: it is kept with the reason, and its clock no longer counts."
          onConfirm={async (reason) => {
            await call.rights.withdraw({ id, version, reason })
            await queryClient.invalidateQueries()
          }}
        />
      }
    >
      <Words>
        <p>{clockWords[kind]}</p>
      </Words>
      <Pauses entry={entry} />
      <ChangeRight entry={entry} />
    </Page>
  )
}
