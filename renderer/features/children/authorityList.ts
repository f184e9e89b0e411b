import { codeLists } from '../../../shared/codes'
import type { CodeList } from '../../../shared/codes/codeList'

/** Authorities of England, and the other places a child can be placed in. */
export const authorityList: CodeList = {
  list: 'authorityOrElsewhere',
  source: codeLists.authority.source,
  codes: [...codeLists.authority.codes, ...codeLists.placedElsewhere.codes],
}
