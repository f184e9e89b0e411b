import { useQuery } from '@tanstack/react-query'
import { lazy, Suspense, useEffect, useState, useSyncExternalStore } from 'react'
import { StartScreen } from '../features/register/StartScreen'
import { api } from './api'
import { isGone, onGone } from './connection'
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
  const environment = useQuery({ ...api.shell.environment.queryOptions(), staleTime: Infinity })
  const [opened, setOpened] = useState(false)
  useEffect(() => {
    // Fetched while the lock screen waits for somebody: opening then shows Today at once.
    void loadOpenRegister()
  }, [])
  if (locking) return <output>Locking…</output>
  if (openedBecause === 'registerCannotStart') return <RegisterCannotStart />
  if (gone) return <RegisterGone />
  if (environment.data === undefined) return null
  if (opened || environment.data.unlocked)
    return (
      <Suspense fallback={null}>
        <OpenRegister />
      </Suspense>
    )
  return (
    <Suspense fallback={null}>
      <StartScreen environment={environment.data} why={openedBecause} onOpened={() => setOpened(true)} />
    </Suspense>
  )
}
