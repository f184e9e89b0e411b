import { paths } from '../../../app/paths'
import type { Problem } from '../../../components/ErrorSummary'
import type { EpisodePage } from '../episodePage'

/** What must still be known before the episode can be closed, each with the screen that asks for it. */
export function closingProblems({ id, child, interviewIds, beforeClosing }: EpisodePage): Problem[] {
  const interviewId = interviewIds.at(-1)
  const about = { child: child.id, episode: id }
  const places = {
    episode: paths.episodeEdit(id),
    return: paths.recordReturn({ episode: id }),
    interview: interviewId === undefined ? paths.interviews : paths.interview(interviewId),
    repeatReview: paths.newMeeting({ ...about, asked: 'two_or_more', type: 'repeat_review' }),
    strategy: paths.newMeeting({ ...about, asked: 'harm', type: 'strategy' }),
  }
  return beforeClosing.map(({ what, recordedIn }) => ({
    fieldId: null,
    message: what,
    to: places[recordedIn],
  }))
}
