const raw = new Set(['ipcMain', 'ipcRenderer'])

/** Messages between page and main go through the files that check the sender. */
export const noRawIpc = {
  create(context) {
    return {
      ImportDeclaration(node) {
        if (node.source.value !== 'electron') return
        for (const specifier of node.specifiers) {
          const name = specifier.imported?.name
          if (raw.has(name))
            context.report({
              node: specifier,
              message: `${name} is used only in electron/main/ipc and electron/preload, where the sender is checked. Call those.`,
            })
        }
      },
    }
  },
}
