import type { NoticeFacts } from '../../../shared/contract/episodes'
import { isBlankMoment, textOrNull, type Collector } from '../../components/collect'
import { emptyMoment, type MomentEntry } from '../../components/momentEntry'
import type { MissingForm } from './missingForm'

/** What the form about a further notice holds, as typed. */
export interface NoticeForm {
  readonly received: MomentEntry
  readonly source: string | null
  readonly toldBy: string
  readonly reference: string
  readonly said: string
}

export const emptyNoticeForm: NoticeForm = {
  received: emptyMoment,
  source: null,
  toldBy: '',
  reference: '',
  said: '',
}

/** Everything the form says as facts for a call. Ids of the fields begin with `notice.`. */
export function noticeFactsOf(form: NoticeForm, collect: Collector): NoticeFacts {
  if (isEmpty(form))
    collect.add('notice.received', 'Say when the notice came, who told the council, or what it said.')
  return {
    received: collect.moment('notice.received', form.received),
    source: form.source,
    toldBy: textOrNull(form.toldBy),
    reference: textOrNull(form.reference),
    said: textOrNull(form.said),
  }
}

/** A notice that says nothing at all is none. */
function isEmpty({ received, source, toldBy, reference, said }: NoticeForm): boolean {
  return (
    isBlankMoment(received) &&
    source === null &&
    [toldBy, reference, said].every((text) => text.trim() === '')
  )
}

/** What was typed as a new absence, as a notice of the one that is open; nothing typed as a notice before is lost. */
export function noticeFromMissing(facts: MissingForm, notice: NoticeForm): NoticeForm {
  if (!isEmpty(notice)) return notice
  return {
    received: facts.noticeReceived,
    source: facts.noticeSource,
    toldBy: '',
    reference: facts.policeRef,
    said: facts.circumstances,
  }
}
