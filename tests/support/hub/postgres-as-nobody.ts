import { type ChildProcess, spawn } from 'node:child_process'
import { chownSync, cpSync, mkdirSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** Users that every Linux has, and that own nothing. */
const NOBODY = { uid: 65_534, gid: 65_534 } as const
const READY = /database system is ready to accept connections/

/**
 * Runs PostgreSQL when we are root, which it refuses to be: as `nobody`, from a copy of
 * its binaries that anybody may enter. The project may lie in a folder that only root
 * can read, and making a user of our own would change the machine.
 */
export async function startAsNobody(given: {
  readonly folder: string
  readonly port: number
  readonly initdb: string
}): Promise<{ stop(): Promise<void> }> {
  const { folder, port } = given
  const native = join(folder, 'native')
  cpSync(join(dirname(given.initdb), '..'), native, { recursive: true, verbatimSymlinks: true })
  const data = join(folder, 'data')
  mkdirSync(data, { mode: 0o700 })
  chownSync(data, NOBODY.uid, NOBODY.gid)
  const env = { PATH: process.env['PATH'] ?? '', LC_ALL: 'C', HOME: data }
  const start = (program: string, args: readonly string[]) =>
    spawn(join(native, 'bin', program), args, {
      ...NOBODY,
      cwd: folder,
      env,
      stdio: ['ignore', 'ignore', 'pipe'],
    })
  await ended(start('initdb', ['-D', data, '-U', 'postgres', '-A', 'trust', '--no-sync']))
  const server = start('postgres', ['-D', data, '-p', String(port), '-h', '127.0.0.1', '-k', data])
  await said(server, READY)
  return {
    async stop() {
      if (server.exitCode !== null) return
      const over = new Promise(resolve => server.once('exit', resolve))
      // SIGINT: disconnect everybody and stop; SIGTERM would wait for them.
      server.kill('SIGINT')
      await over
    },
  }
}

function ended(child: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    let words = ''
    child.stderr?.on('data', (chunk: Buffer) => (words += chunk.toString()))
    child.once('error', reject)
    child.once('exit', code =>
      code === 0 ? resolve() : reject(new Error(`it ended with ${code}: ${words}`)),
    )
  })
}

function said(child: ChildProcess, what: RegExp): Promise<void> {
  return new Promise((resolve, reject) => {
    let words = ''
    child.stderr?.on('data', (chunk: Buffer) => {
      words += chunk.toString()
      if (what.test(words)) resolve()
    })
    child.once('error', reject)
    child.once('exit', code => reject(new Error(`it ended with ${code}: ${words}`)))
  })
}
