import type { Story, StoryStep } from './story.ts'

const DAY = 1_440

interface Report {
  readonly key: string
  readonly customer: Story['customer']
  readonly subject: string
  /** When they wrote, in days before now. */
  readonly days: number
  readonly status: Story['status']
  readonly assignee: string | null
  readonly letter: string
  readonly photos?: readonly string[]
  readonly pulled?: Story['pulled']
  readonly after?: readonly StoryStep[]
}

/** The same wheel every time, and each time it is somebody else’s. */
const report = (one: Report): Story => ({
  key: one.key,
  teamId: 'travel',
  customer: one.customer,
  order: { product: 'halden-40-carry-on', placedDays: one.days + 7, deliveredDays: one.days + 4 },
  subject: one.subject,
  reasons: ['defect'],
  status: one.status,
  assignee: one.assignee,
  ...(one.pulled === undefined ? {} : { pulled: one.pulled }),
  steps: [
    {
      by: 'customer',
      ago: Math.round(one.days * DAY),
      text: one.letter,
      ...(one.photos === undefined ? {} : { photos: one.photos }),
    },
    ...(one.after ?? []),
  ],
})

const ago = (days: number) => Math.round(days * DAY)

/**
 * Ten of the eleven reports that a wheel of the Halden 40 carry-on cracks at its hub;
 * the eleventh is Ruth Adeyemi's, in the agent's own queue.
 */
export const CARRY_ON: readonly Story[] = [
  report({
    key: 'wheel-first',
    customer: {
      name: 'Winston Campbell',
      email: 'winston.campbell@post-uk.test',
      country: 'United Kingdom',
      years: 2,
    },
    subject: 'Wheel, Halden carry-on',
    days: 26,
    status: 'addressed',
    assignee: 'priya-raman',
    pulled: {
      as: 'defect',
      grade: 'pull',
      ago: ago(25.92),
      by: 'priya-raman',
      words: 'There was a split running out from the middle like a slice of cake.',
    },
    letter:
      'Dear all,\n\nI know suitcases lead a hard life, but mine has had an easy one: one flight, one taxi, one carpet. Now a rear wheel wobbles, and when I held it to the light there was a split running out from the middle like a slice of cake.\n\nWinston Campbell, Bristol',
    after: [
      {
        by: 'us',
        ago: ago(25.9),
        text: 'Dear Winston,\n\nthank you for holding it to the light, that helps more than you know. A new one leaves today by express. Somebody here will look at the wheels of the others before we sell more of them.',
        replacement: { shipping: 'express', kept: true },
        vote: 'yes',
      },
    ],
  }),
  report({
    key: 'wheel-crunch',
    customer: {
      name: 'Margaux Perrin',
      email: 'margaux.perrin@courrier.test',
      country: 'France',
      years: 1,
      orders: 1,
    },
    subject: 'A noise like biscuits',
    days: 24.5,
    status: 'addressed',
    assignee: 'anna-nowak',
    letter:
      'Hello,\n\nsince the airport in Lyon my small suitcase makes a noise like somebody eating biscuits. I found out why: the hub of one wheel is broken through, the two halves rub on each other. I received it only four days before.\n\nExcuse my English. Margaux Perrin',
    after: [
      {
        by: 'us',
        ago: ago(24.2),
        text: 'Dear Margaux,\n\nyour English is very good, I could hear the biscuits. I am sorry. {price} is on its way back to you, and please keep the case, the shell may still serve you for something.',
        vote: 'yes',
      },
      {
        by: 'customer',
        ago: ago(23.6),
        text: 'Thank you, it holds my winter pullovers now.\n\nMargaux',
      },
    ],
  }),
  report({
    key: 'wheel-lifetime',
    customer: {
      name: 'Declan Brennan',
      email: 'declan.brennan@post-ie.test',
      country: 'Ireland',
      years: 4,
      orders: 2,
    },
    subject: '“Lifetime wheels”',
    days: 13,
    status: 'addressed',
    assignee: 'joao-freitas',
    pulled: {
      as: 'differs',
      grade: 'notify',
      ago: ago(2.18),
      by: 'supervisor',
      words: 'You promise lifetime wheels, mine lasted four days.',
    },
    letter:
      'Your page, today, third line: “lifetime wheels”. You promise lifetime wheels, mine lasted four days. Whose lifetime was meant, a mayfly’s?\n\nFront left. The plastic around the axle has given way. I am {price} poorer and go through Dublin sounding like a milk cart.\n\nDeclan Brennan',
    after: [
      {
        by: 'us',
        ago: ago(12.8),
        text: 'Dear Declan Brennan,\n\nthe line is there and it should not be. I have returned {price} to you and asked for the sentence to come off the page. You were sold a promise, and we did not keep it.',
      },
      {
        by: 'customer',
        ago: ago(12.1),
        text: 'Fair enough. I will believe it about the page when I see it.\n\nD. Brennan',
      },
    ],
  }),
  report({
    key: 'wheel-kids',
    customer: {
      name: 'Femke de Vries',
      email: 'femke.devries@brievenbus.test',
      country: 'Netherlands',
      years: 3,
      orders: 3,
    },
    subject: 'Wheel gone, child on top',
    days: 10.2,
    status: 'addressed',
    assignee: 'omar-farouk',
    letter:
      'hi! confession first: yes, my five-year-old sat on it. He weighs 19 kilos and has sat on every suitcase we ever had. This one answered with a crack, and the right wheel at the back now leans like the tower of Pisa. Broken round the little hole in the middle, not at the rim.\n\nCan wheels be bought one by one?\n\nFemke',
    photos: ['tower_of_pisa.png'],
    after: [
      {
        by: 'us',
        ago: ago(10.1),
        text: 'Hello Femke,\n\nno need to confess: it has to carry 19 kilos, it carries 30 when it is full. A new wheel of another make is in the post with the one screw and the key that you need. If you would rather have a whole new case, tell me.',
        vote: 'yes',
      },
      {
        by: 'customer',
        ago: ago(7.4),
        text: 'Wheel is on, took two minutes, son has sat on it again. Holds! Thanks.',
      },
    ],
  }),
  report({
    key: 'wheel-business',
    customer: {
      name: 'Jens Seidel',
      email: 'j.seidel@osterbergingenieure.test',
      country: 'Germany',
      years: 5,
      orders: 8,
    },
    subject: 'Claim: carry-on, fracture of a wheel hub',
    days: 8.4,
    status: 'addressed',
    assignee: 'priya-raman',
    letter:
      'Dear Sir or Madam,\n\none of the three carry-ons of our order shows a radial fracture of a wheel hub after two business trips (Hamburg to Munich, by train). I am a mechanical engineer by trade: the wall is 1.1 millimetres thick at that place, I would have made it 2.5.\n\nWe ask for a replacement, and recommend that you look at the drawing.\n\nKind regards\nJens Seidel',
    photos: ['fracture_1.png', 'fracture_2.png', 'caliper.png'],
    after: [
      {
        by: 'us',
        ago: ago(8.2),
        text: 'Dear Jens Seidel,\n\nthank you for measuring. I have given your pictures and the 1.1 millimetres to the person who buys this case for us. A new one comes to you by express today.',
        replacement: { shipping: 'express', kept: true },
      },
      {
        by: 'note',
        ago: ago(8.1),
        text: 'Best description we have so far. Attached to the product, see caliper.png.',
      },
    ],
  }),
  report({
    key: 'wheel-grandmother',
    customer: {
      name: 'Maureen Pemberton',
      email: 'm.pemberton@letterbox.test',
      country: 'United Kingdom',
      years: 6,
      orders: 4,
    },
    subject: 'My little suitcase',
    days: 6.3,
    status: 'open',
    assignee: 'anna-nowak',
    letter:
      'Dear Sirs,\n\nmy grandchildren gave me the little suitcase for my first flight. It behaved well until Gatwick, where a wheel broke from the inside. A young man with blue hair carried it for me to the gate, which was the best part of the journey.\n\nI should like to know if it can be mended, as it was a present and I am attached to it.\n\nYours sincerely,\nMaureen Pemberton (Mrs)',
    after: [
      {
        by: 'us',
        ago: ago(6.1),
        text: 'Dear Mrs Pemberton,\n\nit can be mended, and we do it. A driver fetches it on a day that suits you. Which would that be?',
      },
      {
        by: 'customer',
        ago: 170,
        text: 'Dear Miss Nowak, any day but Wednesday, when I have my Italian lesson. The young man would also like to know how it ends; we have stayed in touch.\n\nMaureen Pemberton',
      },
    ],
  }),
  report({
    key: 'wheel-japan',
    customer: { name: 'Naoko Mori', email: 'naoko.mori@yubin.test', country: 'Japan', years: 1 },
    subject: 'Wheel is broken (Halden 40)',
    days: 4.1,
    status: 'waiting',
    assignee: 'joao-freitas',
    letter:
      'Thank you always for your kind service. I am sorry to trouble you.\n\nI used the carry-on one time for Sapporo. When I washed the wheels at home with a cloth, I noticed a thin line in the center of one wheel. Next day the line became a gap. I stopped using it because I think it is dangerous on the stairs of the station.\n\nNaoko Mori',
    photos: ['line_day1.png', 'gap_day2.png'],
    after: [
      {
        by: 'us',
        ago: ago(3.8),
        text: 'Dear Naoko Mori,\n\nyou trouble nobody. It was right to stop using it. I would like to return the full {price} to you. May it go to the card you paid with, or is there another way that is easier for you from Japan?',
      },
    ],
  }),
  report({
    key: 'wheel-same-crack',
    customer: {
      name: 'Beatriz Moura',
      email: 'beatriz.moura@correio.test',
      country: 'Portugal',
      years: 2,
      orders: 1,
    },
    subject: 'Again!',
    days: 3.2,
    status: 'open',
    assignee: 'yusuf-demir',
    pulled: {
      as: 'defect',
      grade: 'pull',
      ago: ago(2.22),
      by: 'yusuf-demir',
      words: 'Same wheel, same crack, second bag.',
    },
    letter:
      'Same wheel, same crack, second bag. In October you sent me a new one because of it, and now the new one does it too. I did not even pack it full. Is it possible that you have a whole cellar of these?\n\nBeatriz Moura',
    after: [
      {
        by: 'note',
        ago: ago(3.1),
        text: 'Her first one is under the old review, the one that was “fixed”. It is not fixed.',
      },
      {
        by: 'us',
        ago: ago(2.1),
        text: 'Hello Beatriz,\n\nit is possible, and that is what we are finding out. It is off sale since this week. You get your money back, all of it, today.',
      },
      {
        by: 'customer',
        ago: 610,
        text: 'The money is welcome, thank you. But I also need a suitcase on {soon}, and yours was the prettiest. What do you have with other wheels?\n\nBeatriz',
      },
    ],
  }),
  report({
    key: 'wheel-not-flown',
    customer: {
      name: 'Callum Fletcher',
      email: 'callum.fletcher@inbox.test',
      country: 'United Kingdom',
      years: 1,
    },
    subject: 'carry on wheel',
    days: 2.4,
    status: 'open',
    assignee: 'agent2',
    pulled: {
      as: 'defect',
      grade: 'pull',
      ago: ago(2.3),
      by: 'agent2',
      words: 'Cracked after four days, I had not even flown.',
    },
    letter:
      'Cracked after four days, I had not even flown. Pulled it home from the post office, that is literally all that wheel did in its life. Pic attached.\n\ncallum',
    photos: ['IMG_4471.png'],
    after: [
      {
        by: 'us',
        ago: ago(2.28),
        text: 'Hi Callum,\n\nfrom the post office to your door: that must be the shortest life of a suitcase that I know of. Money or another model, which would you rather have?',
      },
      {
        by: 'customer',
        ago: 205,
        text: 'another model pls, smth that survives a pavement\n\ncallum',
      },
    ],
  }),
  report({
    key: 'wheel-nurse',
    customer: {
      name: 'Ngozi Eze',
      email: 'ngozi.eze@mail.test',
      country: 'Nigeria',
      years: 2,
      orders: 2,
    },
    subject: 'Luggage fell over on the escalator',
    days: 0.42,
    status: 'new',
    assignee: null,
    letter:
      'Good day to you.\n\nI am a nurse and travel each week between two hospitals. Today on the escalator the wheel of my Halden simply let go: the centre broke out and the ring rolled down in front of everybody. The case fell, thank God on nobody. An old man was standing two steps below.\n\nPlease treat this as serious. I am not writing for the money.\n\nNgozi Eze',
  }),
]
