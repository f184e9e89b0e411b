import { clockAndDayWords } from '../../../shared/domain/time/words'
import { AppLink } from '../../components/AppLink'
import { Dialog } from '../../components/Dialog'
import { LinkButton } from '../../components/LinkButton'
import { RefusalNotice } from '../../components/RefusalNotice'
import { useNow } from '../../components/useNow'
import { draftPath } from '../drafts/draftPath'
import type { Undoing } from './useUndo'

/** When anything was last saved, and the way back: "Saved 14:32 · Undo", "Undone 14:33 · Redo". */
export function SavedNote({ undoing }: { readonly undoing: Undoing }) {
  const { trail, undo, redo, what, draft, failure, putAway } = undoing
  const now = useNow()
  const when = trail.at === null ? null : clockAndDayWords(trail.at, now)
  const typed = trail.wasUndo && draft !== null ? draftPath(draft) : null
  const [label, act, keys] = trail.wasUndo
    ? (['Redo', redo, 'Ctrl+Y'] as const)
    : (['Undo', undo, 'Ctrl+Z'] as const)
  return (
    <>
      <output title={trail.wasUndo && what !== null ? `Undone: ${what}` : undefined}>
        {when !== null && `${trail.wasUndo ? 'Undone' : 'Saved'} ${when}`}
      </output>
      {act !== null && (
        <>
          {' · '}
          <LinkButton onClick={act} label={`${label} the last change (${keys})`}>
            {label}
          </LinkButton>
        </>
      )}
      {typed !== null && (
        <>
          {' · '}
          <AppLink to={typed}>What was typed</AppLink>
        </>
      )}
      <Dialog opened={failure !== null} onClose={putAway} title="Not undone">
        <RefusalNotice error={failure} />
      </Dialog>
    </>
  )
}
