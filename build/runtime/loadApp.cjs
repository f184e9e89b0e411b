// Stands in for Electron's own default application: loads the application folder named on the command line.
const { app } = require('electron')
const path = require('node:path')

const folder = path.resolve(process.argv.slice(1).find((argument) => !argument.startsWith('-')) ?? '.')
const description = require(path.join(folder, 'package.json'))
app.setName(description.productName ?? description.name)
// @ts-expect-error not in Electron's documentation; its own default application uses it as well
app.setVersion(description.version)
// @ts-expect-error as above
app.setAppPath(folder)
require(path.join(folder, description.main))
