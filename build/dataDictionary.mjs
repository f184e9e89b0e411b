import { readFileSync, readdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..')
const schemaFolder = path.join(root, 'electron/register/database/schema')
const target = path.join(root, 'docs/data-dictionary.md')

const introduction = `# Data dictionary

Every table and column of the register. Made from the doc comments of \`electron/register/database/schema\` by
\`node build/dataDictionary.mjs\`; a test compares it with a freshly migrated register. Do not edit by hand.

Times: \`…_at\` is an instant (\`YYYY-MM-DDTHH:MM:SSZ\`) where \`…_precision\` is exact or approx, a local date
(\`YYYY-MM-DD\`, Europe/London) where it is date_only, and empty where it is unknown. \`…_on\` is a local date.
`

/** Interfaces of one schema file with the comments of their fields, in the order they stand. */
function interfacesOf(source) {
  const found = [
    ...source.matchAll(
      /\/\*\*([\s\S]*?)\*\/\s*export interface (\w+)(?: extends (\w+))? \{\n([\s\S]*?)\n\}/g,
    ),
  ]
  return found.map(([, comment, name, parent, body]) => ({
    name,
    parent,
    comment: words(comment),
    fields: fieldsOf(body),
  }))
}

function fieldsOf(body) {
  const fields = [...body.matchAll(/(?:\/\*\*([\s\S]*?)\*\/\s*)?^ {2}(\w+): (.+)$/gm)]
  return fields.map(([, comment, name, type]) => ({ name, type, comment: comment ? words(comment) : '' }))
}

function words(comment) {
  return comment
    .replaceAll(/^\s*\*? ?/gm, '')
    .replaceAll(/\s+/g, ' ')
    .trim()
}

/** The tables in the order of the schema's index: table name to interface name. */
function tablesOf(index) {
  return [...index.matchAll(/^ {2}(\w+): \w+\.(\w+)$/gm)].map(([, table, name]) => ({ table, name }))
}

/** The whole dictionary as Markdown. */
export function dataDictionary() {
  const sources = readdirSync(schemaFolder).map((file) => readFileSync(path.join(schemaFolder, file), 'utf8'))
  const byName = new Map(sources.flatMap(interfacesOf).map((found) => [found.name, found]))
  const tables = tablesOf(readFileSync(path.join(schemaFolder, 'index.ts'), 'utf8'))
  const common = byName.get('RecordColumns')
  if (!common) throw new Error('RecordColumns is gone from the schema')
  const parts = tables.map(({ table, name }) => section(table, byName.get(name)))
  return [
    introduction,
    `## Columns every record has\n\n${common.comment}\n\n${fieldTable(common.fields)}`,
    ...parts,
  ].join('\n')
}

function section(table, found) {
  const note = found.parent ? '\n\nBeside these, the columns every record has.' : ''
  return `## ${table}\n\n${found.comment}${note}\n\n${fieldTable(found.fields)}`
}

function fieldTable(fields) {
  const rows = fields.map(({ name, type, comment }) => `| ${name} | ${cell(type)} | ${cell(comment)} |`)
  return `| column | holds | meaning |\n| --- | --- | --- |\n${rows.join('\n')}\n`
}

function cell(text) {
  return text.replaceAll('|', '\\|')
}

if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(target, dataDictionary())
