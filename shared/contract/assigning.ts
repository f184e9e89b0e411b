import { z } from 'zod'
import { read, write } from './base'
import { id } from './shapes'

/** A colleague who opens this register, or somebody who holds interviews and does not. */
const assignee = z.object({ kind: z.enum(['user', 'worker']), id })
export type Assignee = z.infer<typeof assignee>

/** Some rows of a list, and whom they go to; null takes the name away. Whoever stood there before is replaced. */
const some = z.object({ ids: z.array(id).min(1).max(200), to: assignee.nullable() })

const assigned = z.object({ count: z.number() })

/** Rows of a list given to somebody, all in one change. */
export const assigning = {
  people: read('children.read').output(
    z.array(
      z.object({
        to: assignee,
        name: z.string(),
        organisation: z.string().nullable(),
        /** The person who is working. */
        me: z.boolean(),
      }),
    ),
  ),
  interviews: write('interviews.record').input(some).output(assigned),
  actions: write('actions.record').input(some).output(assigned),
  /** Sets the child's allocated worker. */
  children: write('children.write').input(some).output(assigned),
}
