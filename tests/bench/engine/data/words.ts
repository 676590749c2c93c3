import { type Dice, seededDice } from './dice.ts'

/**
 * Letters that begin a word stand nowhere else in one. So 'is in the text' and 'a word
 * begins with it' find the same tickets, and engines that search either way are comparable.
 */
const FIRST = 'bcdfghjkpvwz'.split('')
const INNER = 'aeioulmnrst'.split('')

function makeWord(dice: Dice): string {
  let word = dice.pick(FIRST)
  const length = 4 + dice.under(6)
  while (word.length < length) word += dice.pick(INNER)
  return word
}

/** 4,000 words, always the same. */
export const WORDS: readonly string[] = (() => {
  const dice = seededDice(1)
  const words = new Set<string>()
  while (words.size < 4_000) words.add(makeWord(dice))
  return [...words]
})()

/** Words as people use them: a few very often, most seldom. */
export const someWord = (dice: Dice): string =>
  WORDS[Math.floor(WORDS.length * dice.next() ** 3)] as string

export const someWords = (dice: Dice, count: number): string =>
  Array.from({ length: count }, () => someWord(dice)).join(' ')

export const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1)
