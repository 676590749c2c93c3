import type { PictureShape } from './shapes.ts'
import type { Traits } from './traits.ts'

type TravelShape = Extract<
  PictureShape,
  | 'suitcase'
  | 'backpack'
  | 'tote'
  | 'pouch'
  | 'pillow'
  | 'umbrella'
  | 'bottle'
  | 'charger'
  | 'cable'
  | 'console'
  | 'headset'
  | 'camera'
  | 'speaker'
>

/** What people write about things for the way. */
export const TRAVEL_TRAITS: Readonly<Record<TravelShape, Traits>> = {
  suitcase: {
    faults: [
      'the pull-out handle sticks halfway and will go neither up nor down',
      'the combination lock opens on any number at all',
      'the lining has come away along the whole left side',
      'the side handle tore out of the shell with one screw still in it',
      'the zip of the main compartment runs but no longer closes',
      'the shell has a crack that starts at the lock',
    ],
    damages: [
      'one corner is pushed in so far that the lid does not close flat',
      'there is a dent the size of a fist in the front',
      'the telescopic handle is bent and the box had a hole in just that place',
      'a long scratch goes right through the surface, down to the white',
    ],
    parts: [
      'the two small keys',
      'the dust cover',
      'the strap for the inside',
      'the card that explains the lock',
    ],
    differs: [
      'the page says 2.6 kilograms, my scale says 3.4',
      'the measures on the page are without the wheels, and with the wheels my airline does not take it',
      'in the picture there is a pocket in the lid, in mine there is none',
    ],
    questions: [
      [
        'Is it allowed in the cabin on the small airlines, with the wheels counted?',
        'With wheels it is 55 by 40 by 22 centimetres. Two airlines that I know of ask for 20; on those it has to go into the hold. Tell me which one you fly and I look it up.',
      ],
      [
        'Can the wheels be changed when they are worn out? My last case died of that.',
        'Yes. They are held by one screw each, and a set of four costs 14.90. We keep them for at least ten years.',
      ],
      [
        'How heavy is it when it is empty? I am not strong and every kilo counts.',
        'It weighs 2.9 kilograms; I have just put one on the scale in the showroom. The Strand is lighter, 2.1.',
      ],
      [
        'Does the lock have the TSA mark? We are going to the United States.',
        'Yes, it has the red diamond, so officers can open it without breaking it.',
      ],
    ],
    howTos: [
      [
        'How do I set my own number on the lock? The leaflet shows another lock.',
        'Turn it to 0-0-0, press the small pin beside the dials with a pen, set your number, then slide the opener once. That is all. I am having the leaflet changed.',
      ],
      [
        'Is there a trick to get the handle down? I do not want to force it.',
        'Press the button all the way before you push, and push in the middle and not at one side. It needs that the first few times.',
      ],
    ],
  },
  backpack: {
    faults: [
      'one shoulder strap has come off at the seam',
      'the buckle in front snapped when I put it down',
      'the bottom has a hole where it touches the floor',
      'the leather pull came off in my hand',
      'water comes in at the top although it was only drizzle',
      'the padding on the left has slipped down into a lump',
    ],
    damages: [
      'there is a cut of ten centimetres in the front, from a box knife I would say',
      'a bottle of something must have leaked on it, it smells and is stained',
      'the frame in the back is bent',
    ],
    parts: ['the rain cover', 'the chest strap', 'the sleeve for the laptop', 'the hip belt'],
    differs: [
      'a 15 inch laptop does not fit, mine is 15.4 and the sleeve ends too early',
      'the page says water-repellent, and the first shower went straight through',
      'it is described as 22 litres and looks more like 16',
    ],
    questions: [
      [
        'Would a 16 inch laptop fit, a thick one?',
        'Up to 16 inches when it is no thicker than 22 millimetres. Thicker ones rub at the zip, so for those I would take the rolltop.',
      ],
      [
        'Is it right for somebody of one metre fifty-five? My daughter is small.',
        'The back is 44 centimetres long, which suits from about one metre fifty. The straps go short enough; I tried it with a colleague of that height.',
      ],
      [
        'Can it be washed?',
        'By hand, lukewarm, with a little soap, and dried away from the heater. Not in the machine: it takes the wax out.',
      ],
    ],
    howTos: [
      [
        'Where do the loose ends of the straps go? They flap.',
        'There is a loop of elastic under each strap, a bit hidden. Roll the end up and tuck it in.',
      ],
      [
        'How do I put new wax on it? It has gone dull.',
        'Warm it with a hair dryer, rub the wax on in circles, warm it again. One bar is enough for two years. I have put one in the post for you.',
      ],
    ],
  },
  tote: {
    faults: [
      'one handle is coming out of the seam thread by thread',
      'the colour has rubbed off on my light coat',
      'the inner pocket tore with nothing but a phone in it',
      'the magnet does not hold any more and the bag hangs open',
      'the ring of the strap has bent open',
    ],
    damages: [
      'the leather has deep folds that do not come out',
      'it was pressed so flat that the base has broken',
      'there are grease stains on one side',
    ],
    parts: ['the long strap', 'the base plate', 'the key ring that is in the pictures'],
    differs: [
      'a folder does not fit upright although the page says so',
      'it is canvas with leather print and not leather at the base',
      'the strap is much shorter than in the picture, I cannot wear it across',
    ],
    questions: [
      [
        'Does a folder fit in standing up?',
        'An A4 folder fits with the zip closed, just. A wide one with a lever does not.',
      ],
      [
        'Is there a loop at the back for the handle of a trolley?',
        'On the weekender, yes. On this one, no.',
      ],
      [
        'Is the leather treated with chrome? I have an allergy.',
        'No, it is tanned with plants only. I can send you the sheet from the tannery.',
      ],
    ],
    howTos: [
      [
        'How do I get a coffee stain out of it?',
        'Cold water and a soft brush, at once, then let it dry lying flat. I have never seen one that stayed.',
      ],
      [
        'Can I shorten the strap?',
        'Yes, with two holes more: any shoemaker does it in a minute. We pay for it, just send me the receipt.',
      ],
    ],
  },
  pouch: {
    faults: [
      'the zip has lost a tooth and opens by itself behind the slider',
      'the hook broke the first time I hung it up',
      'the elastic loops have gone slack after three trips',
      'the mesh has torn along the edge',
    ],
    damages: [
      'the inside was sticky, something had leaked',
      'the mesh has a hole the size of a coin',
      'the zip was pulled off its tape',
    ],
    parts: ['the second pouch of the set', 'the small bottle for shampoo', 'the pen'],
    differs: [
      'it is one size smaller than the measures on the page, I laid a ruler on it',
      'only one passport fits, the page promises two',
      'it is shiny plastic and not the cotton I expected',
    ],
    questions: [
      [
        'Would it count as the clear bag for liquids at the airport?',
        'No, for that it has to be clear on both sides and not larger than one litre. This one is clear on one side.',
      ],
      [
        'What are the measures from the outside?',
        '35 by 25 by 10 centimetres when it is full. Empty it lies flat.',
      ],
      [
        'Do you sell the large one alone, without the set?',
        'Yes, just ask for it by name and you get one piece for 18.90.',
      ],
    ],
    howTos: [
      ['Can it go in the washing machine?', 'At 30 degrees, closed, and without spinning.'],
      [
        'How does one get the hook out? I see it but it is stuck.',
        'Push it from below with your thumb; it sits behind a small press stud.',
      ],
    ],
  },
  pillow: {
    faults: [
      'the seam has opened and the filling comes out',
      'it goes flat within an hour, every time',
      'the clasp at the front does not stay closed',
      'the foam has turned hard on one side',
      'it smells of rubber even after two washes',
    ],
    damages: [
      'the cover was torn open at the corner',
      'it was pressed so tightly that it has not come back to its shape',
      'the cover has a black stain',
    ],
    parts: ['the pouch for packing it', 'the second cover', 'the filling, it was just the cover'],
    differs: [
      'the page says medium firm and it is like a stone',
      'the cover cannot be taken off, although that is what I bought it for',
      'it is polyester inside and not wool, says the label',
    ],
    questions: [
      [
        'Is it any good for people who sleep on their side?',
        'Yes, it was made for that: 12 centimetres high, so the neck stays straight. On your back it is a little high.',
      ],
      [
        'Can the cover be washed at 60 degrees? We have a dust allergy at home.',
        'The cover at 60, the inside not at all. For allergies I would take the cotton one; the wool can itch.',
      ],
      [
        'How large is it when it is packed?',
        'About like a loaf of bread. In the pouch you can hang it on a rucksack.',
      ],
    ],
    howTos: [
      [
        'How do I get the air out again? It takes me ten minutes.',
        'Hold the small flap inside the valve open with a finger while you roll it up. Then it takes ten seconds.',
      ],
      [
        'It came rolled up and is still flat. Is that normal?',
        'Give it a night in a warm room. If it is still flat tomorrow I send you another.',
      ],
    ],
  },
  umbrella: {
    faults: [
      'two of the ribs bent the wrong way in an ordinary wind',
      'the button does not open it any more',
      'the handle turns round and round without holding',
      'the fabric has come off one of the tips',
      'it rusts at the joint and leaves marks on my hand',
    ],
    damages: [
      'the tip was broken off',
      'one rib had gone through the fabric',
      'the wooden handle has a crack along its length',
    ],
    parts: ['the sleeve', 'the loop for the wrist', 'the cap of the tip'],
    differs: [
      'the page says it stands 90 km/h, it turned over on the bridge here and nobody else’s did',
      'it is 34 centimetres folded and not 28, it does not fit in my bag',
      'it does not close by itself, only open, the page says both',
    ],
    questions: [
      [
        'Is it large enough for two people?',
        '104 centimetres across: for two who know each other. For two who do not, the long one.',
      ],
      [
        'Does it open by itself and close by itself?',
        'It opens by button; you close it by hand. The Squall does both.',
      ],
      [
        'May it go in hand luggage on a plane?',
        'The folded one, yes. The long one has to be carried on beside, and most airlines allow that.',
      ],
    ],
    howTos: [
      [
        'How do I dry it so that it does not smell?',
        'Open, in the bath, for an hour, and never in the sleeve while it is wet.',
      ],
      [
        'It jumped out of shape in the wind. Can I bend it back?',
        'Yes: press the button to close it, it folds itself the right way. It is made to do that.',
      ],
    ],
  },
  bottle: {
    faults: [
      'the lid leaks as soon as it lies on its side',
      'the coating comes off inside in small white flakes',
      'coffee is lukewarm after an hour',
      'the straw has split where one bites it',
      'the thumb button got stuck and cannot be pressed any more',
      'the wooden lid has cracked through the middle',
    ],
    damages: [
      'it has a dent and does not stand straight',
      'the lid was in two pieces',
      'the paint was scratched all the way round, as if it had been used',
    ],
    parts: ['the second seal', 'the brush', 'the lid', 'the straw'],
    differs: [
      'the page says it fits a bicycle holder and it rattles in mine',
      'it holds 420 millilitres and not half a litre',
      'the page says dishwasher safe and the leaflet says by hand only',
    ],
    questions: [
      [
        'Can one drink fizzy water from it?',
        'You can, if you open it now and then. With the straw lid it sprays.',
      ],
      [
        'Does it fit the holder in a car?',
        'The half litre does: it is 6.8 centimetres wide. The larger one does not.',
      ],
      [
        'Is it free of BPA, lid and all?',
        'Yes, lid, seal and straw. I can send you the test report.',
      ],
    ],
    howTos: [
      [
        'How do I get the smell of coffee out?',
        'A spoon of baking soda, hot water, one night. Take the seal out first; the smell lives behind it.',
      ],
      [
        'How does the seal come out? It is very tight.',
        'With the handle of a teaspoon, from the side with the notch. Wet it before you put it back.',
      ],
    ],
  },
  charger: {
    faults: [
      'it whistles, a very high tone, and my dog leaves the room',
      'one of the two ports gives nothing any more',
      'it charges for ten minutes and then stops until I pull it out',
      'the pins do not stay out, they slide back when I push it into the socket',
      'it says full and is empty an hour later',
    ],
    damages: [
      'a pin was bent',
      'the case was open along the seam',
      'the plug was loose in the box and had scratched everything',
    ],
    parts: ['the plug for the United Kingdom', 'the cable', 'the pouch'],
    differs: [
      'it gives 45 watts when both ports are used, the page says 65',
      'it has no plug for Switzerland although the page lists it',
      'it is much heavier than described',
    ],
    questions: [
      [
        'Which one fits outside Europe? We go to Japan and Australia.',
        'The Meridian: it has both plugs, and takes 100 to 240 volts. Your phones need nothing else.',
      ],
      [
        'Is the power bank allowed on planes?',
        'Yes, in the cabin, not in the hold: it is 37 watt hours and the limit is 100.',
      ],
      [
        'Will it charge my laptop? It asks for 60 watts.',
        'Yes, alone. With a phone in the second port the laptop gets 45, which still charges it, only slower.',
      ],
    ],
    howTos: [
      [
        'What does the orange light mean?',
        'That it charges slowly, mostly because of the cable. With the one in the box the light turns white.',
      ],
      [
        'How do I change the plug?',
        'Slide the switch on the side to the letters of the country, then push until it clicks.',
      ],
    ],
  },
  cable: {
    faults: [
      'it only charges when I hold it at an angle',
      'the plug has come out of its sleeve',
      'it gets hot near the plug',
      'it slips out of the phone by itself',
    ],
    damages: [
      'it was bent so sharply that the wire shows',
      'one plug was squashed',
      'the braid was cut',
    ],
    parts: ['the strap', 'the adapter that is in the picture', 'the second cable of the pair'],
    differs: [
      'it carries 60 watts, says the print on the plug',
      'it is one metre long and not two',
      'it charges but carries no picture to a screen',
    ],
    questions: [
      [
        'Does it carry a picture to a monitor as well?',
        'No, this one charges and carries data, but no picture. The one you need has a lightning sign on the plug.',
      ],
      ['Is it really two metres?', 'Two metres and one centimetre, from plug to plug.'],
      [
        'Does it work with older phones?',
        'With everything that has the oval plug. For older ones you need the small adapter, 4.90.',
      ],
    ],
    howTos: [
      [
        'Why is it so slow with my old charger?',
        'The old charger is the slow one: 5 watts. The cable could do twenty times that.',
      ],
      [
        'How do I roll it up without breaking it?',
        'In loose rings as wide as your hand, and never around the charger.',
      ],
    ],
  },
  console: {
    faults: [
      'it switches itself off after ten minutes, whatever I play',
      'the left stick drifts, the figure walks without being touched',
      'the screen has a green line from top to bottom',
      'it does not charge any more, the lamp stays dark',
      'the volume cannot be turned down',
    ],
    damages: [
      'the screen is cracked from one corner to the other',
      'the box had been opened and taped again',
      'a button was lying loose in the box',
    ],
    parts: ['the charging cable', 'the second pad', 'the strap', 'the card with the code'],
    differs: [
      'the battery lasts two hours and not six',
      'only twelve games are built in, the page says forty',
      'it cannot be plugged into a television, and that is why I chose it',
    ],
    questions: [
      [
        'Can two people play on it?',
        'Yes, with a second pad; one is in the box. On one screen it gets a little tight.',
      ],
      [
        'From which age would you give it to a child?',
        'From about seven. There is a lock for the shop and one for the time, both with a number.',
      ],
      [
        'Does it need the internet?',
        'Only for the first start, five minutes. After that it plays anywhere.',
      ],
    ],
    howTos: [
      [
        'How do I set the time limit for my children?',
        'Menu, the small person, Time. It asks for a number that you choose; they will guess 1234.',
      ],
      [
        'How do I connect it to the television?',
        'With any cable that has HDMI on one end: one into the dock, then press the round button for three seconds.',
      ],
    ],
  },
  headset: {
    faults: [
      'the right side has gone silent',
      'it loses the connection whenever I put the phone in my pocket',
      'the padding is peeling and leaves black crumbs on my ears',
      'the hinge broke while I was folding it',
      'people hear me as if I stood in a bathroom',
      'it beeps every few minutes for no reason',
    ],
    damages: [
      'the band was broken in the middle',
      'one cushion was loose and the other one missing',
      'the case was crushed',
    ],
    parts: ['the cable', 'the case', 'the adapter for planes', 'the small foam for the microphone'],
    differs: [
      'the battery lasts eleven hours and not thirty',
      'it does not take away the engine noise at all, it only hisses',
      'it is much too tight to lie on, whatever the page says',
    ],
    questions: [
      [
        'Can I use it with the screen in a plane?',
        'Yes, with the small adapter with two pins. It is in the box.',
      ],
      [
        'Does it work with two phones at the same time?',
        'With two devices, yes; it changes by itself to whichever rings.',
      ],
      [
        'I wear glasses. Does it press?',
        'Less than most: the cushions are soft at the back. If it presses, send it back within 60 days, worn and all.',
      ],
    ],
    howTos: [
      [
        'How do I make it forget my old phone?',
        'Hold both buttons for ten seconds until it says goodbye twice. Then it has forgotten everybody.',
      ],
      [
        'How do I switch the noise thing off?',
        'Press the left button once. Twice lets voices through.',
      ],
    ],
  },
  camera: {
    faults: [
      'every picture comes out half white',
      'the cover of the batteries does not stay shut',
      'the zoom is stuck all the way out',
      'it eats a whole set of batteries in a day',
      'the prints have a pink stripe on the left',
    ],
    damages: [
      'the glass in front is cracked',
      'something rattles inside',
      'the lens is pushed in at an angle',
    ],
    parts: ['the wrist strap', 'the first pack of film', 'the battery', 'the cable'],
    differs: [
      'only one pack of film was in it, the page says two',
      'it is not waterproof, says the leaflet, the page says it is',
      'the zoom is three times and not five',
    ],
    questions: [
      [
        'What does one picture cost in the end?',
        'About 95 cents when you buy the film in packs of forty.',
      ],
      [
        'Does it have a self-timer?',
        'Yes, ten seconds, and a small mirror in front for pictures of yourself.',
      ],
      [
        'Is it good enough in the evening without flash?',
        'Honestly, no. Indoors you need the flash, or the pocket camera.',
      ],
    ],
    howTos: [
      [
        'How do I load the film without wasting the first one?',
        'The black card that comes out first is meant to come out. It protects the film. Nothing is lost.',
      ],
      [
        'My pictures are all too dark. What am I doing wrong?',
        'Nothing: turn the wheel to the cloud, even indoors, and keep your finger off the small window.',
      ],
    ],
  },
  speaker: {
    faults: [
      'there is a crackle in everything that is deeper than a voice',
      'it switches itself on at night and says that it is ready',
      'the volume wheel jumps from quiet to very loud',
      'the radio forgets all stations when it is unplugged',
      'it has not survived rain, let alone a fall into water',
    ],
    damages: [
      'the cloth in front has a hole',
      'one corner of the wood is splintered',
      'it rattles when I tilt it',
    ],
    parts: ['the power supply', 'the remote control', 'the aerial', 'the cable for the television'],
    differs: [
      'two of them do not play as a pair, the app says they are different models',
      'it has no socket for a cable, the page shows one',
      'it is plastic with a print of walnut',
    ],
    questions: [
      [
        'Can I connect a record player to it?',
        'Yes, when the player has its own pre-amplifier; nearly all new ones do. The socket is at the back.',
      ],
      [
        'Do two of them play stereo?',
        'Yes: press both connect buttons together until the lamps turn blue.',
      ],
      [
        'Does it remember the station after a power cut?',
        'The five on the buttons, yes. The last one you listened to, no.',
      ],
    ],
    howTos: [
      [
        'How do I save a station on a button?',
        'Hold the button for four seconds until it beeps. It works for the internet ones too.',
      ],
      [
        'It speaks English to me. Can I change that?',
        'Hold plus and minus together; it counts through six languages, let go at yours.',
      ],
    ],
  },
}
