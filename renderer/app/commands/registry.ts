/** Something a person can do from the keyboard, the palette or a menu. */
export interface CommandEntry {
  readonly id: string
  /** As the palette and the key list say it. */
  readonly words: string
  readonly group: 'Go to' | 'List' | 'Ticket' | 'Reply' | 'App'
  /** As tinykeys reads them; the first one is shown. */
  readonly keys: readonly string[]
  /** Other words people may look for. */
  readonly also?: string
  /** Steps and movements: in the key list, not in the palette. */
  readonly unlisted?: boolean
}

/**
 * Every command there is. The palette, tooltips, the key list and the menu of the
 * window all come from this list; a command is done by whoever offers it on screen
 * (ui/command-bus.ts), and can be done only while somebody does.
 */
export const COMMANDS = [
  { id: 'go.mine', words: 'Mine', group: 'Go to', keys: ['g i'], also: 'inbox my tickets' },
  { id: 'go.team', words: 'Team', group: 'Go to', keys: ['g t'] },
  { id: 'go.unassigned', words: 'Unassigned', group: 'Go to', keys: ['g u'] },
  { id: 'go.waiting', words: 'Waiting longest', group: 'Go to', keys: ['g l'] },
  { id: 'go.snoozed', words: 'Snoozed', group: 'Go to', keys: ['g z'], also: 'on hold' },
  { id: 'go.drafts', words: 'Drafts', group: 'Go to', keys: ['g d'] },
  { id: 'go.all', words: 'All tickets', group: 'Go to', keys: ['g a'] },
  { id: 'go.outbox', words: 'Outbox', group: 'Go to', keys: ['g o'], also: 'queued sent' },
  {
    id: 'go.reviews',
    words: 'Product review',
    group: 'Go to',
    keys: ['g r'],
    also: 'pulled products',
  },
  { id: 'go.people', words: 'People', group: 'Go to', keys: ['g p'], also: 'limits teams roles' },
  { id: 'app.settings', words: 'Settings', group: 'Go to', keys: ['g s', '$mod+,'] },

  {
    id: 'list.next',
    words: 'Next in the list',
    group: 'List',
    keys: ['j', 'ArrowDown'],
    unlisted: true,
  },
  {
    id: 'list.previous',
    words: 'Previous in the list',
    group: 'List',
    keys: ['k', 'ArrowUp'],
    unlisted: true,
  },
  {
    id: 'list.first',
    words: 'First in the list',
    group: 'List',
    keys: ['Home'],
    unlisted: true,
  },
  { id: 'list.filter', words: 'Filter the list…', group: 'List', keys: ['f'], also: 'status' },
  { id: 'list.open', words: 'Open', group: 'List', keys: ['Enter', 'o'], unlisted: true },
  {
    id: 'list.back',
    words: 'Back to the list',
    group: 'List',
    keys: ['u', 'Escape'],
    unlisted: true,
  },

  { id: 'message.next', words: 'Next message', group: 'Ticket', keys: ['n'], unlisted: true },
  {
    id: 'message.previous',
    words: 'Previous message',
    group: 'Ticket',
    keys: ['p'],
    unlisted: true,
  },
  {
    id: 'ticket.addressed',
    words: 'Mark as addressed',
    group: 'Ticket',
    keys: ['e'],
    also: 'done close solve',
  },
  { id: 'ticket.reopen', words: 'Open again', group: 'Ticket', keys: ['Shift+E'], also: 'reopen' },
  { id: 'ticket.assignMe', words: 'Assign to me', group: 'Ticket', keys: ['i'], also: 'take' },
  { id: 'ticket.assign', words: 'Assign to…', group: 'Ticket', keys: ['Shift+I'] },
  { id: 'ticket.snooze', words: 'Snooze…', group: 'Ticket', keys: ['h'], also: 'hold until later' },
  { id: 'ticket.priority', words: 'Set priority…', group: 'Ticket', keys: ['Shift+P'] },
  { id: 'ticket.noAnswer', words: 'No answer needed…', group: 'Ticket', keys: ['Shift+N'] },
  { id: 'power.replace', words: 'Replace…', group: 'Ticket', keys: [], also: 'send again new one' },
  { id: 'power.notify', words: 'Notify merchandising…', group: 'Ticket', keys: [], also: 'defect' },
  {
    id: 'power.pull',
    words: 'Pull from sale…',
    group: 'Ticket',
    keys: [],
    also: 'defect safety off sale',
  },
  {
    id: 'pane.context',
    words: 'Customer and order',
    group: 'Ticket',
    keys: ['\\'],
    also: 'context pane',
  },

  { id: 'ticket.reply', words: 'Reply', group: 'Reply', keys: ['r'], also: 'answer write' },
  { id: 'ticket.replyAll', words: 'Reply to all', group: 'Reply', keys: ['a'] },
  { id: 'ticket.note', words: 'Note', group: 'Reply', keys: ['m'], also: 'internal colleagues' },
  { id: 'ticket.send', words: 'Send', group: 'Reply', keys: ['$mod+Enter'] },
  {
    id: 'ticket.sendAddressed',
    words: 'Send and addressed',
    group: 'Reply',
    keys: ['$mod+Shift+Enter'],
  },
  {
    id: 'composer.macro',
    words: 'Insert a macro…',
    group: 'Reply',
    keys: ['$mod+;'],
    also: 'template text',
  },

  { id: 'search.focus', words: 'Search', group: 'App', keys: ['/', '$mod+f'], also: 'find' },
  { id: 'palette.open', words: 'All commands', group: 'App', keys: ['$mod+k'], unlisted: true },
  { id: 'undo', words: 'Undo', group: 'App', keys: ['z'] },
  { id: 'help.keys', words: 'Keys', group: 'App', keys: ['Shift+?', '?'], also: 'shortcuts help' },
  {
    id: 'window.new',
    words: 'New window',
    group: 'App',
    keys: ['$mod+Shift+n'],
    also: 'second screen',
  },
  { id: 'theme.toggle', words: 'Light or dark', group: 'App', keys: [], also: 'theme' },
  { id: 'session.signOut', words: 'Sign out…', group: 'App', keys: [] },
] as const satisfies readonly CommandEntry[]

export type CommandId = (typeof COMMANDS)[number]['id']

/** Keys that work only outside inputs, and can be switched off: no Ctrl or Cmd in them. */
export const isSingle = (keys: string): boolean => !keys.includes('$mod')
