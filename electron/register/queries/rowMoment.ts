import { momentOf, type Moment, type Precision } from '../../../shared/domain/time/moment'

/** The two columns a time is kept in. */
export type MomentColumns<N extends string> = { readonly [K in `${N}_at`]: string | null } & {
  readonly [K in `${N}_precision`]: Precision
}

/** The time kept in the columns `name_at` and `name_precision` of a row. */
export function rowMoment<N extends string>(row: MomentColumns<N>, name: N): Moment {
  const columns: Readonly<Record<string, unknown>> = row
  return momentOf(columns[`${name}_at`] as string | null, columns[`${name}_precision`] as Precision)
}

/** The columns a time is kept in; nothing where the form did not say, so that the row keeps what it has. */
export function momentColumns<N extends string>(
  name: N,
  moment: Moment | undefined,
): Partial<MomentColumns<N>> {
  if (moment === undefined) return {}
  const columns = { [`${name}_at`]: moment.at, [`${name}_precision`]: moment.precision }
  return columns as unknown as MomentColumns<N>
}
