// The named peer of check.bench.mjs: reads the same files with csv-parse and does nothing else with them.
import { readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'

const rows = process.argv.slice(2).map((file) => parse(readFileSync(file), { bom: true }).length)
if (rows.some((count) => count === 0)) process.exitCode = 1
