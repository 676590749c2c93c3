import { spawn, spawnSync } from 'node:child_process'
import { installPackages } from './apt.mjs'

const hasXvfb = () => spawnSync('Xvfb', ['-help'], { stdio: 'ignore' }).error === undefined

/**
 * Gives the app a screen to draw on: the one there is, or a virtual one that ends with us.
 * Sets DISPLAY of this process, which its children inherit.
 * @returns {Promise<() => void>} stops the virtual screen, if one was started
 */
export async function ensureDisplay() {
  if (process.platform !== 'linux') return () => {}
  if (process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY']) return () => {}
  if (!hasXvfb() && !installPackages(['xvfb', 'xauth'], 'a virtual screen')) {
    throw new Error('There is no display, and no Xvfb to make one.')
  }
  // -displayfd: Xvfb picks a free number itself and writes it, so two starts never collide.
  const server = spawn(
    'Xvfb',
    ['-displayfd', '3', '-screen', '0', '2048x1280x24', '-nolisten', 'tcp'],
    { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] },
  )
  const stop = () => void server.kill('SIGTERM')
  process.once('exit', stop)
  const number = await firstLine(server)
  process.env['DISPLAY'] = `:${number}`
  console.log(`No display here: using a virtual one (:${number}).`)
  // Without this the pipe and the child would keep our process alive for ever.
  server.unref()
  return stop
}

/**
 * @param {import('node:child_process').ChildProcess} server
 * @returns {Promise<string>}
 */
function firstLine(server) {
  const pipe = /** @type {import('node:net').Socket} */ (server.stdio[3])
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.once('exit', code => reject(new Error(`Xvfb ended at once (${code}).`)))
    pipe.once('data', chunk => {
      resolve(String(chunk).trim())
      pipe.unref()
    })
  })
}
