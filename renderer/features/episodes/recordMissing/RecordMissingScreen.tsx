import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '../../../app/api'
import { childOfHeld } from '../../../app/drafts/heldDrafts'
import { useQueryParam, useVisit } from '../../../app/params'
import { paths } from '../../../app/paths'
import { AppLink, useGo } from '../../../components/AppLink'
import { Empty } from '../../../components/Empty'
import { Page } from '../../../components/Page'
import { RefusalNotice } from '../../../components/RefusalNotice'
import { emptyMissingForm } from '../missingForm'
import { FindChild } from './FindChild'
import { MissingChild } from './MissingChild'
import type { MissingDraft } from './missingDraft'

/** Records that a child is missing: the child first, then what is known. */
export function RecordMissingScreen() {
  const childId = useQueryParam('child')
  const draftId = useQueryParam('draft')
  const type = useQueryParam('type')
  const visit = useVisit()
  // What was typed moves along when it turns out to be about another child.
  const [carried, setCarried] = useState<MissingDraft | null>(null)
  const go = useGo()
  if (draftId !== null) return <FromDraft key={draftId} draftId={draftId} />
  if (childId === null)
    return (
      <Page title="Record missing" width="column">
        <FindChild
          key={visit}
          onChild={(child) => go(paths.recordMissing({ child }))}
          onMissing={(child) => go(paths.recordMissing({ child, type: 'M' }))}
        />
      </Page>
    )
  return (
    <MissingChild
      key={childId}
      childId={childId}
      draftId={null}
      initial={carried ?? (type === 'M' ? missingType : null)}
      onOtherChild={(body) => {
        setCarried(body)
        go(paths.recordMissing())
      }}
    />
  )
}

const missingType = { facts: { ...emptyMissingForm, type: 'M' } } as const

/** Goes on with a draft named in the address: the child it is about stands in its head. */
function FromDraft({ draftId }: { readonly draftId: string }) {
  const drafts = useQuery(api.drafts.list.queryOptions())
  const go = useGo()
  const [childId, setChildId] = useState<string | null>(null)
  // Kept once found: saving ends the draft while the form is still being left.
  const found = drafts.data?.find(({ id }) => id === draftId)?.child?.id ?? childOfHeld(draftId)
  if (childId === null && found !== null) setChildId(found)
  if (childId !== null)
    return (
      <MissingChild
        childId={childId}
        draftId={draftId}
        initial={null}
        onOtherChild={() => go(paths.recordMissing())}
      />
    )
  return (
    <Page title="Record missing" width="column">
      <RefusalNotice error={drafts.error} />
      {drafts.data && !drafts.isFetching && (
        <Empty next={<AppLink to={paths.recordMissing()}>Record missing from the start</AppLink>}>
          This draft is gone: it was saved or thrown away.
        </Empty>
      )}
    </Page>
  )
}
