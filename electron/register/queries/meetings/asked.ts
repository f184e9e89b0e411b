import { contract } from '../../../../shared/contract'
import { addMonths } from '../../../../shared/domain/time/localDate'
import { query } from '../../rpc/handlers'
import { closedToViewer } from '../../viewer/closedChildren'
import { childLabels } from '../children/labels'
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
  const labels = await childLabels(
    db,
    questions.map(({ childId }) => childId),
    viewing.today,
  )
  return questions
    .flatMap((question) => {
      const child = labels.get(question.childId)
      if (child === undefined) return []
      return [{ ...question, child, older: question.reachedOn !== null && question.reachedOn < lately }]
    })
    .toSorted((a, b) => (a.episodeRef < b.episodeRef ? -1 : Number(a.episodeRef > b.episodeRef)))
})
