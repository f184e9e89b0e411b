import { paths } from '../../../app/paths'
import type { Problem } from '../../../components/ErrorSummary'
import type { EpisodePage } from '../episodePage'

/** What must still be known before the episode can be closed, each with the screen that asks for it. */
export function closingProblems({ id, child, interviewIds, beforeClosing }: EpisodePage): Problem[] {
  const interviewId = interviewIds.at(-1)
  const places = {
    episode: paths.episodeEdit(id),
    return: paths.recordReturn({ episode: id }),
    interview: interviewId === undefined ? paths.interviews : paths.interview(interviewId),
    meeting: paths.newMeeting({ child: child.id, episode: id }),
  }
  return beforeClosing.map(({ what, recordedIn }) => ({
    fieldId: null,
    message: what,
    to: places[recordedIn],
  }))
}
