import type { call } from '../../app/api'

export type Board = Awaited<ReturnType<typeof call.today.board>>
export type MissingRow = Board['missingNow'][number]
export type BeingRecorded = Board['beingRecorded'][number]
export type StillMissingQuestion = Board['stillMissingQuestions'][number]
export type OpenAction = Awaited<ReturnType<typeof call.actions.open>>[number]

/** The words on the page ("41 h ago", "due in 31 h") are worked out by the register: ask again each minute. */
export const EVERY_MINUTE = 60_000
