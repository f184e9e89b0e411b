import { paths } from '../../app/paths'
import type { Screen } from '../../app/screen'

export const routes: readonly Screen[] = [
  {
    path: paths.chronology('$childId'),
    permission: 'documents.print',
    load: async () => (await import('./ChronologyScreen')).ChronologyScreen,
  },
  {
    path: paths.episodeRecord('$episodeId'),
    permission: 'documents.print',
    load: async () => (await import('./EpisodeRecordScreen')).EpisodeRecordScreen,
  },
  {
    path: paths.shareEpisode('$episodeId'),
    permission: 'documents.print',
    load: async () => (await import('./EpisodeRecordScreen')).ShareEpisodeScreen,
  },
  {
    path: paths.wholeRecord('$childId'),
    permission: 'documents.print',
    load: async () => (await import('./WholeRecordScreen')).WholeRecordScreen,
  },
  {
    path: paths.panelPack,
    permission: 'documents.print',
    load: async () => (await import('./PanelPackScreen')).PanelPackScreen,
  },
  {
    path: paths.interviewRecord('$interviewId'),
    permission: 'documents.print',
    load: async () => (await import('./InterviewRecordScreens')).InterviewRecordScreen,
  },
  {
    path: paths.shareInterview('$interviewId'),
    permission: 'documents.print',
    load: async () => (await import('./InterviewRecordScreens')).ShareInterviewScreen,
  },
]
