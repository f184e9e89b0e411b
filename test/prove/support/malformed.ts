import { isContractProcedure } from '@orpc/contract'
import * as fc from 'fast-check'
import type { z } from 'zod'
import { contract } from '../../../shared/contract'
import { at, inputsOf } from '../../builders/callInputs'
import { everyCall, type WalkedCall } from '../../builders/contractWalk'

type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json }

/** Values where a form expects something else. */
const odd: readonly Json[] = [
  null,
  true,
  -1,
  1e308,
  '',
  '\u0000',
  'x'.repeat(300_000),
  '2026-02-31',
  "'; drop table child; --",
  '../../../etc/passwd',
  [],
  {},
  [[[[[]]]]],
  { length: 1e9 },
  JSON.parse('{"__proto__":{"role":"administrator"},"constructor":{"prototype":{"polluted":true}}}') as Json,
]

const calls = everyCall().filter((call) => schemaOf(call) !== null)

function schemaOf(call: WalkedCall): z.ZodType | null {
  const procedure = at(contract, call.path)
  const schema = isContractProcedure(procedure) ? procedure['~orpc'].inputSchema : undefined
  return schema === undefined ? null : (schema as z.ZodType)
}

/** One value somewhere in the input is another. */
function spoilt(input: unknown, path: number, value: Json): unknown {
  if (typeof input !== 'object' || input === null) return value
  const keys = Object.keys(input)
  const key = keys[path % Math.max(keys.length, 1)]
  if (key === undefined || path % 7 === 0) return value
  const inner = Reflect.get(input, key) as unknown
  const deeper = spoilt(inner, Math.floor(path / 3), value)
  return Array.isArray(input)
    ? input.map((item: unknown, index) => (String(index) === key ? deeper : item))
    : { ...input, [key]: deeper }
}

function frame(id: string, path: string, input: unknown): string {
  return JSON.stringify({ i: id, p: { u: path, b: { json: input } } })
}

/** Frames of real calls whose input breaks the contract: whatever is still well formed is left out. */
const wrongInput = fc
  .constantFrom(...calls)
  .chain((call) =>
    fc.tuple(inputsOf(call), fc.nat(10_000), fc.constantFrom(...odd)).map(([input, path, value]) => ({
      call,
      input: spoilt(input, path, value),
    })),
  )
  .filter(({ call, input }) => schemaOf(call)?.safeParse(input).success === false)
  .map(({ call, input }) => frame('900001', `/${call.path.join('/')}`, input))

/** Calls there are none of. */
const nowhere = fc
  .constantFrom(
    '/__proto__',
    '/constructor/prototype',
    '/children',
    '/children/add/add',
    '//',
    '',
    '/../shell/lock',
  )
  .map((path) => frame('900002', path, {}))

/** What is no frame at all. */
const noFrame: fc.Arbitrary<unknown> = fc.oneof(
  fc.string(),
  fc.json(),
  fc.uint8Array({ maxLength: 2000 }),
  fc.constantFrom<unknown>(null, 0, {}, [], '{', '{"i":1}', '{"i":"1","p":null}', '{"i":"1","t":99,"p":{}}'),
  fc.constant('['.repeat(50_000)),
  fc.constant(`{"i":"900003","p":{"u":"/shell/environment","b":${'{"json":'.repeat(5_000)}`),
  fc.constant('x'.repeat(2_000_000)),
)

/** Messages no page of Homeward sends. */
export const malformedMessage: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 8, arbitrary: wrongInput },
  { weight: 1, arbitrary: nowhere },
  { weight: 3, arbitrary: noFrame },
)
