import type { ExpressionBuilder, ExpressionWrapper, SqlBool } from 'kysely'
import type { RegisterSchema } from '../../database/schema'

/** Unsaved work. A draft that became a record is kept out of sight, in case that is undone. */
export function isUnsaved(
  where: ExpressionBuilder<RegisterSchema, 'draft'>,
): ExpressionWrapper<RegisterSchema, 'draft', SqlBool> {
  return where('draft.ended_at', 'is', null)
}
