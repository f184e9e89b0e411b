import { isCallOf } from './syntax.mjs'

/** Nothing leaves the window for a browser unless an allow-list in one place says so. */
export const noOpenExternal = {
  create(context) {
    return {
      CallExpression(node) {
        for (const method of ['openExternal', 'openPath']) {
          if (isCallOf(node, 'shell', method))
            context.report({
              node,
              message: `shell.${method} is banned: Homeward opens nothing outside its window. Print the address instead.`,
            })
        }
      },
    }
  },
}
