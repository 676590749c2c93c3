import type { Story, StoryStep } from './story.ts'

const DAY = 1_440
const ago = (days: number) => Math.round(days * DAY)

interface Report {
  readonly key: string
  readonly customer: Story['customer']
  readonly subject: string
  readonly days: number
  readonly status: Story['status']
  readonly assignee: string | null
  readonly letter: string
  readonly reasons?: readonly string[]
  readonly priority?: Story['priority']
  readonly photos?: readonly string[]
  readonly pulled?: Story['pulled']
  readonly after?: readonly StoryStep[]
}

const about =
  (product: string, teamId: Story['teamId'], usual: string) =>
  (one: Report): Story => ({
    key: one.key,
    teamId,
    customer: one.customer,
    order: { product, placedDays: one.days + 6, deliveredDays: one.days + 3 },
    subject: one.subject,
    reasons: one.reasons ?? [usual],
    status: one.status,
    assignee: one.assignee,
    ...(one.priority === undefined ? {} : { priority: one.priority }),
    ...(one.pulled === undefined ? {} : { pulled: one.pulled }),
    steps: [
      {
        by: 'customer',
        ago: ago(one.days),
        text: one.letter,
        ...(one.photos === undefined ? {} : { photos: one.photos }),
      },
      ...(one.after ?? []),
    ],
  })

const zip = about('norra-backpack', 'travel', 'defect')
const lamp = about('lumo-desk-lamp', 'home', 'differs')
const kettle = about('tarn-kettle-1.7-l', 'home', 'defect')
const notebook = about('field-notebook-a5', 'home', 'defect')

/** Smaller faults that several customers found: a zip, a lamp, a kettle, a notebook. */
export const CLUSTERS: readonly Story[] = [
  zip({
    key: 'zip-school',
    customer: {
      name: 'Hanneke Kuipers',
      email: 'hanneke.kuipers@post-nl.test',
      country: 'Netherlands',
      years: 2,
      orders: 2,
    },
    subject: 'Backpack for school, zip open',
    days: 17,
    status: 'addressed',
    assignee: 'yusuf-demir',
    letter:
      'Hello, my daughter has had the Norra for one week of school. When she closes it and lets go, it opens again in the middle, between the two sliders, like a mouth. All her pens are somewhere on the tram line 7.\n\nHanneke Kuipers',
    after: [
      {
        by: 'us',
        ago: ago(16.8),
        text: 'Hello Hanneke,\n\na new one leaves today, with a set of pens in it for your daughter, because of line 7.',
        replacement: { shipping: 'express', kept: true },
        vote: 'yes',
      },
    ],
  }),
  zip({
    key: 'zip-photographer',
    customer: {
      name: 'Davide Greco',
      email: 'davide.greco@casella.test',
      country: 'Italy',
      years: 1,
    },
    subject: 'Camera almost lost',
    days: 12,
    status: 'addressed',
    assignee: 'joao-freitas',
    pulled: {
      as: 'defect',
      grade: 'notify',
      ago: 1_205,
      by: 'joao-freitas',
      words: 'It separates behind the slider, where the two meet at the top.',
    },
    letter:
      'I am a photographer. Yesterday on the vaporetto I hear a click, I turn, and my lens is on the floor, and the zip of the bag is open although it was closed, I am sure. It separates behind the slider, where the two meet at the top.\n\nThe lens is all right. My heart not so much.\n\nDavide Greco',
    after: [
      {
        by: 'us',
        ago: ago(11.7),
        text: 'Dear Davide,\n\nI am glad about the lens, and sorry about the heart. {price} is back with you in two days. Please do not put anything into it that you love.',
        vote: 'yes',
      },
    ],
  }),
  zip({
    key: 'zip-fixed-it',
    customer: {
      name: 'Graham Osborne',
      email: 'graham.osborne@post-uk.test',
      country: 'United Kingdom',
      years: 5,
      orders: 3,
    },
    subject: 'Norra zip: a small observation',
    days: 7,
    status: 'addressed',
    assignee: 'anna-nowak',
    pulled: {
      as: 'defect',
      grade: 'notify',
      ago: 1_140,
      by: 'anna-nowak',
      words:
        'The sliders are a number 8 on a number 7 tape; they will hold for a day and then walk apart where they meet.',
    },
    letter:
      'I used to repair tents. The sliders on your backpack are a number 8 on a number 7 tape; they will hold for a day and then walk apart where they meet. I have squeezed mine with pliers and all is well, but not everybody owns pliers.\n\nG. Osborne',
    after: [
      {
        by: 'us',
        ago: ago(6.8),
        text: 'Dear Mr Osborne,\n\nthat is the clearest sentence anybody has written to us about a zip. I have passed it on word for word. A small parcel is on its way to you as a thank-you; there are no pliers in it, you have those.',
      },
      { by: 'customer', ago: ago(4.2), text: 'The biscuits have arrived. Much obliged.\n\nG. O.' },
    ],
  }),
  zip({
    key: 'zip-rain',
    customer: {
      name: 'Elin Nyström',
      email: 'elin.nystrom@brevlada.test',
      country: 'Sweden',
      years: 1,
      orders: 1,
    },
    subject: 'Open in the rain',
    days: 3.5,
    status: 'waiting',
    assignee: 'agent2',
    letter:
      'Hej, the zip split on my way to work, at the very top, and it rained on my computer for twenty minutes before I noticed. The computer lives. The backpack is from you, two weeks old.\n\nElin',
    photos: ['wet_laptop.png'],
    after: [
      {
        by: 'us',
        ago: ago(3.3),
        text: 'Hej Elin,\n\nI am sorry, and glad that it lives. Should anything happen to the computer in the next days, tell me, then we talk about that as well. For the backpack: your money back, or a Brink rolltop, which has no zip at all?',
      },
    ],
  }),
  zip({
    key: 'zip-two',
    customer: {
      name: 'Rocío Navarro',
      email: 'rocio.navarro@correo.test',
      country: 'Spain',
      years: 2,
    },
    subject: 'Both of our backpacks',
    days: 1.6,
    status: 'open',
    assignee: 'priya-raman',
    letter:
      'We bought two, one for him, one for me. His zip came apart on Saturday, mine on Sunday. We laughed on Saturday.\n\nRocío Navarro',
    after: [
      {
        by: 'us',
        ago: ago(1.5),
        text: 'Dear Rocío,\n\nthen this message is for Sunday. I can refund both today. Is that what you both want, or would he rather have another one?',
      },
      {
        by: 'customer',
        ago: 265,
        text: 'Both the money, please. He says he trusts nobody any more, but he says that of football too.\n\nRocío',
      },
    ],
  }),
  zip({
    key: 'zip-night-train',
    customer: {
      name: 'Vojtěch Horák',
      email: 'vojtech.horak@posta-cz.test',
      country: 'Czechia',
      years: 1,
    },
    subject: 'Zip',
    days: 0.3,
    status: 'new',
    assignee: null,
    letter:
      'Night train to Brno, backpack in the rack above me, zip opens by itself, boiled eggs rain on a sleeping conductor.\n\nIs that a known problem?\n\nV. Horák',
  }),
  lamp({
    key: 'lamp-mint',
    customer: {
      name: 'Amélie Gauthier',
      email: 'amelie.gauthier@boite.test',
      country: 'France',
      years: 2,
      orders: 1,
    },
    subject: 'Green?',
    days: 21,
    status: 'addressed',
    assignee: 'clara-moreau',
    letter:
      'Hello,\n\non your page the Lumo is a soft grey. On my desk it is green. Not a little: like toothpaste. I looked at the page on three screens.\n\nAmélie Gauthier',
    photos: ['toothpaste.png'],
    after: [
      {
        by: 'us',
        ago: ago(20.8),
        text: 'Dear Amélie,\n\nit is green, and the page is grey. I have the two beside each other. A driver fetches yours, and you have your {price} back tomorrow.',
        vote: 'yes',
      },
    ],
  }),
  lamp({
    key: 'lamp-hotel',
    customer: {
      name: 'Corinne Rochat',
      email: 'c.rochat@nordlichthotels.test',
      country: 'Switzerland',
      years: 3,
      orders: 6,
    },
    subject: 'Colour of the desk lamps does not match',
    days: 15,
    status: 'addressed',
    assignee: 'ben-achterberg',
    pulled: {
      as: 'differs',
      grade: 'notify',
      ago: ago(5.2),
      by: 'ben-achterberg',
      words: 'Before we order the other eleven: which is right, the picture or the lamp?',
    },
    letter:
      'Dear all,\n\nwe chose the Lumo for twelve rooms because of its grey, which is that of our walls. The sample that has arrived is clearly green. Before we order the other eleven: which is right, the picture or the lamp?\n\nCorinne Rochat\nInterior, Nordlicht Hotels',
    after: [
      {
        by: 'us',
        ago: ago(14.6),
        text: 'Dear Corinne Rochat,\n\nthe lamp is right and the picture is wrong; it was taken under a yellow light. The grey that you want does not exist yet. I tell you as soon as it does, and you keep the sample.',
      },
    ],
  }),
  lamp({
    key: 'lamp-painter',
    customer: {
      name: 'Leopold Egger',
      email: 'leopold.egger@postfach.test',
      country: 'Austria',
      years: 4,
      orders: 2,
    },
    subject: 'Ein Wort zur Farbe (a word about the colour)',
    days: 11,
    status: 'addressed',
    assignee: 'ben-achterberg',
    letter:
      'I paint, so forgive me if I am pedantic: your lamp is not “stone”. Stone has a drop of red in it. This is a cold green with white, sold as a warm grey. It now stands in the studio where nobody sees it, and there it is a very good lamp.\n\nLeopold Egger',
    after: [
      {
        by: 'us',
        ago: ago(10.7),
        text: 'Dear Mr Egger,\n\npedantic is what we need here. May I pass your sentence about the drop of red to the colleague who writes the page? I have returned a third of the price to you in any case.',
      },
      { by: 'customer', ago: ago(10.1), text: 'You may. And thank you.\n\nEgger' },
    ],
  }),
  lamp({
    key: 'lamp-pair',
    customer: {
      name: 'Zofia Dąbrowska',
      email: 'zofia.dabrowska@skrzynka.test',
      country: 'Poland',
      years: 3,
      orders: 1,
    },
    subject: 'Two lamps, two colours',
    days: 8,
    status: 'addressed',
    assignee: 'keiko-tanabe',
    pulled: {
      as: 'differs',
      grade: 'notify',
      ago: ago(5.1),
      by: 'keiko-tanabe',
      words: 'Now I bought another one, the same name and the same picture, and it is green.',
    },
    letter:
      'Last year I bought the Lumo desk lamp in grey. Now I bought another one for the other side of the bed, the same name and the same picture, and it is green. They stand there like two people who do not speak to each other.\n\nZofia Dąbrowska',
    after: [
      {
        by: 'us',
        ago: ago(7.8),
        text: 'Dear Zofia,\n\nthe maker changed the paint in the summer and told nobody. I have found one of the old grey ones in our showroom; it has been touched by many hands, but it is yours for nothing. It comes tomorrow.',
        vote: 'yes',
      },
    ],
  }),
  lamp({
    key: 'lamp-return',
    customer: {
      name: 'Nigel Hargreaves',
      email: 'nigel.hargreaves@inbox.test',
      country: 'United Kingdom',
      years: 1,
    },
    subject: 'lamp colour nothing like photo',
    days: 5.5,
    status: 'addressed',
    assignee: 'greta-olsen',
    pulled: {
      as: 'differs',
      grade: 'pull',
      ago: ago(5.45),
      by: 'greta-olsen',
      words: 'Photo: grey. Lamp: the colour of a hospital corridor.',
    },
    letter:
      'Lamp arrived. Photo: grey. Lamp: the colour of a hospital corridor. Returning it, please send the label, no need to discuss.\n\nN Hargreaves',
    after: [
      {
        by: 'us',
        ago: ago(5.4),
        text: 'Dear Mr Hargreaves,\n\nno discussion: the label is attached, {price} is with you on the day it arrives. The picture is being taken again.',
        vote: 'yes',
      },
    ],
  }),
  kettle({
    key: 'kettle-smell',
    customer: {
      name: 'Piotr Wójcik',
      email: 'piotr.wojcik@poczta.test',
      country: 'Poland',
      years: 2,
      orders: 1,
    },
    subject: 'Kettle smells of plastic',
    days: 2.2,
    status: 'open',
    assignee: 'clara-moreau',
    letter:
      'Good morning,\n\nI boiled it empty of tea five times, as the leaflet says, and still the water tastes and smells of burnt plastic. My wife calls it “airport coffee”. Is that meant to go away?\n\nPiotr Wójcik',
    pulled: {
      as: 'defect',
      grade: 'notify',
      ago: 120,
      by: 'clara-moreau',
      words: 'Still the water tastes and smells of burnt plastic.',
    },
    after: [
      {
        by: 'us',
        ago: ago(2.1),
        text: 'Dear Piotr,\n\nplease do not drink from it until I know more. Could you lift the kettle off and look at the underside: is there a darker ring around the middle?',
      },
      {
        by: 'customer',
        ago: 330,
        text: 'There is. Brown, as large as a coin, and it is a bit soft when one presses on it with a spoon.\n\nPiotr',
        photos: ['underside.png'],
      },
    ],
  }),
  kettle({
    key: 'kettle-safety',
    customer: {
      name: 'Joan Ashworth',
      email: 'joan.ashworth@mail.test',
      country: 'United Kingdom',
      years: 3,
      orders: 2,
    },
    subject: 'URGENT kettle melting',
    days: 0.16,
    status: 'open',
    assignee: 'ben-achterberg',
    reasons: ['safety'],
    priority: 'urgent',
    letter:
      'I am writing this standing up. My kettle from you (Tarn, the big one) began to smell, then smoke came from under it, and the base has stuck to my worktop. I pulled the plug with a wooden spoon. Nobody is hurt, only the worktop and my nerves.\n\nI have a grandson of two who stays with me on Thursdays. PLEASE tell the others who have it.\n\nJoan Ashworth',
    photos: ['worktop.png', 'base_melted.png'],
    pulled: {
      as: 'safety',
      grade: 'pull',
      ago: 160,
      by: 'ben-achterberg',
      words: 'Smoke came from under it, and the base has stuck to my worktop.',
    },
    after: [
      {
        by: 'note',
        ago: 150,
        text: 'Called her. She is all right, window open, plug out. Pulled it as a safety case. Ines knows.',
      },
    ],
  }),
  notebook({
    key: 'pages-teacher',
    customer: {
      name: 'Siobhán Kavanagh',
      email: 'siobhan.kavanagh@post-ie.test',
      country: 'Ireland',
      years: 2,
      orders: 3,
    },
    subject: 'Pages falling out',
    days: 24,
    status: 'addressed',
    assignee: 'keiko-tanabe',
    letter:
      'I teach eleven-year-olds and bought thirty of your A5 notebooks for them. By the second week the floor was covered with pages, like autumn. They come out in packs of sixteen, so it must be the thread.\n\nSiobhán Kavanagh',
    pulled: {
      as: 'defect',
      grade: 'pull',
      ago: ago(23.8),
      by: 'keiko-tanabe',
      words: 'They come out in packs of sixteen, so it must be the thread.',
    },
    after: [
      {
        by: 'us',
        ago: ago(23.7),
        text: 'Dear Siobhán,\n\nthirty new ones go to your school today, from an older and better lot. Please tell the children that they have found a fault which grown-ups had missed.',
        vote: 'yes',
      },
    ],
  }),
  notebook({
    key: 'pages-novel',
    customer: {
      name: 'Ilaria Rinaldi',
      email: 'ilaria.rinaldi@posta.test',
      country: 'Italy',
      years: 1,
    },
    subject: 'Chapter three is on the floor',
    days: 22,
    status: 'addressed',
    assignee: 'clara-moreau',
    pulled: {
      as: 'defect',
      grade: 'notify',
      ago: ago(21.7),
      by: 'clara-moreau',
      words: 'Chapter three fell out of your notebook in one piece.',
    },
    letter:
      'I write my novel by hand. Today chapter three fell out of your notebook in one piece, and on the way out of the train chapter four followed it. I have run after it. I have all pages but one, and it was a good one.\n\nIlaria Rinaldi',
    after: [
      {
        by: 'us',
        ago: ago(21.6),
        text: 'Dear Ilaria,\n\nI am truly sorry about the page. Two notebooks with a proper thread are on their way. If chapter four becomes better in the second writing, we would like to read it.',
        vote: 'yes',
      },
      { by: 'customer', ago: ago(18), text: 'It did become better. I hate to admit it.\n\nIlaria' },
    ],
  }),
  notebook({
    key: 'pages-lab',
    customer: {
      name: 'Gernot Pichler',
      email: 'gernot.pichler@mail.test',
      country: 'Austria',
      years: 3,
      orders: 2,
    },
    subject: 'Binding of the Field A5',
    days: 19,
    status: 'addressed',
    assignee: 'ben-achterberg',
    pulled: {
      as: 'defect',
      grade: 'notify',
      ago: ago(18.8),
      by: 'ben-achterberg',
      words: 'The first section has come away from the spine.',
    },
    letter:
      'The binding of the Field A5 is loose after eleven days: the first section has come away from the spine. I use it as a laboratory book; loose pages are not allowed there. Lot 0916, in case you ask.\n\nGernot Pichler',
    after: [
      {
        by: 'us',
        ago: ago(18.7),
        text: 'Dear Gernot Pichler,\n\nI would have asked. 0916 is the lot that we have taken out. A new one from lot 0921 is on its way, sewn with a thicker thread.',
      },
    ],
  }),
]
