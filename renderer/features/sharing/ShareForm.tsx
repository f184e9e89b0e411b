import { codeLists } from '../../../shared/codes'
import type { ShareShape } from '../../../shared/contract/sharing'
import { call } from '../../app/api'
import { useKeptFields } from '../../app/drafts/useKeptFields'
import { useSession } from '../../app/session'
import { nowInstant } from '../../components/clock'
import { CodeSelect } from '../../components/CodeSelect'
import { Collector, textOrNull } from '../../components/collect'
import { DayTimeField } from '../../components/DayTimeField'
import { problemOf, type Problem } from '../../components/ErrorSummary'
import { Together } from '../../components/Form'
import { ShortForm, type DialogFormProps } from '../../components/FormDialog'
import { recordOf, type HangsOn } from '../../components/hangsOn'
import { LineField, NotesField } from '../../components/LineField'
import { emptyMoment, momentEntry } from '../../components/momentEntry'
import type { Fields } from '../../components/useFields'
import type { Saving } from '../../components/useSaving'
import { YesNoUnknown } from '../../components/YesNoUnknown'

export interface ShareFormProps extends DialogFormProps {
  readonly hangsOn: HangsOn
  /** Null for something not recorded yet. */
  readonly share: ShareShape | null
}

/** What was told to whom, when, and on what basis. */
export function ShareForm({ hangsOn, share, onDone }: ShareFormProps) {
  const session = useSession()
  const fields = useKeptFields(
    { about: recordOf(hangsOn), form: `share ${share?.id ?? ''}`, follows: share !== null },
    formOf(share, session.user.name),
  )
  const save = async (saving: Saving) => {
    const { values } = fields
    const collect = new Collector(nowInstant())
    if (values.kind === null) collect.add('kind', 'Say what was shared.')
    if (values.recipient.trim() === '') collect.add('recipient', 'Say who was told.')
    if (values.what.trim() === '') collect.add('what', 'Say what they were told.')
    const at = collect.moment('at', values.at, 'Say when it was shared; the day is enough.')
    if (values.basis === null) collect.add('basis', 'Say on what basis it was shared.')
    if (values.byName.trim() === '') collect.add('byName', 'Say who shared it.')
    return saving.save(collect.problems, () =>
      call.sharing.save({
        childId: share?.childId ?? hangsOn.childId,
        episodeId: share === null ? hangsOn.episodeId : share.episodeId,
        interviewId: share === null ? hangsOn.interviewId : share.interviewId,
        id: share?.id ?? null,
        version: share?.version ?? null,
        kind: values.kind ?? '',
        recipient: values.recipient.trim(),
        what: values.what.trim(),
        at,
        basis: values.basis ?? '',
        basisNote: textOrNull(values.basisNote),
        method: values.method,
        reference: textOrNull(values.reference),
        byName: values.byName.trim(),
        againstWish: values.againstWish ?? 'not_known',
        againstWishWhy: textOrNull(values.againstWishWhy),
      }),
    )
  }
  return (
    <ShortForm
      keeps={fields.keeping}
      save={share === null ? 'Add to the log' : 'Save entry'}
      onSave={save}
      onDone={onDone}
    >
      {({ problems }) => <ShareFields fields={fields} problems={problems} />}
    </ShortForm>
  )
}

interface ShareFieldsProps {
  readonly fields: Fields<ReturnType<typeof formOf>>
  readonly problems: readonly Problem[]
}

function ShareFields({ fields, problems }: ShareFieldsProps) {
  const { basis, againstWish } = fields.values
  const error = (id: string) => problemOf(problems, id)
  return (
    <>
      <Together>
        <CodeSelect
          id="kind"
          label="What"
          list={codeLists.shareKind}
          {...fields.of('kind')}
          error={error('kind')}
        />
        <LineField id="recipient" label="To whom" {...fields.of('recipient')} error={error('recipient')} />
      </Together>
      <NotesField
        id="what"
        label="What they were told"
        rows={2}
        {...fields.of('what')}
        error={error('what')}
      />
      <DayTimeField id="at" label="When" {...fields.of('at')} error={error('at')} />
      <Together>
        <CodeSelect
          id="basis"
          label="Basis"
          list={codeLists.shareBasis}
          {...fields.of('basis')}
          error={error('basis')}
        />
        <CodeSelect id="method" label="How" list={codeLists.shareMethod} {...fields.of('method')} />
      </Together>
      {basis === 'other' && (
        <LineField
          id="basisNote"
          label="Which basis"
          {...fields.of('basisNote')}
          error={error('basisNote')}
        />
      )}
      <Together>
        <LineField id="reference" label="Reference (police, intelligence form)" {...fields.of('reference')} />
        <LineField id="byName" label="Shared by" {...fields.of('byName')} error={error('byName')} />
      </Together>
      <YesNoUnknown
        id="againstWish"
        label="Had the child asked that it be not shared?"
        {...fields.of('againstWish')}
      />
      {againstWish === 'yes' && (
        <NotesField
          id="againstWishWhy"
          label="Why it was shared anyway"
          rows={2}
          {...fields.of('againstWishWhy')}
          error={error('againstWishWhy')}
        />
      )}
    </>
  )
}

function formOf(share: ShareShape | null, me: string) {
  return {
    kind: share?.kind ?? null,
    recipient: share?.recipient ?? '',
    what: share?.what ?? '',
    at: share === null ? emptyMoment : momentEntry(share.at),
    basis: share?.basis ?? null,
    basisNote: share?.basisNote ?? '',
    method: share?.method ?? null,
    reference: share?.reference ?? '',
    byName: share?.byName ?? me,
    againstWish: share === null ? null : share.againstWish,
    againstWishWhy: share?.againstWishWhy ?? '',
  }
}
