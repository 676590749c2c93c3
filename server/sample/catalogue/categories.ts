import type { PictureShape } from './shapes.ts'

/** What a line makes: its name after the line's, what people call it, its price, its words. */
export type Model = readonly [
  shape: PictureShape,
  name: string,
  noun: string,
  priceMinor: number,
  text: string,
]
/** A make: its name, how its prices relate to the model's, and what it is known for. */
export type Line = readonly [name: string, factor: number, text: string]

export interface Category {
  readonly name: string
  readonly teamId: 'travel' | 'home'
  readonly ownerId: string
  readonly lines: readonly Line[]
  readonly models: readonly Model[]
}

const luggage = { teamId: 'travel', ownerId: 'merchandising' } as const
const gear = { teamId: 'travel', ownerId: 'lena-hoffmann' } as const
const light = { teamId: 'home', ownerId: 'merchandising' } as const
const home = { teamId: 'home', ownerId: 'lena-hoffmann' } as const

/** The shop's catalogue: each line in each model is a product. */
export const CATEGORIES: readonly Category[] = [
  {
    name: 'Suitcases',
    ...luggage,
    lines: [
      ['Halden', 1, 'Polycarbonate shell, four double wheels.'],
      ['Strand', 0.62, 'Woven polyester, two large wheels.'],
      ['Ferro', 1.45, 'Aluminium frame with two latches instead of a zip.'],
      ['Ostra', 0.85, 'Recycled shell, made in Portugal.'],
      ['Vidda', 1.1, 'Soft front pocket for a laptop.'],
    ],
    models: [
      [
        'suitcase',
        '40 carry-on',
        'carry-on',
        14_900,
        '40 litres, fits the cabin of most airlines.',
      ],
      ['suitcase', '65 case', 'suitcase', 18_900, '65 litres, for a week.'],
      ['suitcase', '95 case', 'suitcase', 22_900, '95 litres, for two weeks or two people.'],
      ['suitcase', '28 underseat case', 'small case', 10_900, '28 litres, goes under the seat.'],
    ],
  },
  {
    name: 'Backpacks',
    ...luggage,
    lines: [
      ['Norra', 1, 'Waxed cotton and leather pulls.'],
      ['Fell', 0.8, 'Light ripstop nylon.'],
      ['Kestrel', 1.2, 'Padded back with a gap for air.'],
      ['Moss', 0.7, 'Recycled bottles, dyed without water.'],
      ['Brink', 1.35, 'Welded seams, keeps rain out.'],
    ],
    models: [
      ['backpack', 'backpack', 'backpack', 8_900, '22 litres, a sleeve for a 15 inch laptop.'],
      ['backpack', 'daypack', 'daypack', 5_900, '14 litres, folds into its own pocket.'],
      ['backpack', 'rolltop', 'rolltop', 9_900, '18 to 26 litres, closes with a buckle.'],
      ['backpack', 'trekking pack 50', 'trekking pack', 15_900, '50 litres, with a rain cover.'],
    ],
  },
  {
    name: 'Bags',
    ...luggage,
    lines: [
      ['Norra', 1, 'Waxed cotton and leather pulls.'],
      ['Linnea', 0.75, 'Washed canvas, washable at 30 degrees.'],
      ['Harbour', 0.9, 'Sailcloth with rope handles.'],
      ['Ostra', 1.15, 'Vegetable-tanned leather base.'],
      ['Fell', 0.7, 'Light ripstop nylon.'],
    ],
    models: [
      ['tote', 'tote', 'tote', 4_900, 'Carries a folder and a lunch.'],
      ['tote', 'weekender', 'weekender', 11_900, '38 litres, with a strap for a trolley.'],
      ['tote', 'shoulder bag', 'shoulder bag', 6_900, 'Two inner pockets, one with a zip.'],
      ['tote', 'duffel 60', 'duffel', 9_900, '60 litres, opens along the whole length.'],
    ],
  },
  {
    name: 'Packing',
    ...luggage,
    lines: [
      ['Fold', 1, 'See-through mesh on one side.'],
      ['Norra', 1.5, 'Waxed cotton.'],
      ['Moss', 0.8, 'Recycled bottles, dyed without water.'],
      ['Fell', 0.9, 'Light ripstop nylon.'],
      ['Nook', 1.1, 'Felt, with elastic loops.'],
    ],
    models: [
      ['pouch', 'wash bag', 'wash bag', 2_900, 'Hangs from a hook, wipes clean.'],
      ['pouch', 'cable pouch', 'pouch', 2_400, 'Loops for four cables and a charger.'],
      ['pouch', 'packing cube L', 'packing cube', 1_900, '35 by 25 by 10 centimetres.'],
      ['pouch', 'travel wallet', 'travel wallet', 3_400, 'Room for two passports and a pen.'],
    ],
  },
  {
    name: 'Sleep and comfort',
    ...gear,
    lines: [
      ['Lull', 1, 'Memory foam with a cotton cover.'],
      ['Drift', 0.75, 'Inflates with four breaths.'],
      ['Nimbus', 1.3, 'Filled with wool from one farm.'],
      ['Fjell', 1.1, 'Cover comes off for washing.'],
    ],
    models: [
      [
        'pillow',
        'neck pillow',
        'neck pillow',
        3_900,
        'Closes at the front so that the head stays up.',
      ],
      ['pillow', 'lumbar pillow', 'lumbar pillow', 4_400, 'For long drives and bad chairs.'],
      ['blanket', 'plane blanket', 'blanket', 4_900, 'Packs into a pouch the size of a shoe.'],
      ['pillow', 'pillow 40 x 60', 'pillow', 5_400, 'Medium firm, for side sleepers.'],
    ],
  },
  {
    name: 'Rain',
    ...gear,
    lines: [
      ['Gale', 1, 'Tested in a wind tunnel to 90 km/h.'],
      ['Drizzle', 0.6, 'Light and simple.'],
      ['Norra', 1.4, 'Ash handle, waxed cover.'],
      ['Squall', 1.1, 'Opens and closes with one hand.'],
    ],
    models: [
      ['umbrella', 'pocket umbrella', 'umbrella', 3_400, '28 centimetres when folded.'],
      ['umbrella', 'long umbrella', 'umbrella', 4_900, 'Covers two people who like each other.'],
      ['umbrella', 'city umbrella', 'umbrella', 3_900, 'Square edge, light to carry.'],
    ],
  },
  {
    name: 'Bottles',
    ...gear,
    lines: [
      ['Spring', 1, 'Double steel wall.'],
      ['Birch', 0.9, 'Steel with a wooden lid.'],
      ['Tarn', 1.15, 'Powder coat, ceramic inside.'],
      ['Rill', 0.6, 'Single wall, very light.'],
      ['Kestrel', 1.2, 'Lid with a straw and a lock.'],
    ],
    models: [
      ['bottle', 'bottle 0.5 l', 'bottle', 2_600, 'Keeps cold for a day, hot for ten hours.'],
      ['bottle', 'bottle 0.75 l', 'bottle', 2_900, 'Fits the holder of most bicycles.'],
      ['bottle', 'travel cup', 'travel cup', 2_700, 'Opens with one thumb, seals when closed.'],
      ['bottle', 'food flask', 'flask', 3_200, '0.6 litres, wide enough for a spoon.'],
    ],
  },
  {
    name: 'Travel power',
    ...gear,
    lines: [
      ['Volt', 1, 'Two USB-C ports.'],
      ['Current', 1.25, 'Stays cool: tested at 40 degrees.'],
      ['Ohm', 0.7, 'The small one.'],
      ['Meridian', 1.5, 'Plugs for 150 countries.'],
    ],
    models: [
      ['charger', 'charger 65 W', 'charger', 3_900, 'Charges a laptop and a phone together.'],
      ['charger', 'world adapter', 'adapter', 4_400, 'Slides out the plug that you need.'],
      ['charger', 'power bank 10', 'power bank', 4_900, '10,000 mAh, allowed in the cabin.'],
      ['cable', 'braided cable 2 m', 'cable', 1_900, 'USB-C at both ends, 100 W.'],
    ],
  },
  {
    name: 'Play',
    ...gear,
    lines: [
      ['Orbit', 1, 'Bright 7 inch screen.'],
      ['Pico', 0.55, 'Fits a shirt pocket.'],
      ['Comet', 1.3, 'Plugs into a television.'],
    ],
    models: [
      ['console', 'console', 'console', 24_900, 'For games on a train; 6 hours of battery.'],
      ['console', 'retro handheld', 'handheld', 11_900, 'Forty old games built in.'],
      ['console', 'game pad', 'game pad', 5_900, 'Wireless, with rumble that can be switched off.'],
    ],
  },
  {
    name: 'Sound on the way',
    ...gear,
    lines: [
      ['Murmur', 1, 'Takes engine noise away.'],
      ['Hush', 1.4, 'Quietest in our own test.'],
      ['Echo Bay', 0.7, 'Light on the head.'],
      ['Orbit', 1.1, 'With a microphone on an arm.'],
    ],
    models: [
      ['headset', 'headset', 'headset', 12_900, 'Wireless, 30 hours, folds flat.'],
      ['headset', 'headset with cable', 'headset', 6_900, 'Never empty.'],
      ['speaker', 'pocket speaker', 'speaker', 4_900, 'Survives a fall into water.'],
      ['headset', 'sleep headset', 'headset', 7_900, 'Flat enough to lie on.'],
    ],
  },
  {
    name: 'Kettles and toasters',
    ...home,
    lines: [
      ['Tarn', 1, 'Steel, with a window for the water.'],
      ['Ember', 1.3, 'Keeps five temperatures.'],
      ['Poplar', 0.75, 'Plain and quick.'],
      ['Heath', 1.1, 'Enamel in four colours.'],
    ],
    models: [
      ['kettle', 'kettle 1.7 l', 'kettle', 5_900, 'Boils in four minutes, switches itself off.'],
      ['kettle', 'kettle 1.0 l', 'kettle', 4_900, 'For one pot of tea.'],
      ['kettle', 'pour-over kettle', 'kettle', 7_400, 'A thin spout for coffee.'],
      ['toaster', 'toaster', 'toaster', 6_400, 'Two wide slots and a tray for crumbs.'],
      ['toaster', 'long toaster', 'toaster', 7_900, 'Takes a whole slice of country bread.'],
    ],
  },
  {
    name: 'Pans',
    ...home,
    lines: [
      ['Forge', 1, 'Cast iron, seasoned with linseed oil.'],
      ['Skillet & Son', 1.3, 'Carbon steel, half the weight of iron.'],
      ['Heath', 1.15, 'Enamel in four colours.'],
      ['Poplar', 0.6, 'Ceramic coat without PFAS.'],
    ],
    models: [
      ['pan', 'frying pan 24', 'pan', 4_900, '24 centimetres, for two eggs and company.'],
      ['pan', 'frying pan 28', 'pan', 5_900, '28 centimetres.'],
      ['pan', 'casserole 4 l', 'casserole', 11_900, 'With a lid; stove and oven.'],
      ['pan', 'milk pan', 'milk pan', 3_400, 'Pours on both sides.'],
      ['pan', 'grill pan', 'grill pan', 5_400, 'Ridges that leave stripes.'],
    ],
  },
  {
    name: 'Cups and bowls',
    ...home,
    lines: [
      ['Sill', 1, 'Stoneware, dishwasher safe.'],
      ['Hearth', 1.2, 'Thrown by hand, no two alike.'],
      ['Linnea', 0.8, 'Thin porcelain.'],
      ['Moor', 0.9, 'Matt outside, glazed inside.'],
    ],
    models: [
      ['mug', 'mug', 'mug', 1_600, '0.35 litres, a handle for three fingers.'],
      ['mug', 'espresso cup', 'cup', 1_200, '80 millilitres.'],
      ['mug', 'tea bowl', 'tea bowl', 1_800, 'No handle, warm hands.'],
      ['mug', 'jug 1 l', 'jug', 3_400, 'Pours without a drop beside it.'],
      ['mug', 'big mug', 'mug', 1_900, 'Half a litre, for long mornings.'],
    ],
  },
  {
    name: 'Kitchen measures',
    ...home,
    lines: [
      ['Gram', 1, 'Exact to one gram.'],
      ['Poplar', 0.7, 'Plain and quick.'],
      ['Ember', 1.4, 'With a timer.'],
    ],
    models: [
      ['scale', 'kitchen scale', 'scale', 3_400, 'Up to 5 kilograms, charges by USB-C.'],
      ['scale', 'coffee scale', 'coffee scale', 4_900, 'Tenths of a gram, splash-proof.'],
      ['scale', 'luggage scale', 'luggage scale', 1_900, 'Up to 50 kilograms.'],
      ['clock', 'kitchen timer', 'timer', 1_700, 'Turn it; it rings; that is all.'],
    ],
  },
  {
    name: 'Lamps',
    ...light,
    lines: [
      ['Lumo', 1, 'Warm light that dims without steps.'],
      ['Dusk', 1.25, 'Linen shade.'],
      ['Filament', 0.8, 'Bare bulb and brass.'],
      ['Pharos', 1.4, 'Opal glass, blown by mouth.'],
      ['Nook', 0.65, 'Clips to a shelf.'],
    ],
    models: [
      ['lamp', 'desk lamp', 'lamp', 6_900, 'Arm with two joints, heavy foot.'],
      ['lamp', 'floor lamp', 'floor lamp', 12_900, '150 centimetres, switch at the foot.'],
      ['lamp', 'bedside lamp', 'lamp', 4_900, 'Touch once, twice, three times.'],
      ['lamp', 'pendant', 'pendant', 8_900, 'Two metres of cable, cut to length.'],
      ['lamp', 'travel lantern', 'lantern', 3_900, 'Charges by USB-C, 20 hours.'],
    ],
  },
  {
    name: 'Clocks',
    ...light,
    lines: [
      ['Tock', 1, 'Movement from the Black Forest.'],
      ['Noon', 0.75, 'No tick at all.'],
      ['Birch', 1.2, 'Solid wood.'],
      ['Meridian', 1.1, 'Sets itself by radio.'],
    ],
    models: [
      ['clock', 'wall clock', 'clock', 4_900, '30 centimetres, readable across a room.'],
      ['clock', 'alarm clock', 'alarm clock', 3_400, 'Rises slowly to loud.'],
      ['clock', 'travel clock', 'travel clock', 2_900, 'Folds into its own case.'],
      ['clock', 'station clock', 'clock', 7_900, '40 centimetres, two faces.'],
    ],
  },
  {
    name: 'Chairs',
    ...home,
    lines: [
      ['Carl', 1, 'Beech, steam-bent.'],
      ['Alder', 1.35, 'Oak with a woven seat.'],
      ['Perch', 0.7, 'Steel and ply.'],
      ['Harbour', 0.9, 'Sailcloth, for outside.'],
    ],
    models: [
      ['chair', 'side chair', 'chair', 14_900, 'Assembled; only the feet are screwed on.'],
      ['chair', 'folding chair', 'folding chair', 7_900, 'Folds to nine centimetres.'],
      ['chair', 'stool', 'stool', 6_900, '45 centimetres, three legs.'],
      ['chair', 'reading chair', 'reading chair', 32_900, 'Deep, with a cushion for the neck.'],
      ['chair', 'bar stool', 'bar stool', 11_900, '75 centimetres, with a rest for the feet.'],
    ],
  },
  {
    name: 'Textiles',
    ...home,
    lines: [
      ['Fjell', 1, 'Lambswool and organic cotton.'],
      ['Linnea', 0.8, 'Washed linen.'],
      ['Moor', 1.2, 'Undyed Irish wool.'],
      ['Lull', 0.9, 'Brushed cotton.'],
    ],
    models: [
      ['blanket', 'throw 130 x 180', 'throw', 7_900, 'Warm without being heavy.'],
      ['towel', 'bath towel', 'bath towel', 2_900, '70 by 140 centimetres, dries fast.'],
      ['towel', 'hand towel', 'towel', 1_400, '50 by 90 centimetres.'],
      ['pillow', 'cushion 50 x 50', 'cushion', 3_900, 'With filling; the cover has a zip.'],
      ['towel', 'kitchen towel', 'kitchen towel', 1_100, 'Waffle weave.'],
    ],
  },
  {
    name: 'Paper',
    ...home,
    lines: [
      ['Field', 1, 'Thread-sewn, opens flat.'],
      ['Ledger', 1.3, 'Hard cover, 120 gram paper.'],
      ['Margin', 0.8, 'Soft cover, dotted.'],
      ['Moss', 0.7, 'Recycled paper.'],
    ],
    models: [
      ['notebook', 'notebook A5', 'notebook', 1_500, '192 pages, a band and a pocket.'],
      ['notebook', 'notebook A6', 'notebook', 1_100, '128 pages, for a coat pocket.'],
      ['notebook', 'sketchbook A4', 'sketchbook', 2_200, '80 sheets, takes ink.'],
      ['notebook', 'diary', 'diary', 2_400, 'A week on two pages.'],
      ['notebook', 'travel journal', 'journal', 1_900, 'A map on the inside of each cover.'],
    ],
  },
  {
    name: 'Sound at home',
    ...home,
    lines: [
      ['Sonar', 1, 'Full sound from a small box.'],
      ['Murmur', 1.2, 'Bluetooth and cable.'],
      ['Fifth', 1.6, 'Walnut, tuned by ear.'],
    ],
    models: [
      ['speaker', 'shelf speaker', 'speaker', 17_900, 'A pair of them plays stereo.'],
      ['speaker', 'kitchen radio', 'radio', 8_900, 'FM, DAB and internet.'],
      ['speaker', 'sound bar', 'sound bar', 21_900, '80 centimetres, fits under most screens.'],
      ['headset', 'studio headset', 'headset', 14_900, 'Open, for long listening.'],
    ],
  },
  {
    name: 'Air',
    ...home,
    lines: [
      ['Breeze', 1, 'Quiet enough to sleep beside.'],
      ['Alpine', 1.5, 'Filters dust and pollen.'],
      ['Poplar', 0.6, 'Plain and quick.'],
    ],
    models: [
      ['fan', 'desk fan', 'fan', 4_900, 'Three speeds, turns by itself.'],
      ['fan', 'tower fan', 'tower fan', 9_900, '90 centimetres, with a remote control.'],
      ['fan', 'pocket fan', 'pocket fan', 1_900, 'Charges by USB-C.'],
    ],
  },
  {
    name: 'Storage',
    ...home,
    lines: [
      ['Nook', 1, 'Felt.'],
      ['Willow', 1.3, 'Woven by hand in Poland.'],
      ['Harbour', 0.9, 'Sailcloth with rope handles.'],
      ['Perch', 0.8, 'Powder-coated wire.'],
    ],
    models: [
      ['basket', 'basket M', 'basket', 2_900, '30 by 25 centimetres.'],
      ['basket', 'basket L', 'basket', 3_900, '45 by 35 centimetres.'],
      ['basket', 'laundry basket', 'laundry basket', 6_900, '60 litres, with a lid.'],
      ['basket', 'letter tray', 'letter tray', 2_400, 'A4, stacks.'],
    ],
  },
  {
    name: 'Cameras',
    ...home,
    lines: [
      ['Iris', 1, 'Prints as you press.'],
      ['Pico', 0.5, 'Fits a shirt pocket.'],
      ['Comet', 1.6, 'Films under water.'],
    ],
    models: [
      ['camera', 'instant camera', 'camera', 8_900, 'Ten pictures to a pack.'],
      ['camera', 'pocket camera', 'camera', 15_900, '20 megapixels, five times zoom.'],
      ['camera', 'picture printer', 'printer', 9_900, 'Prints from a phone, no ink.'],
    ],
  },
]
