import { call } from '../../../app/api'
import { useDraft } from '../../../app/drafts/useDraft'
import { paths } from '../../../app/paths'
import { useGo } from '../../../components/AppLink'
import { nowInstant } from '../../../components/clock'
import { Collector } from '../../../components/collect'
import { useSaving } from '../../../components/useSaving'
import type { EpisodePage } from '../episodePage'
import { noticeFactsOf } from '../noticeForm'
import { useLookOver } from '../useLookOver'
import { typedBetween, typedMissing, type MissingDraft } from './missingDraft'
import { useMissingForm } from './useMissingForm'

/** A child who is to be recorded missing, and what is known already. */
export interface MissingOfChild {
  readonly childId: string
  readonly draftId: string | null
  /** What was typed before the child was changed, or said with the choice of the child. */
  readonly initial: Partial<MissingDraft> | null
  /** It is about another child after all; what was typed goes along. */
  readonly onOtherChild: (body: MissingDraft) => void
  /** The episode the child is not back from, if any. */
  readonly open: EpisodePage | null
}

/** The form "Record missing": its draft, what looks odd so far, and the one call that saves it. */
export function useRecordMissing({ childId, draftId, initial, open, onOtherChild }: MissingOfChild) {
  const go = useGo()
  const form = useMissingForm(initial)
  const { facts, body } = form
  const saving = useSaving()
  const draft = useDraft<MissingDraft>({
    kind: 'recordMissing',
    subjectId: childId,
    childId,
    draftId,
    body,
    worthKeeping: true,
    onRestore: form.restore,
  })
  const notes = useLookOver({
    childId,
    episodeId: null,
    form: facts.values,
    back: body.alreadyBack ? body.back : null,
  })
  const leave = async (after: () => void) => {
    await draft.done()
    after()
  }
  const addNotice = async (episodeId: string) => {
    const collect = new Collector(nowInstant())
    const notice = noticeFactsOf(body.notice, collect)
    const saved = await saving.save(collect.problems, async () =>
      call.episodes.addNotice({ id: episodeId, notice, draftId: await draft.idForSaving() }),
    )
    if (saved) await leave(() => go(paths.episode(episodeId)))
  }
  const record = async () => {
    const collect = new Collector(nowInstant())
    const between = typedBetween(body, open, collect)
    const typed = typedMissing(body, collect)
    const { type } = facts.values
    let opens: string = paths.today
    const saved = await saving.save(collect.problems, async () => {
      if (type === null) return
      const { id, interviewId } = await call.episodes.recordMissing({
        childId,
        facts: { ...typed.facts, type },
        timeNotKnownYet: body.timeNotKnownYet,
        back: typed.back,
        named: typed.named,
        between,
        draftId: await draft.idForSaving(),
      })
      opens = interviewId === null ? paths.episode(id) : paths.interview(interviewId)
    })
    if (saved) await leave(() => go(opens))
  }
  const submit = async () => {
    if (open === null) await record()
    else if (body.way === null)
      await saving.save(
        [{ fieldId: 'way', message: 'Say what this report is about.' }],
        async () => undefined,
      )
    else if (body.way === 'same') await addNotice(open.id)
    else await record()
  }
  return {
    form,
    saving,
    draft,
    notes,
    submit,
    otherChild: () => leave(() => onOtherChild(body)),
    throwAway: () => leave(() => go(paths.today)),
  }
}
