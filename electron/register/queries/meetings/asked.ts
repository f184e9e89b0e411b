import { contract } from '../../../../shared/contract'
import { addMonths } from '../../../../shared/domain/time/localDate'
import { query } from '../../rpc/handlers'
import { closedToViewer } from '../../viewer/closedChildren'
import { withLabels } from '../children/labels'
import { viewingAt } from '../viewing'
import { keptQuestions, questionsMemory } from './keptQuestions'

/** What was reached longer ago is asked for all the same; Today keeps it in one line. */
const monthsShown = 12

/** Every decision that is asked for, the longest waiting first by the reference of its episode. */
export const askedQuestions = query(contract.meetings.asked, async ({ db, now, scratch }) => {
  const viewing = await viewingAt(db, now)
  const lately = addMonths(viewing.today, -monthsShown)
  const all = await keptQuestions(db, viewing, scratch(questionsMemory))
  // What is asked for says that there was harm: for those who may open the record.
  const questions = all.filter(({ childId }) => closedToViewer(childId) === undefined)
  const labelled = await withLabels(db, questions, ({ childId }) => childId, viewing.today)
  return labelled
    .map(({ row: question, child }) => ({
      ...question,
      child,
      older: question.reachedOn !== null && question.reachedOn < lately,
    }))
    .toSorted((a, b) => (a.episodeRef < b.episodeRef ? -1 : Number(a.episodeRef > b.episodeRef)))
})
