import { BadConfiguration } from '../env.ts'

/** What the operator wants done before the hub is started, in the order it was asked. */
export type SetupTask =
  | { readonly kind: 'setup'; readonly file: string }
  | { readonly kind: 'addAdmin' | 'newPassword'; readonly email: string }

/** Takes the tasks out of the arguments; `rest` is for the hub itself. Throws BadConfiguration. */
export function readSetupTasks(argv: readonly string[]): {
  readonly tasks: readonly SetupTask[]
  readonly rest: readonly string[]
} {
  const tasks: SetupTask[] = []
  const rest: string[] = []
  for (let i = 0; i < argv.length; i += 1) {
    const given = argv[i] ?? ''
    const [flag = '', ...inline] = given.split('=')
    const value = (what: string): string => {
      const found = inline.length > 0 ? inline.join('=') : argv[(i += 1)]
      if (found !== undefined && found !== '' && !found.startsWith('--')) return found
      throw new BadConfiguration(`${flag} is not right: ${what} must follow it.`)
    }
    if (flag === '--setup') tasks.push({ kind: 'setup', file: value('the path of a file') })
    else if (flag === '--add-admin')
      tasks.push({ kind: 'addAdmin', email: value('an e-mail address') })
    else if (flag === '--new-password')
      tasks.push({ kind: 'newPassword', email: value('an e-mail address') })
    else rest.push(given)
  }
  return { tasks, rest }
}
