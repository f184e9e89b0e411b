import { z } from 'zod'
import { id } from './shapes'

/** The record a list is of: everything about a child, or what hangs on one episode or interview. */
export const aboutRecord = z.object({ kind: z.enum(['child', 'episode', 'interview']), id })
export type AboutRecord = z.infer<typeof aboutRecord>

/** Where a new task, help or sharing entry hangs: always on a child, often on an episode or interview as well. */
export const hangsOn = { childId: id, episodeId: id.nullable(), interviewId: id.nullable() } as const
