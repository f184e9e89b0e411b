import { isCallOf } from './syntax.mjs'

const instead = 'Take "now" as an argument; only a clock file may ask the machine for the time.'

/** Rules and commands get their time as an argument, so that every figure can be computed again for any day. */
export const noClock = {
  create(context) {
    return {
      CallExpression(node) {
        if (isCallOf(node, 'Date', 'now')) context.report({ node, message: `Date.now(): ${instead}` })
        if (node.callee.type === 'Identifier' && node.callee.name === 'Date')
          context.report({ node, message: `Date(): ${instead}` })
        if (node.callee.type === 'MemberExpression' && isTemporalNow(node.callee))
          context.report({ node, message: `Temporal.Now: ${instead}` })
      },
      NewExpression(node) {
        if (node.callee.type === 'Identifier' && node.callee.name === 'Date' && node.arguments.length === 0)
          context.report({ node, message: `new Date(): ${instead}` })
      },
    }
  },
}

/** `Temporal.Now.instant` and its siblings. */
function isTemporalNow(callee) {
  const owner = callee.object
  return (
    owner.type === 'MemberExpression' && owner.object.name === 'Temporal' && owner.property.name === 'Now'
  )
}
