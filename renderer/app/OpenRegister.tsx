import { useQuery } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { useState } from 'react'
import { api } from './api'
import { makeRouter } from './router'
import { SessionContext } from './session'
import { AskAgain } from './shell/AskAgain'
import { Cover } from './shell/Cover'
import type { SessionShape } from '../../shared/contract/register'

/** The window of an open register. Loaded after the lock screen has been drawn, while somebody types. */
export function OpenRegister() {
  const session = useQuery(api.register.session.queryOptions())
  // Made anew where the person's role was changed: the router holds the screens this person may open.
  return session.data ? <Inside key={session.data.permissions.join()} session={session.data} /> : null
}

function Inside({ session }: { readonly session: SessionShape }) {
  const [router] = useState(() => makeRouter(session.permissions))
  return (
    <SessionContext value={session}>
      <RouterProvider router={router} />
      <AskAgain />
      <Cover />
    </SessionContext>
  )
}
