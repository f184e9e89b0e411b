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
