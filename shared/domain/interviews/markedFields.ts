/** Texts of an interview in which passages can be marked, by their names in the contract; `page…` the child wrote. */
export const markedFields = [
  'childWords',
  'beforeText',
  'duringText',
  'afterText',
  'whatWouldHelp',
  'analysis',
  'parentView',
  'pageOwnWords',
  'pageFeelingWords',
  'pageWouldHelp',
] as const

export type MarkedField = (typeof markedFields)[number]

/** Whether a name is that of a text in which passages can be marked. */
export function isMarkedField(field: string): field is MarkedField {
  return (markedFields as readonly string[]).includes(field)
}
