import { contract } from '../../../../shared/contract'
import { query } from '../../rpc/handlers'
import { readSettings } from '../settings/readSettings'
import { yearView } from './yearView'

export const returnYear = query(contract.returns.year, async ({ input, db, now }) =>
  yearView(db, await readSettings(db), input.year, now),
)
