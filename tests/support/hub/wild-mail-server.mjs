import { once } from 'node:events'
import { SMTPServer } from 'smtp-server'

/**
 * A mail server in a process of its own that behaves as mail servers do on a bad day. What it
 * does with a connection is told it in turn: `node wild-mail-server.mjs` says its port, then
 * takes behaviours by message and tells each mail that it accepted for good.
 */
const BEHAVIOURS = new Set([
  'fine',
  'slow',
  'greet4',
  'mail4',
  'mail5',
  'rcpt4',
  'rcpt5',
  'oneRcpt4',
  'oneRcpt5',
  'data4',
  'data5',
  'dropAtRcpt',
  'dropInData',
  'dropAfterDot',
  'acceptThenDrop',
  'acceptThenSlowDrop',
])
let next = 'fine'
const no = (responseCode, words) => Object.assign(new Error(words), { responseCode })
const wait = ms => new Promise(resolve => setTimeout(resolve, ms))

const sockets = new Set()
const drop = () => {
  for (const socket of sockets) socket.destroy()
}

const server = new SMTPServer({
  authOptional: true,
  disabledCommands: ['AUTH', 'STARTTLS'],
  disableReverseLookup: true,
  async onConnect(_session, done) {
    if (next === 'slow') await wait(200)
    done(next === 'greet4' ? no(421, 'not now') : null)
  },
  onMailFrom(_address, _session, done) {
    done(next === 'mail4' ? no(451, 'not now') : next === 'mail5' ? no(550, 'not you') : null)
  },
  onRcptTo({ address }, _session, done) {
    if (next === 'dropAtRcpt') return drop()
    // Only the customer, where it says one: who has a copy is taken.
    if (next.startsWith('oneRcpt') && address.startsWith('copy')) return done()
    if (next.endsWith('cpt4')) return done(no(450, 'grey list'))
    done(next.endsWith('cpt5') ? no(550, 'nobody here') : null)
  },
  async onData(stream, _session, done) {
    if (next === 'dropInData') {
      stream.once('data', drop)
      stream.resume()
      return
    }
    let text = ''
    stream.on('data', chunk => (text += chunk))
    try {
      await once(stream, 'end')
    } catch {
      // Who was sending has ended in the middle: there is no mail.
      return
    }
    const id = /^message-id: (.+?)\r$/im.exec(text)?.[1] ?? ''
    if (next === 'slow') await wait(300)
    if (next === 'data4') return done(no(451, 'disk full'))
    if (next === 'data5') return done(no(554, 'looks like spam'))
    if (next === 'dropAfterDot') return drop()
    process.send?.({ accepted: id })
    if (next === 'acceptThenSlowDrop') await wait(200)
    if (next.startsWith('acceptThen')) return drop()
    done(null, 'taken')
  },
})
server.on('error', () => undefined)
server.server.on('connection', socket => {
  sockets.add(socket)
  socket.on('close', () => sockets.delete(socket))
})
process.on('message', wanted => {
  if (!BEHAVIOURS.has(wanted)) throw new Error(`there is no behaviour ${wanted}`)
  next = wanted
  process.send?.({ is: wanted })
})
server.listen(0, '127.0.0.1', () => process.send?.({ port: server.server.address().port }))
