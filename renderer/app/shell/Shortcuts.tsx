import { useEffect, useEffectEvent, useState } from 'react'
import { useOpen } from '../../components/AppLink'
import { Dialog } from '../../components/Dialog'
import { FactsList } from '../../components/FactsList'
import { Kbd } from '../../components/Kbd'
import { lockNow } from '../lock'
import { paths } from '../paths'
import type { Undoing } from '../undo/useUndo'
import { useMayOpen } from '../useMayOpen'
import { openSearchBox } from './SearchBox'
import { useReturnPath } from './useReturnPath'

interface Shortcut {
  readonly keys: string
  readonly does: string
  /** The screen it opens: shown to those who may. */
  readonly opens?: string
}

const shortcuts: readonly Shortcut[] = [
  { keys: 'Ctrl+K', does: 'Find anything; empty: what was open last', opens: paths.children },
  { keys: 'Ctrl+M', does: 'Record missing', opens: paths.recordMissing() },
  {
    keys: 'Ctrl+Shift+M',
    does: 'Record return; on a missing child’s page, of that child',
    opens: paths.recordReturn(),
  },
  { keys: 'Ctrl+Z', does: 'Undo what was saved last (outside a text box)' },
  { keys: 'Ctrl+Y', does: 'Redo what was undone' },
  { keys: 'F8', does: 'Cover the window' },
  { keys: 'Ctrl+L', does: 'Lock' },
  { keys: 'Ctrl+/', does: 'This list (or ?)' },
]

/** Keys that mean something else in a text box. */
const textKeys: ReadonlySet<string> = new Set(['?', 'ctrl z', 'ctrl y', 'ctrl shift z'])

/** Listens for the keys that work everywhere, and shows their list. */
export function Shortcuts({ undoing }: { readonly undoing: Undoing }) {
  const openPage = useOpen()
  const mayOpen = useMayOpen()
  const returnPath = useReturnPath()
  const [open, setOpen] = useState(false)
  const actions: Readonly<Record<string, () => void>> = {
    'ctrl k': openSearchBox,
    'ctrl m': () => mayOpen(paths.recordMissing()) && openPage(paths.recordMissing()),
    'ctrl shift m': () => mayOpen(returnPath) && openPage(returnPath),
    'ctrl l': () => void lockNow('person'),
    'ctrl /': () => setOpen(true),
    '?': () => setOpen(true),
    'ctrl z': () => undoing.undo?.(),
    'ctrl y': () => undoing.redo?.(),
    'ctrl shift z': () => undoing.redo?.(),
  }
  const press = useEffectEvent((event: KeyboardEvent) => {
    const act = actions[pressed(event)]
    if (!act || (textKeys.has(pressed(event)) && isTyping(event.target))) return
    event.preventDefault()
    act()
  })
  useEffect(() => {
    const listen = (event: KeyboardEvent) => press(event)
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [])
  return (
    <Dialog opened={open} onClose={() => setOpen(false)} title="Keys that work everywhere">
      <FactsList
        facts={shortcuts
          .filter(({ opens }) => opens === undefined || mayOpen(opens))
          .map(({ keys, does }) => ({ label: does, value: <Kbd keys={keys} /> }))}
      />
      <p>
        In tables <Kbd keys="↑" /> and <Kbd keys="↓" /> go from row to row and <Kbd keys="Enter" /> opens one.{' '}
        <Kbd keys="Ctrl" /> with plus, minus and 0 makes everything larger, smaller, and as it was.
      </p>
    </Dialog>
  )
}

function pressed(event: KeyboardEvent): string {
  if (event.key === '?') return event.ctrlKey ? 'ctrl /' : '?'
  const held = [event.ctrlKey ? 'ctrl' : '', event.shiftKey ? 'shift' : ''].filter(Boolean)
  return [...held, event.key.toLowerCase()].join(' ')
}

/** In a box, or in a dialog, whose keys are its own. */
function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.matches('input, textarea, select, [contenteditable]') ||
      target.closest('[role="dialog"]') !== null)
  )
}
