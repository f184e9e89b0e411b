import type { call } from '../../app/api'

/** Everything an interview's page shows. */
export type InterviewPage = Awaited<ReturnType<typeof call.interviews.get>>
