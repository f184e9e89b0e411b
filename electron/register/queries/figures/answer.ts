import { contract } from '../../../../shared/contract'
import { query } from '../../rpc/handlers'
import { figuresMemory } from './keptRegister'
import { howAnswered } from './howAnswered'
import { leftBefore } from './leftBefore'
import { countingRules, shownAnswer } from './shownAnswer'

/** Every figure of the catalogue for a period, all of one moment. */
export const answer = query(contract.figures.answer, async ({ input, db, now, scratch }) => {
  const memory = scratch(figuresMemory)
  const { settings: _settings, ...shown } = await shownAnswer(db, input, now, memory)
  return {
    ...shown,
    rules: countingRules(shown, input.types),
    overlaps: await leftBefore(db, {
      kind: 'figures',
      from: input.from,
      to: input.to,
      how: howAnswered(input, shown),
      parts: shown.questions,
    }),
    countedAt: now,
  }
})
