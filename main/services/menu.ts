import { Menu, type MenuItemConstructorOptions } from 'electron'

type Item = MenuItemConstructorOptions
type Tell = (command: string) => void

/**
 * The native menu. Its items carry ids of the page's command registry; what they do is
 * decided there, so that menu, palette and keys never differ. Accelerators are shown only
 * where the page leaves the key to us.
 */
export function setMenu(tell: Tell): void {
  const item = (label: string, command: string, accelerator?: string): Item => ({
    label,
    click: () => tell(command),
    ...(accelerator === undefined ? {} : { accelerator }),
  })
  const line: Item = { type: 'separator' }
  const isMac = process.platform === 'darwin'
  const settings = item('Settings', 'app.settings', 'CmdOrCtrl+,')

  const file: Item = {
    label: 'File',
    submenu: [
      item('New window', 'window.new', 'CmdOrCtrl+Shift+N'),
      line,
      ...(isMac ? [] : [settings, line]),
      item('Sign out', 'session.signOut'),
      line,
      isMac ? { role: 'close' } : { role: 'quit' },
    ],
  }
  const go: Item = {
    label: 'Go',
    submenu: [
      item('My tickets', 'go.mine'),
      item('Outbox', 'go.outbox'),
      item('Product review', 'go.reviews'),
      line,
      item('Search', 'search.focus'),
      item('All commands', 'palette.open', 'CmdOrCtrl+K'),
    ],
  }
  const ticket: Item = {
    label: 'Ticket',
    submenu: [
      item('Reply', 'ticket.reply'),
      item('Note', 'ticket.note'),
      item('Send', 'ticket.send'),
    ],
  }
  const view: Item = {
    label: 'View',
    submenu: [
      item('Light or dark', 'theme.toggle'),
      line,
      { role: 'resetZoom' },
      { role: 'zoomIn' },
      { role: 'zoomOut' },
      line,
      { role: 'togglefullscreen' },
    ],
  }
  const help: Item = { role: 'help', submenu: [item('Keyboard shortcuts', 'help.keys')] }

  Menu.setApplicationMenu(
    Menu.buildFromTemplate([
      ...(isMac ? [macAppMenu(settings)] : []),
      file,
      { role: 'editMenu' },
      go,
      ticket,
      view,
      { role: 'windowMenu' },
      help,
    ]),
  )
}

const macAppMenu = (settings: Item): Item => ({
  role: 'appMenu',
  submenu: [
    { role: 'about' },
    { type: 'separator' },
    settings,
    { type: 'separator' },
    { role: 'hide' },
    { role: 'hideOthers' },
    { role: 'unhide' },
    { type: 'separator' },
    { role: 'quit' },
  ],
})
