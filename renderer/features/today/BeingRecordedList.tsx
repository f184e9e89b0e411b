import { Button } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import type { DraftHead } from '../../../shared/contract/drafts'
import { clockAndDayWords } from '../../../shared/domain/time/words'
import { api, call } from '../../app/api'
import { draftPath } from '../../app/drafts/draftPath'
import { paths } from '../../app/paths'
import { leadsSomewhere } from '../../app/routes'
import { useMay } from '../../app/useMay'
import { useGo } from '../../components/AppLink'
import { RecordTable } from '../../components/RecordTable'
import { RefusalNotice } from '../../components/RefusalNotice'
import { Section } from '../../components/Section'
import { useNow } from '../../components/useNow'
import type { BeingRecorded } from './board'
import { OwnDraft } from './OwnDraft'

const kinds: Readonly<Record<DraftHead['kind'], string>> = {
  recordMissing: 'Missing',
  recordReturn: 'Return',
  interview: 'Interview',
  newChild: 'New child',
  changeChild: 'Change of a child',
  changeEpisode: 'Change of an episode',
  newMeeting: 'Meeting',
  changeMeeting: 'Change of a meeting',
  newPlacement: 'Placement',
  changePlacement: 'Change of a placement',
  newPlace: 'New home or place',
  incoming: 'Incoming placement',
  place: 'Place',
  person: 'Person of concern',
  handInNotice: 'Notice about a restricted child',
  catchUp: 'Catch-up sheet',
  profile: 'Profile',
  entry: 'Entry, half typed',
}

/** Being recorded, not yet saved: everybody sees that it exists, its author goes on, a colleague takes it over. */
export function BeingRecordedList({ drafts }: { readonly drafts: readonly BeingRecorded[] }) {
  const now = useNow()
  const go = useGo()
  const mayKeep = useMay('drafts.keep')
  const heads = useQuery({ ...api.drafts.list.queryOptions(), enabled: mayKeep })
  const takeOver = useMutation({
    mutationFn: (id: string) => call.drafts.takeOver({ id }),
    onSuccess: (head) => go(draftPath(head) ?? paths.today),
  })
  const rows = withOwn(drafts, heads.data ?? [])
  if (rows.length === 0) return null
  const pathOf = (draftId: string) => {
    const head = heads.data?.find(({ id }) => id === draftId)
    const path = head ? draftPath(head) : null
    return path !== null && leadsSomewhere(path) ? path : null
  }
  const next = (draft: BeingRecorded) => {
    if (draft.mine) return <OwnDraft draftId={draft.draftId} path={pathOf(draft.draftId)} />
    if (!mayKeep) return null
    return (
      <Button variant="default" size="compact-sm" onClick={() => takeOver.mutate(draft.draftId)}>
        Take over from {draft.by}
      </Button>
    )
  }
  return (
    <Section id="being-recorded" heading="Being recorded, not yet saved">
      <RefusalNotice error={takeOver.error} />
      <RecordTable
        caption="Being recorded, not yet saved"
        captionHidden
        rows={rows}
        rowKey={({ draftId }) => draftId}
        empty={null}
        columns={[
          { key: 'child', heading: 'Child', cell: ({ child }) => child?.label ?? 'Not chosen yet' },
          {
            key: 'kind',
            heading: 'What',
            cell: ({ kind }) => (kind in kinds ? kinds[kind as DraftHead['kind']] : kind),
          },
          { key: 'by', heading: 'By', cell: ({ by, mine }) => (mine ? 'You' : by) },
          { key: 'since', heading: 'Since', cell: ({ since }) => clockAndDayWords(since, now) },
          { key: 'next', heading: 'Next', headingHidden: true, cell: next },
        ]}
      />
    </Section>
  )
}

/**
 * Everybody sees who is recording a child as missing or back; the person also finds everything else of their own that
 * a lock or a crash left unsaved: half an interview, a child not written down yet.
 */
function withOwn(drafts: readonly BeingRecorded[], heads: readonly DraftHead[]): readonly BeingRecorded[] {
  const own = heads.filter(({ id, mine }) => mine && !drafts.some(({ draftId }) => draftId === id))
  return [
    ...drafts,
    ...own.map(({ id, kind, child, author, mine, startedAt }) => ({
      draftId: id,
      kind,
      child,
      by: author.name,
      mine,
      since: startedAt,
    })),
  ]
}
