import { lazy, startTransition, Suspense, use, useEffect, useState, useSyncExternalStore } from 'react'
import { StartScreen } from '../features/register/StartScreen'
import { StartBar } from '../components/StartBar'
import { isGone, onGone } from './connection'
import { environmentAtLoad } from './environment'
import { isLocking, onLocking } from './lock'
import { RegisterCannotStart, RegisterGone } from './shell/RegisterGone'
import { openedBecause } from './why'

const loadOpenRegister = async () => ({ default: (await import('./OpenRegister')).OpenRegister })
const OpenRegister = lazy(loadOpenRegister)

/**
 * What the window shows: the way in while no register is open, the shell once one is. A lock is never a change back:
 * main destroys this window and opens a new one.
 */
export function App() {
  const gone = useSyncExternalStore(onGone, isGone)
  const locking = useSyncExternalStore(onLocking, isLocking)
  if (locking) return <output>Locking… If something was changed, a backup is made first.</output>
  if (openedBecause === 'registerCannotStart') return <RegisterCannotStart />
  if (gone) return <RegisterGone />
  return (
    <Suspense fallback={<StartBar />}>
      <Window />
    </Suspense>
  )
}

function Window() {
  const environment = use(environmentAtLoad)
  const [opened, setOpened] = useState(environment.unlocked)
  useEffect(() => {
    // Fetched while the lock screen waits for somebody: opening then shows Today at once.
    void loadOpenRegister()
  }, [])
  if (opened) return <OpenRegister />
  // The lock screen stays until Today can be drawn.
  const open = () => startTransition(() => setOpened(true))
  return <StartScreen environment={environment} why={openedBecause} onOpened={open} />
}
