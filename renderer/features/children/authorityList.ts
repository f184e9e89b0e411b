import { codeLists } from '../../../shared/codes'
import type { CodeList } from '../../../shared/codes/codeList'

/** Authorities of England with DfE's number, and the other places a child can be placed in. */
export const authorityList: CodeList = {
  list: 'authorityOrElsewhere',
  source: codeLists.authority.source,
  codes: [
    ...codeLists.authority.codes.map((option) => ({ ...option, label: `${option.label} (${option.code})` })),
    ...codeLists.placedElsewhere.codes,
  ],
}
