import { appendFileSync } from 'node:fs'

/** Tells `npm run prove` a figure for its table; `npm test` has no table. */
export function figure(proof: string, what: string, value: string | number): void {
  const file = process.env['HOMEWARD_PROVE_FIGURES']
  if (file !== undefined) appendFileSync(file, `${JSON.stringify({ proof, what, value: String(value) })}\n`)
}
