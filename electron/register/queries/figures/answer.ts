import { contract } from '../../../../shared/contract'
import { countCatalogue } from '../../../../shared/returns/figures/countCatalogue'
import { query } from '../../rpc/handlers'
import { readSettings } from '../settings/readSettings'
import { lookedAfterInYear } from './lookedAfterInYear'
import { readBook, refuseBadPeriod } from './readBook'

/** Every figure of the catalogue for a period, all of one moment. */
export const answer = query(contract.figures.answer, async ({ input: { from, to, types }, db, now }) => {
  const period = { from, to }
  refuseBadPeriod(period)
  const settings = await readSettings(db)
  const book = await readBook(db, period, types, { now, settings })
  const counted = countCatalogue(book, {
    texts: settings.figureTexts,
    lookedAfterInYear: await lookedAfterInYear(db, period, settings),
  })
  return { ...counted, countedAt: now }
})
