import { useMutation } from '@tanstack/react-query'
import { labelFor } from '../../../../shared/codes'
import { exactly, isKnown } from '../../../../shared/domain/time/moment'
import { api, call } from '../../../app/api'
import { useKeptFields } from '../../../app/drafts/useKeptFields'
import { useMay } from '../../../app/useMay'
import { Collector } from '../../../components/collect'
import { nowInstant } from '../../../components/clock'
import { Empty } from '../../../components/Empty'
import { DialogButton, ShortForm, type DialogFormProps } from '../../../components/FormDialog'
import { LinkButton } from '../../../components/LinkButton'
import { ReasonButton } from '../../../components/ReasonButton'
import { RecordTable, type Column } from '../../../components/RecordTable'
import { RefusalNotice } from '../../../components/RefusalNotice'
import { Section } from '../../../components/Section'
import type { Saving } from '../../../components/useSaving'
import { When } from '../../../components/When'
import type { EpisodePage } from '../episodePage'
import { emptyNoticeForm, noticeFactsOf } from '../noticeForm'
import { NoticeOfSameFields } from '../NoticeFields'

type Notice = EpisodePage['notices'][number]

/** Further notices of the same absence; the first one stands above, with the police. */
export function NoticesSection({ episode }: { readonly episode: EpisodePage }) {
  const { notices, status, id } = episode
  const mayRecord = useMay('episodes.record')
  const writable = status === 'open' && mayRecord
  if (notices.length === 0 && !writable) return null
  return (
    <Section
      id="notices"
      heading="Further notices"
      action={
        writable && (
          <DialogButton
            label="Add a notice"
            title="A further notice of this absence"
            renderForm={(dialog) => <NoticeForm episodeId={id} {...dialog} />}
          />
        )
      }
    >
      <RecordTable
        caption="Further notices, in the order they were recorded"
        captionHidden
        rows={notices}
        rowKey={(notice) => notice.id}
        empty={<Empty>No further notice of this absence has been recorded.</Empty>}
        columns={writable ? [...columns, change] : columns}
      />
    </Section>
  )
}

const columns: readonly Column<Notice>[] = [
  {
    key: 'when',
    heading: 'Received',
    cell: ({ received, recordedAt }) =>
      isKnown(received) ? (
        <When moment={received} />
      ) : (
        <>
          not known; recorded <When moment={exactly(recordedAt)} />
        </>
      ),
  },
  { key: 'from', heading: 'From', cell: fromWords },
  {
    key: 'said',
    heading: 'What it said',
    cell: ({ said, withdrawnReason }) => (
      <>
        {said ?? '–'}
        {withdrawnReason !== null && <div>Withdrawn: {withdrawnReason}</div>}
      </>
    ),
  },
]

function fromWords({ source, toldBy, reference }: Notice): string {
  const parts = [source === null ? null : labelFor('noticeSource', source), toldBy, reference]
  return parts.filter((part) => part !== null).join(', ') || '–'
}

const change: Column<Notice> = {
  key: 'do',
  heading: 'Change',
  headingHidden: true,
  cell: (notice) =>
    notice.withdrawnReason === null ? (
      <ReasonButton
        label="Withdraw"
        title="Withdraw this notice"
        of={notice.id}
        explain="For a notice that is about another absence, or was typed twice. It stays here with the reason and can be brought back."
        quiet
        onConfirm={(reason) =>
          call.episodes.withdrawNotice({ id: notice.id, version: notice.version, reason })
        }
      />
    ) : (
      <BringBack notice={notice} />
    ),
}

function BringBack({ notice: { id, version } }: { readonly notice: Notice }) {
  const back = useMutation(api.episodes.bringBackNotice.mutationOptions())
  return (
    <>
      <LinkButton onClick={() => back.mutate({ id, version })}>Bring back</LinkButton>
      <RefusalNotice error={back.error} />
    </>
  )
}

function NoticeForm({ episodeId, onDone }: DialogFormProps & { readonly episodeId: string }) {
  const fields = useKeptFields({ about: { id: episodeId }, form: 'notice' }, emptyNoticeForm)
  const save = async (saving: Saving) => {
    const collect = new Collector(nowInstant())
    const notice = noticeFactsOf(fields.values, collect)
    return saving.save(collect.problems, () =>
      call.episodes.addNotice({ id: episodeId, notice, draftId: null }),
    )
  }
  return (
    <ShortForm keeps={fields.keeping} save="Add notice" onSave={save} onDone={onDone}>
      {({ problems }) => <NoticeOfSameFields fields={fields} problems={problems} />}
    </ShortForm>
  )
}
