import type { Attempt } from './attempt'

/** Asking the machine for things a browser may ask for. */
export const permissionAttempts: Readonly<Record<string, Attempt>> = {
  geolocation: async () =>
    new Promise<string>((resolve) =>
      navigator.geolocation.getCurrentPosition(
        () => resolve('told'),
        (error) => resolve(error.code === error.PERMISSION_DENIED ? 'refused' : `code ${error.code}`),
      ),
    ),
  'camera and microphone': async () =>
    navigator.mediaDevices.getUserMedia({ audio: true, video: true }).then(
      () => 'given',
      (error: Error) => (error.name === 'NotAllowedError' ? 'refused' : error.name),
    ),
  screen: async () =>
    navigator.mediaDevices.getDisplayMedia({ video: true }).then(
      () => 'given',
      () => 'refused',
    ),
  notifications: async () => ((await Notification.requestPermission()) === 'denied' ? 'refused' : 'given'),
  'clipboard, reading': async () =>
    navigator.clipboard.readText().then(
      () => 'read',
      () => 'refused',
    ),
  'clipboard, writing': async () =>
    navigator.clipboard.writeText('x').then(
      () => 'written',
      () => 'refused',
    ),
  'storage that stays': async () => ((await navigator.storage.persist()) ? 'given' : 'refused'),
  MIDI: async () =>
    navigator.requestMIDIAccess({ sysex: true }).then(
      () => 'given',
      () => 'refused',
    ),
  'the whole screen': async () =>
    document.documentElement.requestFullscreen().then(
      () => 'given',
      () => 'refused',
    ),
  'what the permissions say': async () => {
    const names = ['geolocation', 'notifications', 'camera', 'microphone', 'midi', 'clipboard-read'] as const
    const states = await Promise.all(
      names.map(async (name) => {
        const status = await navigator.permissions.query({ name: name as PermissionName })
        return status.state === 'denied' ? null : `${name}: ${status.state}`
      }),
    )
    const open = states.filter((state) => state !== null)
    return open.length > 0 ? open.join(', ') : 'refused'
  },
  'devices by cable and radio': async () => {
    const there = ['usb', 'hid', 'serial', 'bluetooth', 'xr'].filter((name) => name in navigator)
    return there.length > 0 ? `there: ${there.join(', ')}` : 'refused'
  },
  'fonts, idleness and payments': async () => {
    const there = ['queryLocalFonts', 'IdleDetector', 'PaymentRequest', 'NDEFReader'].filter(
      (name) => name in window,
    )
    return there.length > 0 ? `there: ${there.join(', ')}` : 'refused'
  },
  'files and folders by picker': async () => {
    const there = ['showOpenFilePicker', 'showSaveFilePicker', 'showDirectoryPicker'].filter(
      (name) => name in window,
    )
    return there.length > 0 ? `there: ${there.join(', ')}` : 'refused'
  },
  'colours off the screen, windows over others': async () => {
    const there = ['EyeDropper', 'documentPictureInPicture', 'PresentationRequest'].filter(
      (name) => name in window,
    )
    return there.length > 0 ? `there: ${there.join(', ')}` : 'refused'
  },
  'keeping the screen awake': async () =>
    navigator.wakeLock.request('screen').then(
      () => 'given',
      () => 'refused',
    ),
  'where the screens stand': async () => {
    const ask = Reflect.get(window, 'getScreenDetails') as (() => Promise<unknown>) | undefined
    if (ask === undefined) return 'refused'
    return Reflect.apply(ask, window, []).then(
      () => 'told',
      () => 'refused',
    )
  },
  'pasting by command': async () => {
    const box = document.createElement('textarea')
    document.body.append(box)
    box.focus()
    const pasted = document.execCommand('paste')
    box.remove()
    return pasted ? 'pasted' : 'refused'
  },
  'listening and writing down': async () => {
    const Recognition = Reflect.get(window, 'webkitSpeechRecognition') as (new () => EventTarget) | undefined
    if (Recognition === undefined) return 'refused'
    const listening = new Recognition()
    const ending = new Promise<string>((resolve) => {
      listening.addEventListener('error', () => resolve('refused'))
      listening.addEventListener('result', () => resolve('heard'))
    })
    Reflect.apply(Reflect.get(listening, 'start') as () => void, listening, [])
    return ending
  },
  'a key of this PC (WebAuthn)': async () => {
    if (!('credentials' in navigator)) return 'refused'
    return navigator.credentials
      .create({
        publicKey: {
          challenge: new Uint8Array(16),
          rp: { name: 'planted' },
          user: { id: new Uint8Array(4), name: 'x', displayName: 'x' },
          pubKeyCredParams: [{ type: 'public-key', alg: -7 }],
        },
      })
      .then(
        () => 'given',
        () => 'refused',
      )
  },
}
