import { useQuery } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { useState, useSyncExternalStore } from 'react'
import { ChildPage } from '../features/interviews/childPage/ChildPage'
import { givenPage, onGivenPage, type GivenPage } from '../features/interviews/childPage/openChildPage'
import { ChooseOwnPassphrase } from '../features/register/ChooseOwnPassphrase'
import { api } from './api'
import { makeRouter } from './router'
import { SessionContext } from './session'
import { AskAgain } from './shell/AskAgain'
import { Cover } from './shell/Cover'
import { KeepWatch } from './shell/KeepWatch'
import type { SessionShape } from '../../shared/contract/register'

/** The window of an open register. Loaded after the lock screen has been drawn, while somebody types. */
export function OpenRegister() {
  const given = useSyncExternalStore(onGivenPage, givenPage)
  const session = useQuery({ ...api.register.session.queryOptions(), enabled: given === null })
  // Made anew where the person's role was changed: the router holds the screens this person may open.
  if (session.data?.mustChoosePassphrase === true) return <ChooseOwnPassphrase session={session.data} />
  return session.data ? (
    <Inside key={session.data.permissions.join()} session={session.data} given={given} />
  ) : null
}

interface InsideProps {
  readonly session: SessionShape
  readonly given: GivenPage | null
}

/** The register's screens; or, while the window is given to a child, the child's page and nothing else. */
function Inside({ session, given }: InsideProps) {
  const [router] = useState(() => makeRouter(session.permissions))
  if (given !== null)
    return (
      <SessionContext value={session}>
        <ChildPage page={given} />
        <KeepWatch minutes={session.idleMinutes} />
      </SessionContext>
    )
  return (
    <SessionContext value={session}>
      <RouterProvider router={router} />
      <AskAgain />
      <Cover />
    </SessionContext>
  )
}
