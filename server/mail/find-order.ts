/** How our order numbers look: `84-1192`, alone or after a word or a hash. */
const ORDER = /(?<![\d-])#?(\d{2}-\d{4,6})(?![\d-])/g

/** Order numbers that stand in a text, in the order in which they appear, each once. */
export const orderNumbersIn = (text: string): readonly string[] => [
  ...new Set([...text.slice(0, 100_000).matchAll(ORDER)].map(match => match[1] ?? '')),
]
