import * as fc from 'fast-check'

/** As much of JSON Schema as zod writes for the contract's inputs. */
interface Schema {
  readonly type?: string
  readonly const?: unknown
  readonly enum?: readonly unknown[]
  readonly anyOf?: readonly Schema[]
  readonly oneOf?: readonly Schema[]
  readonly properties?: Readonly<Record<string, Schema>>
  readonly required?: readonly string[]
  readonly items?: Schema
  readonly minItems?: number
  readonly maxItems?: number
  readonly format?: string
  readonly pattern?: string
  readonly minimum?: number
  readonly maximum?: number
  readonly minLength?: number
  readonly additionalProperties?: unknown
}

/** Days and instants people type, true and odd ones: the pattern lets 31 February through. */
const days = fc.constantFrom('2026-11-22', '2024-02-29', '2026-02-31', '1900-01-01', '2099-12-31')
const instants = fc.constantFrom('2026-11-22T08:00:00Z', '2026-10-25T01:30:00Z', '2026-02-31T25:61:61Z')
const lines = fc.constantFrom('', 'x', 'Amira Cole', "O'Brien-ŵ", '%_\\', '=1+1', '😀', '2/4', '\u0000')

function textFor(schema: Schema): fc.Arbitrary<unknown> {
  if (schema.format === 'uuid') return fc.uuid({ version: 7 })
  const pattern = schema.pattern ?? ''
  if (pattern.includes('T\\d\\d')) return instants
  if (pattern.includes('\\d{4}-\\d\\d-\\d\\d')) return days
  if (pattern === '^\\d{3}$') return fc.constantFrom('301', '999')
  if (pattern.startsWith('^[A-Za-z0-9]*$')) return fc.constantFrom('', '566910', 'A1')
  return lines.filter((text) => text.trim().length >= (schema.minLength ?? 0))
}

/** Values a schema takes, with what they name (children, drafts, grants) not there. */
export function wellFormed(schema: Schema): fc.Arbitrary<unknown> {
  const choices = schema.anyOf ?? schema.oneOf
  if (choices !== undefined) return fc.oneof(...choices.map(wellFormed))
  if ('const' in schema) return fc.constant(schema.const)
  if (schema.enum !== undefined) return fc.constantFrom(...schema.enum)
  if (schema.type === 'string') return textFor(schema)
  if (schema.type === 'boolean') return fc.boolean()
  if (schema.type === 'object') return objectFor(schema)
  if (schema.type === 'array') return listFor(schema)
  if (schema.type === 'integer' || schema.type === 'number') return numberFor(schema)
  return fc.constant(null)
}

function numberFor({ minimum = -5, maximum = 3000 }: Schema): fc.Arbitrary<unknown> {
  return fc.integer({ min: Math.max(minimum, -1000), max: Math.min(maximum, 3000) })
}

function listFor({ items = {}, minItems = 0, maxItems = 3 }: Schema): fc.Arbitrary<unknown> {
  return fc.array(wellFormed(items), {
    minLength: minItems,
    maxLength: Math.min(maxItems, Math.max(3, minItems)),
  })
}

function objectFor(schema: Schema): fc.Arbitrary<unknown> {
  const parts = Object.entries(schema.properties ?? {}).map(([key, part]) => [key, wellFormed(part)] as const)
  return fc.record(Object.fromEntries(parts), { requiredKeys: [...(schema.required ?? [])] })
}
