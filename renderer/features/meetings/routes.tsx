import { paths } from '../../app/paths'
import type { Screen } from '../../app/screen'

export const routes: readonly Screen[] = [
  {
    path: paths.newMeeting(),
    permission: 'meetings.record',
    load: async () => (await import('./NewMeetingScreen')).NewMeetingScreen,
  },
  {
    path: paths.meeting('$meetingId'),
    permission: 'children.read',
    load: async () => (await import('./MeetingScreen')).MeetingScreen,
  },
]
