import type { LookedAfterInYear } from '../countCatalogue'
import type { ReturnCounts } from '../../ssda903/returnCounts'

/** What stands in a report and is not counted from the register's records. */
export interface Besides {
  /** This council's DfE number; null until it is set. */
  readonly laCode: string | null
  /** DfE numbers of the authorities the council compares itself with. */
  readonly comparedWith: readonly string[]
  /** Only of a collection year. */
  readonly lookedAfterInYear: LookedAfterInYear | null
  /** The rows of the collection year's return, counted; null where the period is no such year. */
  readonly returned: Pick<ReturnCounts, 'incidents' | 'children' | 'openAt31March'> | null
  /** The council's own words, by the box they were typed into. */
  readonly words: ReadonlyMap<string, string>
}

export const nothingBesides: Besides = {
  laCode: null,
  comparedWith: [],
  lookedAfterInYear: null,
  returned: null,
  words: new Map(),
}
