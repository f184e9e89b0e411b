import { useQuery } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { useState } from 'react'
import { api } from './api'
import { makeRouter } from './router'
import { SessionContext } from './session'

/** The window of an open register. Loaded after the lock screen has been drawn, while somebody types. */
export function OpenRegister() {
  const [router] = useState(makeRouter)
  const session = useQuery(api.register.session.queryOptions())
  if (!session.data) return null
  return (
    <SessionContext value={session.data}>
      <RouterProvider router={router} />
    </SessionContext>
  )
}
