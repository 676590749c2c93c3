/**
 * What the oldest runtime we start on does not have, as it looks in built code.
 * `node` marks those that only Node 18 lacks; Chromium 114 has them.
 *
 * Words that mean something else in libraries too (`.union(`, `.with(`) cannot be told
 * apart in a bundle and are left to the types: `lib` stops at ES2022.
 * @type {readonly { name: string, pattern: RegExp, where: 'script' | 'style', node?: true }[]}
 */
export const TOO_NEW = [
  { name: 'Promise.withResolvers', pattern: /\bPromise\.withResolvers\b/g, where: 'script' },
  { name: 'Promise.try', pattern: /\bPromise\.try\b/g, where: 'script' },
  { name: 'Object.groupBy', pattern: /\b(?:Object|Map)\.groupBy\b/g, where: 'script' },
  {
    name: 'Set methods',
    pattern: /\.(?:isSubsetOf|isSupersetOf|isDisjointFrom|symmetricDifference)\(/g,
    where: 'script',
  },
  {
    name: 'iterator helpers',
    pattern:
      /\.(?:values|keys|entries)\(\)\.(?:map|filter|take|drop|flatMap|toArray|forEach|some|every|find|reduce)\(|\bIterator\.from\b/g,
    where: 'script',
  },
  { name: 'Array.fromAsync', pattern: /\bArray\.fromAsync\b/g, where: 'script' },
  { name: 'URL.canParse', pattern: /\bURL\.(?:canParse|parse)\b/g, where: 'script' },
  { name: 'AbortSignal.any', pattern: /\bAbortSignal\.any\b/g, where: 'script' },
  { name: 'scheduler.yield', pattern: /\bscheduler\.yield\b/g, where: 'script' },
  {
    name: 'Uint8Array base64 and hex',
    pattern: /\bUint8Array\.from(?:Base64|Hex)\b|\.setFromBase64\(/g,
    where: 'script',
  },
  {
    name: 'Temporal',
    pattern: /\bTemporal\.(?:Now|Instant|Plain|Zoned|Duration)/g,
    where: 'script',
  },
  { name: 'RegExp.escape', pattern: /\bRegExp\.escape\b/g, where: 'script' },
  { name: 'using', pattern: /\bSymbol\.(?:asyncDispose|dispose)\b/g, where: 'script' },
  {
    name: 'import.meta.dirname',
    pattern: /\bimport\.meta\.(?:dirname|filename)\b/g,
    where: 'script',
  },
  { name: 'node:sqlite', pattern: /['"]node:sqlite['"]/g, where: 'script' },
  { name: 'util.styleText', pattern: /\bstyleText\(/g, where: 'script' },
  {
    name: 'arrays changed by copy',
    pattern: /\.(?:toSorted|toReversed|toSpliced)\(/g,
    where: 'script',
    node: true,
  },
  { name: 'anchor positioning', pattern: /\b(?:anchor-name|position-anchor)\s*:/g, where: 'style' },
  { name: '@starting-style', pattern: /@starting-style\b/g, where: 'style' },
  { name: 'light-dark()', pattern: /\blight-dark\(/g, where: 'style' },
  { name: 'field-sizing', pattern: /\bfield-sizing\s*:/g, where: 'style' },
  {
    name: 'relative colours',
    pattern: /\b(?:rgba?|hsla?|hwb|lab|lch|oklab|oklch|color)\(\s*from\b/g,
    where: 'style',
  },
  { name: 'subgrid', pattern: /:\s*subgrid\b/g, where: 'style' },
  { name: '@scope', pattern: /@scope\b/g, where: 'style' },
  { name: ':dir()', pattern: /:dir\(/g, where: 'style' },
]

/** What scripts/build/node-18-gaps.cjs brings into the hub's bundle, for libraries alone. */
export const FILLED_IN_HUB = ['URL.canParse', 'using', 'arrays changed by copy']

/**
 * Vendored code that asks before it uses: found by name of the feature and by the text
 * around it, so that the same word elsewhere is still reported.
 * @type {readonly { name: string, around: RegExp, why: string }[]}
 */
export const ALLOWED = [
  {
    name: 'Promise.withResolvers',
    around: /typeof Promise\.withResolvers/,
    why: 'fastify asks first and has its own for older engines',
  },
  {
    name: 'Promise.try',
    around: /typeof Promise\.try/,
    why: 'p-queue style libraries ask first and fall back to a new Promise',
  },
  {
    name: 'URL.canParse',
    around: /typeof URL\.(?:canParse|parse)/,
    why: 'zod asks first and falls back to new URL in a try',
  },
  {
    name: 'using',
    around:
      /["'](?:asyncDispose|dispose)["'] in Symbol|Symbol\.(?:asyncDispose|dispose)\s*(?:\?\?|\|\||&&|\?|===?|!==?)|(?:asyncDisposableHook|disposableHook)\(/,
    why: 'fastify offers disposal where the engine has the symbols',
  },
]
