/** True for `object.property(…)`, written with a dot. */
export function isCallOf(node, object, property) {
  const { callee } = node
  return (
    callee.type === 'MemberExpression' &&
    callee.object.type === 'Identifier' &&
    callee.object.name === object &&
    calledProperty(node) === property
  )
}

/** Name of the method called, or null where it is not a plain `x.name(…)` or `x['name'](…)`. */
export function calledProperty(node) {
  const { callee } = node
  if (callee.type !== 'MemberExpression') return null
  if (!callee.computed) return callee.property.name ?? null
  return callee.property.type === 'Literal' ? String(callee.property.value) : null
}
