/**
 * Counts that go out, and everything a reader can work out between them. A table is any set of them: rows, columns and
 * totals, the same number in two tables, parts that cannot be more than their whole.
 */
export interface Counts {
  /** Value of each count, by its name. */
  readonly values: ReadonlyMap<string, number>
  readonly relations: readonly Relation[]
}

/**
 * The sum of `by` × value over all terms is nought, or lies between nought and `slack`: "whole − parts = 0" adds up,
 * "whole − part ≥ 0" is a part.
 */
export interface Relation {
  readonly terms: readonly Term[]
  /** How much more than nought the sum can be; 0 where it adds up, Infinity where only "not less" is known. */
  readonly slack: number
}

export interface Term {
  readonly of: string
  readonly by: number
}

/** The whole is exactly the sum of its parts. */
export function addsUp(whole: string, parts: readonly string[]): Relation {
  return { terms: [{ of: whole, by: 1 }, ...parts.map((of) => ({ of, by: -1 }))], slack: 0 }
}

/** None of the parts together can be more than the whole. */
export function atMost(parts: readonly string[], whole: string): Relation {
  return { ...addsUp(whole, parts), slack: Infinity }
}

/** The whole is not more than the sum of its parts: children in two groups are in both. */
export function atMostTogether(whole: string, parts: readonly string[]): Relation {
  return { terms: [...parts.map((of) => ({ of, by: 1 })), { of: whole, by: -1 }], slack: Infinity }
}

/** What the sum of a relation comes to. */
export function sumOf({ terms }: Relation, valueOf: (name: string) => number): number {
  return terms.reduce((sum, { of, by }) => sum + by * valueOf(of), 0)
}
