import { isKnown } from '../../../shared/domain/time/moment'
import { StatusWord } from '../../components/StatusWord'
import { When } from '../../components/When'
import type { Line } from './told'

/** Whose line it is, how to reach them, and whether they may be told. */
export function WhoIsIt({ line }: { readonly line: Line }) {
  const { label, phone, mayBeTold, mayBeToldReason } = line
  return (
    <>
      {label}
      {phone !== null && mayBeTold !== 'do_not_tell' && <div>{phone}</div>}
      {mayBeTold !== 'tell' && (
        <div>
          <StatusWord meaning={mayBeTold === 'do_not_tell' ? 'now' : 'soon'}>
            {mayBeTold === 'do_not_tell' ? 'do not tell' : 'ask first'}
            {mayBeToldReason !== null && `: ${mayBeToldReason}`}
          </StatusWord>
        </div>
      )}
    </>
  )
}

/** Told when, by whom and how; not told and why; or not recorded yet. */
export function LineState({ line }: { readonly line: Line }) {
  const { notice, open, overdue } = line
  if (notice === null) {
    if (overdue) return <StatusWord meaning="now">not recorded, overdue</StatusWord>
    return open ? <StatusWord meaning="unknown">not recorded yet</StatusWord> : '–'
  }
  if (!notice.told)
    return (
      <>
        <StatusWord meaning="plain">not told</StatusWord>
        <div>{notice.notToldReason}</div>
      </>
    )
  const how = [notice.methodLabel, notice.byName === null ? null : `by ${notice.byName}`].filter(
    (part) => part !== null,
  )
  return (
    <>
      <StatusWord meaning="done">
        {isKnown(notice.at) ? <When moment={notice.at} /> : 'told, time not known'}
      </StatusWord>
      {how.length > 0 && <div>{how.join(', ')}</div>}
      {notice.despiteReason !== null && <div>Told all the same: {notice.despiteReason}</div>}
    </>
  )
}
