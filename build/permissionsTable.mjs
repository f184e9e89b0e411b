import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { runnerImport } from 'vite'

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..')
const target = path.join(root, 'docs/permissions.md')

const introduction = `# Who may do what

What each role may do, and every call the window makes of the register process with the permission it needs. Made from
\`shared/contract\` by \`node build/permissionsTable.mjs\`; a test compares the two. Do not edit by hand.

A role holds what stands here and nothing else. The register process checks it before it looks at what a call brings;
what a person may not do, the window does not show. An attempt that is refused stands in the audit trail. Officer, Team
lead and Administrator are there to begin with; an administrator switches the others on. Somebody with a temporary
passphrase may do nothing but choose their own.
`

/** A module of `shared/`, in TypeScript, as it stands. */
async function shared(name) {
  const { module } = await runnerImport(path.join(root, 'shared', name), { root, logLevel: 'error' })
  return module
}

/** Every call with what it needs, in the order of the contract. */
function callsOf(part, here = []) {
  return Object.entries(part).flatMap(([key, value]) => {
    const name = [...here, key]
    const meta = value['~orpc']?.meta
    return meta ? [{ name: name.join('.'), meta }] : callsOf(value, name)
  })
}

/** The whole page as Markdown. */
export async function permissionsTable() {
  const { contract } = await shared('contract/index.ts')
  const { permissions, rolePermissions, roles } = await shared('contract/permissions.ts')
  const { permissionWords } = await shared('text/permissionWords.ts')
  const { roleWords } = await shared('text/roleWords.ts')
  const may = (permission) => roles.map((role) => (rolePermissions[role].includes(permission) ? 'yes' : ''))
  const labels = roles.map((role) => roleWords[role].label)
  const whatFor = permissions.map((each) => [permissionWords[each], `\`${each}\``, ...may(each)])
  const calls = callsOf(contract).map(({ name, meta }) => [
    `\`${name}\``,
    meta.access === 'write' ? 'writes' : 'reads',
    meta.audit === 'none' ? '' : meta.audit,
    meta.askAgain ? 'yes' : '',
    `\`${meta.permission}\``,
    ...may(meta.permission),
  ])
  return [
    introduction,
    `## Roles\n\n${table(['may', 'permission', ...labels], whatFor)}`,
    `## Calls\n\n\`audit\` is what a read leaves in the audit trail; every write leaves its own entry. \`again\`: the passphrase must have been given lately.\n\n${table(['call', 'does', 'audit', 'again', 'permission', ...labels], calls)}`,
  ].join('\n')
}

function table(headings, rows) {
  const line = (cells) => `| ${cells.join(' | ')} |`
  return `${[line(headings), line(headings.map(() => '---')), ...rows.map(line)].join('\n')}\n`
}

if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(target, await permissionsTable())
