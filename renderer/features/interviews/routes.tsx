import { paths } from '../../app/paths'
import type { Screen } from '../../app/screen'

export const routes: readonly Screen[] = [
  {
    path: paths.interviews,
    permission: 'children.read',
    load: async () => (await import('./InterviewsScreen')).InterviewsScreen,
  },
  {
    path: paths.interview('$interviewId'),
    permission: 'children.read',
    load: async () => (await import('./interview/InterviewScreen')).InterviewScreen,
  },
  {
    path: paths.emptyInterview,
    permission: 'documents.print',
    load: async () => (await import('./EmptyFormScreen')).EmptyFormScreen,
  },
  {
    path: paths.offerPapers('$interviewId'),
    permission: 'documents.print',
    load: async () => (await import('./offering/OfferPapersScreen')).OfferPapersScreen,
  },
]
