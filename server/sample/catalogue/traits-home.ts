import type { PictureShape } from './shapes.ts'
import type { Traits } from './traits.ts'

type HomeShape = Extract<
  PictureShape,
  | 'kettle'
  | 'toaster'
  | 'pan'
  | 'mug'
  | 'scale'
  | 'lamp'
  | 'clock'
  | 'chair'
  | 'basket'
  | 'blanket'
  | 'towel'
  | 'notebook'
  | 'fan'
>

/** What people write about things for the home. */
export const HOME_TRAITS: Readonly<Record<HomeShape, Traits>> = {
  kettle: {
    faults: [
      'it does not switch itself off any more and boils until I come running',
      'the lid no longer stays shut',
      'it drips at the window, there is always a puddle',
      'there are brown spots on the bottom after a week',
      'the switch has to be held down with a finger',
    ],
    damages: [
      'the spout is bent',
      'the window for the water has a crack',
      'the enamel has a chip as large as a thumb',
    ],
    parts: ['the base it stands on', 'the filter', 'the lid'],
    differs: [
      'it takes seven minutes to boil, the page says four',
      'it is painted plastic outside and not enamel',
      'it is as loud as a train, and the page calls it quiet',
    ],
    questions: [
      [
        'Is there any plastic that touches the water?',
        'Only the window and the filter, both without BPA. The rest is steel.',
      ],
      ['How little water can one boil?', 'Two cups. Under that it switches off by itself.'],
      [
        'How long is its cable? My socket is on the other side.',
        '75 centimetres, and the rest can be wound up under the base.',
      ],
    ],
    howTos: [
      [
        'How do I get the limescale out?',
        'Half vinegar, half water, warm but not boiling, one hour. Then boil clear water twice.',
      ],
      ['Can I keep the water warm in it?', 'On the Ember, yes, for half an hour. On this one, no.'],
    ],
  },
  toaster: {
    faults: [
      'it burns one side and leaves the other white',
      'the lever does not stay down',
      'it throws the bread onto the floor',
      'the tray for the crumbs is stuck',
      'it trips the fuse of the whole kitchen',
    ],
    damages: ['the side is dented', 'the lever was broken off', 'the wires inside are bent'],
    parts: ['the rack for rolls', 'the tray', 'the leaflet'],
    differs: [
      'a slice of country bread does not fit, although it is called long',
      'it has four steps and not seven',
      'the cable is forty centimetres, the page says one metre',
    ],
    questions: [
      ['Do thick slices fit?', 'Up to 3.6 centimetres. Thicker ones get stuck, I have tried.'],
      [
        'Does it have a button for one side only?',
        'Yes, the one with the half circle, for bagels.',
      ],
      [
        'Does it get hot outside? We have small children.',
        'Warm at the sides, about 45 degrees. The top gets hot.',
      ],
    ],
    howTos: [
      [
        'It smells when I use it. Is that normal?',
        'The first three times, yes: it is the oil on the wires. Let it run empty twice with the window open.',
      ],
      ['How do I get the tray out?', 'Push it in first, then let go; it springs out.'],
    ],
  },
  pan: {
    faults: [
      'everything sticks to it since the second week',
      'the handle wobbles and the screw cannot be tightened',
      'it has warped and rocks on the stove',
      'rust came up overnight',
      'the coat has bubbles in the middle',
    ],
    damages: [
      'the handle is bent to one side',
      'the rim has a chip in the enamel',
      'the lid was in pieces',
    ],
    parts: ['the lid', 'the handle cover', 'the screw for the handle'],
    differs: [
      'it is 26 centimetres at the top, and only 18 where it touches the stove',
      'it does not work on induction, the page says all stoves',
      'it weighs more than three kilos, I cannot lift it with one hand',
    ],
    questions: [
      [
        'Does it work on induction?',
        'Yes, from a ring of 18 centimetres upwards. On smaller rings it warms slowly.',
      ],
      ['Can the handle go in the oven?', 'To 220 degrees, except the Poplar, which must not.'],
      [
        'Is it lighter than cast iron?',
        'The carbon one is about half the weight: 1.5 kilograms for the 28.',
      ],
    ],
    howTos: [
      [
        'How do I season it? The video has no words.',
        'Wash it, dry it hot, one teaspoon of oil, wipe until it looks dry, one hour in the oven at 230. Do that twice.',
      ],
      [
        'I put it in the dishwasher. Is it ruined?',
        'No. Rub the rust off with salt and half a potato, then season it once. It forgives.',
      ],
    ],
  },
  mug: {
    faults: [
      'the handle came off with hot tea in it',
      'it has a fine crack and the tea comes through',
      'the glaze has gone rough at the rim',
      'it gets far too hot to hold in the microwave',
    ],
    damages: [
      'one of them is in five pieces',
      'there is a chip in the rim, just where one drinks',
      'the handle was lying beside it',
    ],
    parts: ['the second one of the pair', 'the saucer', 'the lid'],
    differs: [
      'it is dark grey and not the blue from the picture',
      'it holds a quarter of a litre at most',
      'the page says made by hand, and there is a seam from a mould',
    ],
    questions: [
      [
        'Can it go in the dishwasher?',
        'Yes, on any programme; I have one at home since three years. The gold rim is the exception.',
      ],
      [
        'Are they all exactly alike? I have four and want two more.',
        'No, each is thrown by hand and differs by some millimetres. The glaze is the same recipe.',
      ],
      [
        'How much does it hold, up to the brim?',
        '0.38 litres to the brim, 0.35 if you want to carry it.',
      ],
    ],
    howTos: [
      [
        'How do I get the tea stains out?',
        'A little baking soda on a wet cloth. It does not scratch.',
      ],
      [
        'It has a fine line inside. Is that a crack?',
        'Fill it and stand it on paper. If the paper stays dry it is only in the glaze, and normal. If not, I send you another.',
      ],
    ],
  },
  scale: {
    faults: [
      'it shows something else each time I put the same thing on it',
      'the display has lost half of each figure',
      'it switches itself off while I am still pouring',
      'the button for grams does nothing',
    ],
    damages: [
      'the glass plate is cracked',
      'the foot is missing and it rocks',
      'the display is broken',
    ],
    parts: ['the charging cable', 'the batteries', 'the bowl'],
    differs: [
      'it goes up to three kilos and not five',
      'it shows only full grams, the page says tenths',
      'it needs two batteries, the page says it charges by cable',
    ],
    questions: [
      [
        'Does it also show millilitres?',
        'Yes, for water and for milk. For oil it is off by a tenth.',
      ],
      [
        'How exact is it with very little, say saffron?',
        'The coffee scale: a tenth of a gram. The kitchen one cannot do that.',
      ],
      ['Can it be switched to pounds?', 'Yes, there is a small button underneath.'],
    ],
    howTos: [
      [
        'It shows an E. What does that mean?',
        'That something is lying on it while it starts. Take everything off, wait for the zero.',
      ],
      [
        'How do I set it to zero with a bowl on it?',
        'Put the bowl on and press once, briefly. A long press switches it off.',
      ],
    ],
  },
  lamp: {
    faults: [
      'it flickers as soon as it is dimmed below half',
      'the arm sinks down by itself, every evening a bit faster',
      'the switch on the cable gets warm',
      'the touch switch turns it on in the middle of the night',
      'it hums so that I cannot read beside it',
    ],
    damages: ['the glass shade is broken', 'the foot has a dent and it leans', 'the linen is torn'],
    parts: ['the bulb', 'the small key for the joint', 'the hook for the ceiling'],
    differs: [
      'the light is cold and blue, the page says warm',
      'the cable is one metre shorter than described',
      'it has three steps and does not dim, the page says without steps',
    ],
    questions: [
      [
        'Which bulb does it take, and is one in the box?',
        'A normal large one, E27, up to 12 watts LED. One is in the box, warm white.',
      ],
      [
        'How bright is it? I sew in the evening.',
        '800 lumens, good for sewing. If you want it brighter, any E27 bulb fits.',
      ],
      [
        'Can I dim it with my switch on the wall?',
        'Not this one: it has its own dimmer and the two do not like each other. The Dusk can.',
      ],
    ],
    howTos: [
      [
        'How tight must the joint be? It slides down.',
        'Use the small key from the box, a quarter of a turn to the right. It needs that after the first week, when the felt has settled.',
      ],
      [
        'How do I shorten the cable?',
        'Pull it up through the cap at the ceiling and let the rest lie inside. Do not cut it until you have lived with it for a week.',
      ],
    ],
  },
  clock: {
    faults: [
      'it loses ten minutes each day',
      'the second hand jumps to and fro in one place',
      'the alarm rings an hour late',
      'it ticks so loudly that it now lives in the bathroom',
      'it does not find the radio signal any more',
    ],
    damages: [
      'the glass is cracked',
      'the hour hand is lying at the bottom',
      'the wooden frame has split',
    ],
    parts: ['the battery', 'the nail and the plug', 'the stand'],
    differs: [
      'it ticks, and the page says no tick at all',
      'it is 25 centimetres and not 30',
      'the figures do not glow at night',
    ],
    questions: [
      [
        'Does it really make no noise? I wake up from everything.',
        'The Noon makes none: the hand glides. I held it to my ear to be sure.',
      ],
      [
        'Does it change to winter time by itself?',
        'The ones by radio do. This one you turn by hand, twice a year.',
      ],
      [
        'Can it hang in a bathroom?',
        'It can for a while, but the damp gets behind the glass. I would not.',
      ],
    ],
    howTos: [
      [
        'How do I set it without going through all twelve hours?',
        'Press the small M at the back and hold it: it runs quickly, both ways.',
      ],
      [
        'It has stopped after I changed the battery. What now?',
        'Take the battery out for a full minute, then put it back. It has to forget where it was.',
      ],
    ],
  },
  chair: {
    faults: [
      'one leg has a crack at the screw',
      'it creaks so that nobody wants to sit on it at dinner',
      'the weave has come loose at the front',
      'it rocks although the floor is even, I tried it in three rooms',
      'the seat has split along the grain',
    ],
    damages: [
      'one foot was broken off',
      'there are deep scratches on the back rest',
      'the seat has a dent with the print of a pallet',
    ],
    parts: ['the four feet', 'the bag of screws', 'the cushion', 'the key to tighten it'],
    differs: [
      'it is ply with a layer of oak, the page says oak',
      'the seat is 41 centimetres high and not 46',
      'it had to be put together, the page says assembled',
    ],
    questions: [
      ['How much weight does it take?', '130 kilograms; the folding one 110.'],
      [
        'Can it stay outside in the rain?',
        'The Harbour can. The wooden ones may get wet, but not stay wet.',
      ],
      [
        'Do you deliver it up the stairs? I live on the fourth floor.',
        'To the flat door, yes, for 19.00. Write it in the field for remarks and the driver brings a second person.',
      ],
    ],
    howTos: [
      [
        'How do I stop it from creaking?',
        'Turn it over, tighten all four screws, rub a little candle wax where the wood meets. It works for years.',
      ],
      [
        'How do I get a glass ring off the oak?',
        'A soft cloth with a drop of oil and a pinch of salt, along the grain, not in circles.',
      ],
    ],
  },
  basket: {
    faults: [
      'the handle tore off with nothing but magazines in it',
      'the felt is growing a beard and sheds on everything',
      'the wire has come loose and scratches the floor',
      'the lid has warped and does not close',
    ],
    damages: [
      'it was pressed flat and stays that way',
      'the weave is broken in three places',
      'it was damp and smells of cellar',
    ],
    parts: ['the lid', 'the inner bag', 'the second one of the pair'],
    differs: [
      'it is ten centimetres lower than the page says',
      'it does not stack, the page shows three of them on each other',
      'the brown is plastic and not leather',
    ],
    questions: [
      [
        'Does it fit a shelf of 33 centimetres, the square kind?',
        'The M does, with a finger’s room on each side. The L does not.',
      ],
      ['Can it hold firewood?', 'The wire one, yes. Felt leaves crumbs of bark everywhere.'],
      [
        'Are the measures from the inside or the outside?',
        'Outside. Inside it is two centimetres less each way.',
      ],
    ],
    howTos: [
      [
        'How do I get it back into shape?',
        'Steam it over a pot for a minute, fill it with towels, leave it overnight.',
      ],
      [
        'May it get wet?',
        'Willow likes it: shower it twice a year, then it does not crack. Felt does not.',
      ],
    ],
  },
  blanket: {
    faults: [
      'it has a hole after the first wash, as small as a pea but growing',
      'it sheds so much that my sofa is grey',
      'the fringe comes undone',
      'it shrank by a hand’s width at 30 degrees',
    ],
    damages: [
      'there is a pulled thread across the whole width',
      'it had a stain of oil',
      'the edge is cut, by whoever opened the box',
    ],
    parts: ['the pouch', 'the care label', 'the second one'],
    differs: [
      'it scratches, and the page says soft as a cat',
      'it is half polyester, says the label',
      'it is thinner than I thought, I can see my hand through it',
    ],
    questions: [
      [
        'Does it scratch? I am sensitive at the neck.',
        'The lambswool a little, the linen not at all. For you I would take the brushed cotton.',
      ],
      [
        'Is it large enough for a double bed?',
        'No, it is a throw: it covers two people on a sofa, or the foot of a bed.',
      ],
      ['Can it be washed at home?', 'Wool programme, cold, with wool soap, and dried lying down.'],
    ],
    howTos: [
      [
        'How do I get candle wax out of it?',
        'Put it in the freezer for an hour and break the wax off. What is left goes with a warm iron and kitchen paper.',
      ],
      [
        'It sheds. Does that stop?',
        'After the second airing. Shake it outside, and do not wash it for that.',
      ],
    ],
  },
  towel: {
    faults: [
      'the loop tore off',
      'it does not take up any water, it only pushes it around',
      'it turned pink at 60 degrees',
      'the edge has come undone after two washes',
    ],
    damages: [
      'it had a stain that does not wash out',
      'it was cut along the fold',
      'it was wet when it came, and smelled',
    ],
    parts: ['the second towel', 'the loop', 'the guest towel'],
    differs: [
      'it is 65 by 130 and not 70 by 140',
      'the colour is salmon and not sand',
      'it is thin like a kitchen towel',
    ],
    questions: [
      [
        'Can it be washed at 60 degrees?',
        'Yes, at 60, and in the dryer too. It loses about three centimetres the first time.',
      ],
      ['How thick is it?', '500 grams for a square metre: between a hotel and a gym.'],
      [
        'Is it dyed with anything that I should know of? We have a baby.',
        'No, it carries the label for babies’ skin. I have attached the certificate.',
      ],
    ],
    howTos: [
      [
        'Why does it not dry me?',
        'New ones have a finish. Wash it twice without softener; then it drinks.',
      ],
      [
        'How do I keep it soft?',
        'Half a cup of vinegar instead of softener, and shake it before you hang it up.',
      ],
    ],
  },
  notebook: {
    faults: [
      'the band has lost its stretch',
      'ink comes through to the other side, with every pen I own',
      'the spine has split',
      'the ribbon came out',
    ],
    damages: [
      'the corner is squashed through to page sixty',
      'the cover is scratched',
      'it was wet at the bottom, and the pages have waves',
    ],
    parts: ['the pocket at the back', 'the ribbon', 'the sheet of stickers'],
    differs: [
      'it is lined and I ordered dotted, the cover looks the same',
      'it has 160 pages and not 192, I counted',
      'it does not lie flat at all until the middle',
    ],
    questions: [
      [
        'Can one write in it with a fountain pen?',
        'Yes, with normal ink. With very wet ink you see a shadow on the other side, but it does not come through.',
      ],
      [
        'Can you print a name on the cover? We would need thirty.',
        'Yes, from ten pieces, 2.50 each and a week. Send me the names in a list and I send you a picture first.',
      ],
      [
        'Is next year’s diary in already?',
        'It comes in the first week of the month. I can put one aside for you.',
      ],
    ],
    howTos: [
      [
        'How do I get the price label off without tearing the cover?',
        'Warm it with a hair dryer for ten seconds and pull slowly. If it has left a mark already, tell me and I send you another.',
      ],
      [
        'Do you have refills for it?',
        'Not for this one, the pages are sewn in. The Ledger has loose sheets.',
      ],
    ],
  },
  fan: {
    faults: [
      'it rattles like a bicycle with a card in its spokes',
      'it no longer turns from side to side',
      'the remote control works only from a hand’s width away',
      'it stops after an hour and is hot to the touch',
    ],
    damages: [
      'a blade is broken',
      'the grille is bent and touches the blades',
      'the foot is split',
    ],
    parts: ['the remote control', 'the screws for the foot', 'the filter'],
    differs: [
      'it is far louder than the 30 decibels on the page',
      'it has no timer, although the page says so',
      'the cable is a short one with a plug I cannot use',
    ],
    questions: [
      [
        'Can one sleep beside it?',
        'On the first of the three speeds, yes: 28 decibels, like leaves. On the third, no.',
      ],
      [
        'Does it help against pollen?',
        'The Alpine does, it has a filter. A fan alone only moves it around.',
      ],
      ['What does it use in a night?', 'About 20 watts, so eight hours cost around five cents.'],
    ],
    howTos: [
      [
        'How do I clean the blades?',
        'Pull the plug, press the two clips at the bottom, the grille comes off in front.',
      ],
      [
        'It beeps when I press the button. Can that be switched off?',
        'Hold the timer button for five seconds. It beeps one last time.',
      ],
    ],
  },
}
