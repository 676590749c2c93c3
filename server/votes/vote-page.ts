import type { VoteReason } from '../../shared/domain/message/message.ts'
import { assertNever } from '../../shared/lib/assert.ts'

/** What the page shows: before a vote, after one, or that the link is not known. */
export type VotePage =
  | { readonly state: 'ask'; readonly token: string }
  | { readonly state: 'yes'; readonly token: string; readonly saved: boolean }
  | { readonly state: 'no'; readonly token: string; readonly saved: boolean }
  | { readonly state: 'unknown' }

/** The four reasons of a No, in the customer's words. */
export const REASON_WORDS: Readonly<Record<VoteReason, string>> = {
  wrong: 'The answer was wrong',
  unclear: 'I did not understand it',
  nothingHappened: 'Nothing has happened yet',
  other: 'Something else',
}

/**
 * The page behind 'Was this answer helpful?'. Nothing on it votes by itself: no
 * script, and opening it writes nothing, so that programs which open every link of
 * a mail never vote. It names nobody and nothing.
 */
export const votePage = (page: VotePage): string => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<meta name="color-scheme" content="light dark">
<title>${TITLES[page.state]}</title>
<style>${STYLE}</style>
</head>
<body>
<main>
<svg class="mark" viewBox="0 0 24 24" width="28" height="28" aria-hidden="true"><path d="M7 2.5v19M7 13h10v8.5M7 6.5h6.5a3 3 0 0 1 3 3V13"/></svg>
${bodyOf(page)}
</main>
</body>
</html>
`

const TITLES: Readonly<Record<VotePage['state'], string>> = {
  ask: 'Was this answer helpful?',
  yes: 'Thank you',
  no: 'What is still missing?',
  unknown: 'This link is not known',
}

function bodyOf(page: VotePage): string {
  switch (page.state) {
    case 'ask':
      return ask(page.token)
    case 'yes':
      return afterYes(page.token, page.saved)
    case 'no':
      return afterNo(page.token, page.saved)
    case 'unknown':
      return '<h1>This link is not known</h1><p>It may have been cut short by your mail program, or it is too old. Simply answer our e-mail: we read every one.</p>'
    default:
      return assertNever(page)
  }
}

const ask = (token: string): string => `<h1>Was this answer helpful?</h1>
<form class="two" method="post" action="/h/${token}">
<button name="value" value="yes">Yes</button>
<button name="value" value="no">No</button>
</form>
<p>You decide whether we are done. With a No, your case is open again at once.</p>`

const afterYes = (token: string, saved: boolean): string =>
  saved
    ? '<h1 role="status">Thank you</h1><p>Your words are with the person who helped you.</p>'
    : `<h1 role="status">Thank you</h1>
<form method="post" action="/h/${token}">
<input type="hidden" name="value" value="yes">
<label for="words">Would you like to add something? You need not.</label>
<textarea id="words" name="words" rows="4" maxlength="5000"></textarea>
<button>Send</button>
</form>
${changeMind(token, 'no', 'It was not helpful after all')}`

const afterNo = (token: string, saved: boolean): string =>
  saved
    ? '<h1 role="status">We have it</h1><p>Your case is open again, with your words at the top. Somebody will answer you.</p>'
    : `<h1 role="status">What is still missing?</h1>
<p>Your case is open again. Tell us what to set right, so that we need not ask.</p>
<form method="post" action="/h/${token}">
<input type="hidden" name="value" value="no">
<fieldset><legend>The answer</legend>
${Object.entries(REASON_WORDS)
  .map(
    ([reason, words]) =>
      `<label class="choice"><input type="radio" name="reason" value="${reason}"> ${words}</label>`,
  )
  .join('\n')}
</fieldset>
<label for="words">In your own words</label>
<textarea id="words" name="words" rows="5" maxlength="5000"></textarea>
<button>Send</button>
</form>
${changeMind(token, 'yes', 'It was helpful after all')}`

const changeMind = (token: string, value: 'yes' | 'no', words: string): string =>
  `<form method="post" action="/h/${token}"><button class="quiet" name="value" value="${value}">${words}</button></form>`

const STYLE = `
:root{--canvas:#f6f5f2;--panel:#fff;--line:#cfcbc2;--ink:#1d1c1a;--ink-2:#57534c;--act:#2d4fc4;--act-ink:#fff;--voice:#9a4a12}
@media(prefers-color-scheme:dark){:root{--canvas:#141414;--panel:#1b1b1c;--line:#414146;--ink:#edebe7;--ink-2:#b5b1a9;--act:#93a9ff;--act-ink:#10131f;--voice:#f0b27a}}
*{box-sizing:border-box}
body{margin:0;background:var(--canvas);color:var(--ink);font:16px/24px Inter,system-ui,-apple-system,"Segoe UI",Roboto,sans-serif}
main{max-width:480px;margin:8vh auto;padding:32px 24px;background:var(--panel);border:1px solid var(--line);border-radius:10px}
@media(max-width:520px){main{margin:0;min-height:100vh;border:0;border-radius:0}}
.mark{fill:none;stroke:var(--voice);stroke-width:2;stroke-linecap:round;stroke-linejoin:round}
h1{font-size:22px;line-height:30px;margin:16px 0 12px}
p{color:var(--ink-2);margin:12px 0}
.two{display:flex;gap:12px}
.two button{flex:1}
button{font:inherit;font-weight:600;min-height:48px;padding:0 20px;border-radius:8px;border:1px solid var(--act);background:var(--act);color:var(--act-ink);cursor:pointer}
.two button+button{background:var(--panel);color:var(--act)}
button.quiet{min-height:32px;padding:0;border:0;background:none;color:var(--act);font-weight:500;text-decoration:underline;margin-top:16px}
:focus-visible{outline:2px solid var(--act);outline-offset:2px}
fieldset{border:0;padding:0;margin:16px 0}
legend{font-weight:600;padding:0;margin-bottom:4px}
label{display:block;margin-bottom:6px}
.choice{display:flex;gap:10px;align-items:center;min-height:40px;margin:0}
.choice input{width:20px;height:20px;accent-color:var(--act);margin:0}
textarea{display:block;width:100%;font:inherit;color:inherit;background:var(--canvas);border:1px solid var(--line);border-radius:8px;padding:10px 12px;margin:0 0 16px}
`
