import type { Attempt } from './attempt'

/** Leaving the page. Each is followed by a look at where the window is. */
export const exitAttempts: Readonly<Record<string, Attempt>> = {
  'window.open https:': async (address) => (window.open(address) ? 'opened' : 'refused'),
  'window.open our own page': async () => (window.open('app://homeward/index.html') ? 'opened' : 'refused'),
  'a link to a new window': async (address) => {
    const link = document.createElement('a')
    link.href = address
    link.target = '_blank'
    document.body.append(link)
    link.click()
    return 'refused'
  },
  'going to https:': async (address) => {
    window.location.href = address
    return 'refused'
  },
  'going to file:': async () => {
    window.location.href = 'file:///etc/passwd'
    return 'refused'
  },
  'going to data:': async () => {
    window.location.href = 'data:text/html,hello'
    return 'refused'
  },
  'going to javascript:': async () => {
    window.location.href = 'javascript:window.ranAddress=true'
    await new Promise((resolve) => setTimeout(resolve, 100))
    return 'ranAddress' in window ? 'ran' : 'refused'
  },
  'going to blob:': async () => {
    window.location.href = URL.createObjectURL(new Blob(['hello'], { type: 'text/html' }))
    return 'refused'
  },
  'going to another host of ours': async () => {
    window.location.href = 'app://elsewhere/index.html'
    return 'refused'
  },
  'going to a file that is not the page': async () => {
    window.location.href = 'app://homeward/assets/'
    return 'refused'
  },
  'going to the mail program': async () => {
    window.location.href = 'mailto:somebody@example.com'
    return 'refused'
  },
  'sending a form': async (address) => {
    const form = document.createElement('form')
    form.action = address
    form.method = 'post'
    document.body.append(form)
    form.submit()
    return 'refused'
  },
  'saving a file': async () => {
    const link = document.createElement('a')
    link.href = URL.createObjectURL(new Blob(['text']))
    link.download = 'planted.txt'
    link.click()
    return 'refused'
  },
}
