import { calledProperty } from './syntax.mjs'

const reasons = {
  serialize: 'serialize() of a database returns plain text. Make copies with VACUUM INTO.',
  backup: 'backup() throws on an encrypted database. Make copies with VACUUM INTO.',
  rekey:
    'Never rekey the live register: it can open with neither key afterwards. Rekey a copy made by VACUUM INTO.',
}

/** Ways of copying a register that leave plain text behind or lose it. */
export const noBackup = {
  create(context) {
    return {
      CallExpression(node) {
        const name = calledProperty(node)
        if (Object.hasOwn(reasons, name)) context.report({ node, message: reasons[name] })
      },
    }
  },
}
