import type { call } from '../../app/api'

/** Everything the child's page shows. */
export type ChildPage = Awaited<ReturnType<typeof call.children.get>>
