import { useMutation, useQuery } from '@tanstack/react-query'
import { Button } from '@mantine/core'
import type { UnseenNotice } from '../../../shared/contract/restricted'
import { exactly } from '../../../shared/domain/time/moment'
import { plural } from '../../../shared/text/plural'
import { api, queryClient } from '../../app/api'
import { paths } from '../../app/paths'
import { AppLink } from '../../components/AppLink'
import { ButtonRow } from '../../components/ButtonRow'
import { QuestionList } from '../../components/QuestionList'
import { RefusalNotice } from '../../components/RefusalNotice'
import { Section } from '../../components/Section'
import { StatusWord } from '../../components/StatusWord'
import { When } from '../../components/When'
import { EVERY_MINUTE } from '../today/board'

const aboutWords = { missing: 'Missing', back: 'Back', other: 'News' } as const

/** On Today: news about restricted children that nobody who may open the record has taken up yet. */
export function UnseenNotices() {
  const notices = useQuery({ ...api.restricted.notices.queryOptions(), refetchInterval: EVERY_MINUTE })
  const rows = notices.data ?? []
  if (rows.length === 0) return <RefusalNotice error={notices.error} />
  return (
    <Section
      id="unseen-notices"
      heading="Notices about restricted children"
      note={`${plural(rows.length, 'notice')} to take up`}
    >
      <QuestionList>
        {rows.map((notice) => (
          <Notice key={notice.id} notice={notice} />
        ))}
      </QuestionList>
    </Section>
  )
}

function Notice({ notice }: { readonly notice: UnseenNotice }) {
  const { childId, child, about, at, toldBy, words, handedInBy, handedInAt } = notice
  return (
    <li>
      <p>
        <StatusWord meaning={about === 'missing' ? 'now' : 'plain'}>{aboutWords[about]}</StatusWord>{' '}
        {childId === null ? <strong>{child}</strong> : <AppLink to={paths.child(childId)}>{child}</AppLink>}
        {at.precision !== 'unknown' && (
          <>
            {', '}
            <When moment={at} />
          </>
        )}
        . Handed in by {handedInBy}, <When moment={exactly(handedInAt)} />
        {toldBy === null ? '' : `; told by ${toldBy}`}.{words === null ? '' : ` “${words}”`}
      </p>
      {childId !== null && <TakeUp notice={notice} childId={childId} />}
    </li>
  )
}

function TakeUp({ notice, childId }: { readonly notice: UnseenNotice; readonly childId: string }) {
  const takeUp = useMutation(
    api.restricted.takeUp.mutationOptions({ onSuccess: () => queryClient.invalidateQueries() }),
  )
  return (
    <>
      <RefusalNotice error={takeUp.error} />
      <ButtonRow>
        {notice.about === 'missing' && (
          <AppLink to={paths.recordMissing({ child: childId })}>Record missing</AppLink>
        )}
        <Button
          variant="default"
          size="xs"
          loading={takeUp.isPending}
          onClick={() => takeUp.mutate({ id: notice.id, version: notice.version })}
        >
          Taken up
        </Button>
      </ButtonRow>
    </>
  )
}
