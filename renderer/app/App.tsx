import { useQuery } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { useState, useSyncExternalStore } from 'react'
import { StartScreen } from '../features/register/StartScreen'
import { api } from './api'
import { isGone, onGone } from './connection'
import { isLocking, onLocking } from './lock'
import { makeRouter } from './router'
import { SessionContext } from './session'
import { RegisterCannotStart, RegisterGone } from './shell/RegisterGone'
import { openedBecause } from './why'

/**
 * What the window shows: the way in while no register is open, the shell once one is. A lock is never a change back:
 * main destroys this window and opens a new one.
 */
export function App() {
  const gone = useSyncExternalStore(onGone, isGone)
  const locking = useSyncExternalStore(onLocking, isLocking)
  const environment = useQuery({ ...api.shell.environment.queryOptions(), staleTime: Infinity })
  const [opened, setOpened] = useState(false)
  if (locking) return <output>Locking…</output>
  if (openedBecause === 'registerCannotStart') return <RegisterCannotStart />
  if (gone) return <RegisterGone />
  if (environment.data === undefined) return null
  if (opened || environment.data.unlocked) return <OpenRegister />
  return <StartScreen environment={environment.data} why={openedBecause} onOpened={() => setOpened(true)} />
}

function OpenRegister() {
  const [router] = useState(makeRouter)
  const session = useQuery(api.register.session.queryOptions())
  if (!session.data) return null
  return (
    <SessionContext value={session.data}>
      <RouterProvider router={router} />
    </SessionContext>
  )
}
