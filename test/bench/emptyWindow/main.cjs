// The least an Electron window can be: what Homeward's start is held against.
const { app, BrowserWindow } = require('electron')
const path = require('node:path')

app.enableSandbox()
void app.whenReady().then(() => {
  const window = new BrowserWindow({ width: 1280, height: 800 })
  void window.loadFile(path.join(__dirname, 'index.html'))
})
