/** Homeward's main process: a window, the register process behind it, and everything neither may do. */
import { app } from 'electron'
import { join } from 'node:path'
import { now } from './clock'
import { closeEveryContents } from './closedContents'
import { openClosedSession } from './closedSession'
import { dieOfUncaughtErrors } from './faults'
import { answerPages } from './ipc/pagePort'
import { removeMenu } from './keyboard'
import { readLaunchOptions } from './launchOptions'
import { type Log, openLog } from './log'
import { nodeHost } from './nodeHost'
import { declarePageScheme, servePage } from './pageProtocol'
import { watchPower } from './power'
import { registerEnvironment } from './registerEnvironment'
import type { RegisterLaunch, StartHost } from './registerHost'
import { describeRuntime, type Runtime } from './runtime'
import { Shell } from './shell'
import { endAfterFirstPaint, firstPaint } from './smoke'
import { startUtilityHost } from './utilityHost'

const profileFolder = app.getPath('userData')
const outFolder = join(app.getAppPath(), 'out')
const log = openLog(join(profileFolder, 'log'), now)
dieOfUncaughtErrors(log)

const runtime = describeRuntime({
  nodeApi: Number(process.versions['napi']),
  sandboxOff: app.commandLine.hasSwitch('no-sandbox'),
  hostOverride: __RELEASE__ ? undefined : process.env['HOMEWARD_REGISTER_HOST'],
})
if (!runtime.sandboxOff) app.enableSandbox()

if (app.requestSingleInstanceLock()) {
  closeNetwork()
  declarePageScheme()
  removeMenu()
  closeEveryContents(log)
  void app.whenReady().then(() => start(log, runtime))
} else {
  app.exit(0)
}

function start(log: Log, runtime: Runtime): void {
  log('app.start', {
    electron: Number.parseInt(process.versions.electron, 10),
    host: runtime.registerHost === 'node' ? 1 : 0,
  })
  const options = readLaunchOptions(process.argv.slice(1))
  const session = openClosedSession(log)
  servePage(session, join(outFolder, 'renderer'))
  const { startHost, launch, registerOutFolder } = registerFlavour(runtime)
  const shell: Shell = new Shell({
    session,
    preload: join(outFolder, 'preload.cjs'),
    start: {
      profileFolder,
      appVersion: app.getVersion(),
      registerPath: options.registerPath,
      demo: options.demo,
      runtimeNotice: runtime.notice,
      outFolder: registerOutFolder,
    },
    startHost,
    launch,
    titleSuffix: runtime.titleSuffix,
    log,
  })
  const painted = firstPaint(shell.window)
  void painted.then(() => log('app.firstPaint'))
  answerPages(
    () => shell.page,
    (port) => shell.connectPage(port),
    () => log('page.refusedSender'),
  )
  watchPower(
    (reason) => shell.lockSoon(reason),
    () => shell.leave(),
  )
  app.on('second-instance', () => {
    log('app.secondInstance')
    shell.focus()
  })
  // A lock closes the only window for a moment; Electron's own answer would be to quit.
  app.on('window-all-closed', () => {})
  app.on('before-quit', (event) => {
    event.preventDefault()
    void shell.leaveIfNothingIsLost()
  })
  if (options.smoke) endAfterFirstPaint(painted, shell.whenReady, () => shell.leave())
}

/** The utility process in the field; Node 24 beside the test runtime, which a release does not even contain. */
function registerFlavour(runtime: Runtime): {
  startHost: StartHost
  launch: RegisterLaunch
  registerOutFolder: string
} {
  const environment = registerEnvironment(process.env)
  if (__RELEASE__ || runtime.registerHost === 'utility') {
    const launch = { bundle: join(outFolder, 'register.cjs'), environment }
    return { startHost: startUtilityHost, launch, registerOutFolder: outFolder }
  }
  // Plain Node cannot read inside app.asar.
  const unpacked = outFolder.replace('app.asar', 'app.asar.unpacked')
  const node = process.env['HOMEWARD_NODE'] ?? join(app.getAppPath(), 'node_modules', '.bin', 'node')
  const launch = { bundle: join(unpacked, 'register.cjs'), environment }
  return { startHost: nodeHost(node), launch, registerOutFolder: unpacked }
}

/** Chromium looks for proxies, updates and names by itself. There is nothing out there for it. */
function closeNetwork(): void {
  app.commandLine.appendSwitch('no-proxy-server')
  app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND')
  app.commandLine.appendSwitch('disable-background-networking')
  app.commandLine.appendSwitch('disable-component-update')
  // Date and number fields speak British English whatever the machine's language.
  app.commandLine.appendSwitch('lang', 'en-GB')
}
