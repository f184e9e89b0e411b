import { paths } from '../../app/paths'
import type { Screen } from '../../app/screen'

export const routes: readonly Screen[] = [
  { path: paths.interviews, load: async () => (await import('./InterviewsScreen')).InterviewsScreen },
  {
    path: paths.interview('$interviewId'),
    load: async () => (await import('./interview/InterviewScreen')).InterviewScreen,
  },
]
