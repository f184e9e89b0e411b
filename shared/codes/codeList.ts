/**
 * Option lists are data: every list names its source, every option can have dates, and what is a council's or
 * Homeward's own says so. Source of the shape: practice.md 9, `code_list` (proposal).
 */
export interface CodeOption {
  readonly code: string
  readonly label: string
  /** First day the code can be used, `YYYY-MM-DD`; none means always. */
  readonly from?: string
  /** Last day the code can be used, `YYYY-MM-DD`; none means still. */
  readonly to?: string
  /** A starter value of this register, not a national code: a council may change it. */
  readonly local?: true
}

export interface CodeList {
  /** The list's name, as other tables and the contract name it. */
  readonly list: string
  /** Where the values come from and how sure we are. */
  readonly source: string
  readonly codes: readonly CodeOption[]
}

/** The codes of a list as a type. */
export type CodeOf<L extends CodeList> = L['codes'][number]['code']

/** Declares a list so that its codes are known to the compiler. */
export function codeList<const L extends CodeList>(list: L): L {
  return list
}

/** The label of a code, with the dates of its use set aside; null where the list does not hold it. */
export function labelOf(list: CodeList, code: string): string | null {
  return list.codes.find((option) => option.code === code)?.label ?? null
}

/** Whether the list holds the code, at any date. */
export function hasCode<L extends CodeList>(list: L, code: string): code is CodeOf<L> {
  return list.codes.some((option) => option.code === code)
}

/**
 * The options that can be chosen for something that happened on a day.
 * @param date `YYYY-MM-DD`
 */
export function optionsOn<L extends CodeList>(list: L, date: string): readonly L['codes'][number][] {
  return list.codes.filter(
    ({ from, to }: CodeOption) => (from === undefined || from <= date) && (to === undefined || date <= to),
  )
}
