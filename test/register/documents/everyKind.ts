import { z } from 'zod'
import type { WhichPaper } from '../../../electron/register/documents/readPaper'
import { contract } from '../../../shared/contract'

/** Every kind of paper, asked for about one child: whatever a field is called, it is filled with something that fits. */
export function everyPaper(values: Readonly<Record<string, unknown>>): WhichPaper[] {
  const { inputSchema } = contract.documents.make['~orpc']
  const kinds = (inputSchema as z.ZodDiscriminatedUnion<z.ZodObject[]>).options
  return kinds.flatMap((kind) =>
    choicesOf(kind).map((choice) => kind.parse({ ...values, ...givenOf(kind), ...choice }) as WhichPaper),
  )
}

/** The fixed words of a kind, and one of each where there are several ("to": child, parent). */
function choicesOf(kind: z.ZodObject): Record<string, unknown>[] {
  return Object.entries(kind.shape).reduce<Record<string, unknown>[]>(
    (found, [field, schema]) => {
      const words =
        schema instanceof z.ZodLiteral
          ? [...schema.values]
          : schema instanceof z.ZodEnum
            ? schema.options
            : []
      return words.length === 0
        ? found
        : found.flatMap((one) => words.map((word) => ({ ...one, [field]: word })))
    },
    [{}],
  )
}

/** Whole where a paper can be made whole; else for somebody, with nothing decided yet. */
function givenOf({ shape }: z.ZodObject): object {
  const given = shape['given'] as z.ZodType | undefined
  if (given === undefined || given.safeParse(null).success) return {}
  return { given: { to: 'other', name: 'Jo Oddo', why: 'asked', decisions: [], alsoRemove: [] } }
}
