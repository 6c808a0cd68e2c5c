import { spawn } from 'node:child_process'

/** Opens a page in the person's browser, where the system knows how; else nothing happens: the address is printed anyway. */
export const openInBrowser = (address: string, platform: NodeJS.Platform = process.platform): void => {
  const [command, ...args] =
    platform === 'darwin' ? ['open', address] : platform === 'win32' ? ['cmd', '/c', 'start', '', address] : ['xdg-open', address]
  const opener = spawn(command ?? 'xdg-open', args, { stdio: 'ignore', detached: true })
  opener.once('error', () => undefined)
  opener.unref()
}
