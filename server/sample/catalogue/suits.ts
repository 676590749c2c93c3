import type { PictureShape } from './shapes.ts'
import { TRAITS, type Traits } from './traits.ts'

/** Words that only make sense for products whose name fits beside them. */
type Rule = readonly [words: RegExp, names: RegExp]

const not = (words: string): RegExp => new RegExp(`^(?!.*(${words}))`)

const RULES: Readonly<Partial<Record<PictureShape, readonly Rule[]>>> = {
  suitcase: [
    [/shell|lock|keys|white|dial/, not('Strand|Vidda')],
    [/cabin/, /carry-on|underseat/],
    [/zip/, not('Ferro')],
  ],
  backpack: [
    [/leather|wax/, /^Norra/],
    [/laptop|inch/, / backpack$|rolltop/],
    [/hip belt|frame/, /trekking/],
    [/water/, not('Norra')],
    [/22 litres/, / backpack$/],
  ],
  tote: [
    [/leather/, /^Ostra/],
    [/trolley/, /weekender|tote/],
    [/folder/, /tote|shoulder/],
    [/handle/, /tote|weekender|duffel/],
  ],
  pouch: [
    [/hook|shampoo/, /wash bag/],
    [/loops|set|ring/, /cable pouch/],
    [/passport|pen$/, /wallet/],
    [/mesh/, /^Fold/],
    [/35 by 25|clear|one size/, /packing cube/],
    [/inside was sticky/, /wash bag/],
  ],
  pillow: [
    [/clasp/, /neck/],
    [/flat within|air out/, /^Drift/],
    [/foam|rubber/, /^Lull/],
    [/wool/, /^Nimbus/],
    [/firm|side|rolled/, /pillow 40/],
    [/packing it|packed/, /neck|lumbar/],
  ],
  umbrella: [
    [/folded|28 cent|bag/, /pocket/],
    [/wooden/, /^Norra/],
    [/90 km/, /^Gale/],
    [/close by itself|closes by itself/, /^Squall|^Gale/],
    [/two people/, /long/],
  ],
  bottle: [
    [/wooden/, /^Birch/],
    [/straw/, /^Kestrel/],
    [/coating|paint/, /^Tarn/],
    [/thumb/, /cup/],
    [/lukewarm/, not('Rill')],
    [/bicycle/, /0\.75/],
    [/420|half a litre|half litre/, /0\.5 l/],
    [/fizzy|brush/, /bottle/],
  ],
  charger: [
    [/pins|plug/, /adapter/],
    [/full and is empty|planes/, /power bank/],
    [/ports|watts|laptop|stops until/, /charger/],
    [/Which one fits/, /adapter/],
  ],
  console: [
    [/screen|age|two people|internet|time limit|six|figure/, not('game pad')],
    [/forty/, /retro/],
    [/television/, /^Comet/],
    [/second pad/, /console/],
  ],
  headset: [
    [/sleep|lie on/, /sleep/],
    [/noise/, /^Murmur|^Hush/],
    [/connection|battery|two phones|two devices|old phone/, not('with cable|studio')],
    [/microphone|bathroom/, /^Orbit|cable/],
    [/plane/, not('studio')],
    [/hinge|case/, not('studio|sleep')],
  ],
  camera: [
    [/zoom|lens|waterproof|evening/, /pocket camera/],
    [/half white|film|one picture cost/, /instant/],
    [/pink/, /printer/],
    [/batteries|battery|self-timer|dark|strap|glass/, not('printer')],
  ],
  speaker: [
    [/wood|walnut/, /^Fifth/],
    [/radio|station|aerial|power cut/, /radio/],
    [/water/, /pocket/],
    [/television|remote/, /bar/],
    [/pair|stereo|record player/, /shelf/],
  ],
  kettle: [
    [/enamel/, /^Heath/],
    [/window/, /^Tarn/],
    [/filter/, not('pour-over')],
    [/four|seven minutes/, /1\.7/],
  ],
  toaster: [[/long|country/, /long/]],
  pan: [
    [/lid/, /casserole/],
    [/enamel/, /^Heath/],
    [/coat/, /^Poplar/],
    [/rust|season|dishwasher/, /^Forge|^Skillet/],
    [/lighter|28/, /^Skillet/],
    [/26|18 cent/, /28/],
    [/handle|three kilos/, not('casserole')],
  ],
  mug: [
    [/handle/, not('tea bowl|jug')],
    [/saucer/, /espresso/],
    [/lid/, /jug/],
    [/by hand|exactly alike/, /^Hearth/],
    [/quarter|0\.38/, /[^g] mug$/],
    [/tea stains/, not('espresso')],
  ],
  scale: [
    [/bowl|pour|glass|five kilos|five$|millilitres|not five/, /kitchen scale/],
    [/tenths|saffron/, /coffee/],
    [/pounds/, not('coffee')],
    [/foot|grams|charging|cable/, not('luggage')],
  ],
  lamp: [
    [/arm |joint|sew/, /desk lamp/],
    [/glass/, /^Pharos/],
    [/linen|wall/, /^Dusk/],
    [/touch/, /bedside/],
    [/hook|cable is one metre|shorten/, /pendant/],
    [/switch on the cable/, /bedside|desk/],
    [/bulb/, not('lantern')],
    [/foot/, not('pendant|lantern')],
    [/dim/, not('lantern')],
  ],
  clock: [
    [/radio|winter/, /^Meridian/],
    [/wood/, /^Birch/],
    [/no tick|no noise/, /^Noon/],
    [/alarm|hour late/, /alarm/],
    [/nail|hang|25 cent/, /wall clock/],
    [/hour hand|second hand|set it|glow/, not('timer')],
    [/ticks so|loses ten|battery/, not('timer')],
    [/stand$/, /alarm|travel/],
  ],
  chair: [
    [/weave/, /^Alder/],
    [/oak/, /^Alder/],
    [/cushion/, /reading/],
    [/beside|back rest/, not('stool')],
    [/outside|rain/, /^Harbour|folding/],
    [/41 cent/, /side chair/],
    [/assembled|four feet/, /side chair|reading/],
    [/four floor|fourth/, /reading|side/],
    [/one leg|one foot|split|screw/, not('folding')],
  ],
  basket: [
    [/felt/i, /^Nook/],
    [/wire|firewood/, /^Perch/],
    [/weave|willow|wet/i, /^Willow/],
    [/lid|inner bag/, /laundry/],
    [/stack/, /tray/],
    [/handle/, /^Harbour/],
    [/33 cent/, /basket/],
    [/back into shape|pressed flat/, not('Perch|tray')],
  ],
  blanket: [
    [/scratch|wool/, not('Linnea')],
    [/polyester/, /^Fjell|^Moor/],
    [/fringe|double bed|sofa/, /throw/],
    [/pouch/, /plane/],
  ],
  towel: [
    [/65 by 130|thick/, /bath/],
    [/kitchen towel/, not('kitchen')],
    [/guest/, /bath|hand/],
  ],
  notebook: [
    [/diary/, /diary/],
    [/band|160|dotted|lined/, /notebook/],
    [/refill/, /notebook/],
    [/name on the cover/, not('diary')],
  ],
  fan: [
    [/remote|timer/, /tower/],
    [/side to side|blade|grille|foot/, not('pocket|tower')],
    [/filter|pollen/, /^Alpine/],
    [/night|sleep|20 watts/, not('pocket')],
  ],
}

/** What people would really write about this very product: a game pad has no screen. */
export function traitsFor(shape: PictureShape, name: string): Traits {
  const rules = RULES[shape] ?? []
  const suits = (text: string) =>
    rules.every(([words, names]) => !words.test(text) || names.test(name))
  const all = TRAITS[shape]
  const some = <T>(from: readonly T[], textOf: (one: T) => string): readonly T[] => {
    const left = from.filter(one => suits(textOf(one)))
    return left.length > 0 ? left : from
  }
  const same = (text: string) => text
  return {
    faults: some(all.faults, same),
    damages: some(all.damages, same),
    parts: some(all.parts, same),
    differs: some(all.differs, same),
    questions: some(all.questions, ([question]) => question),
    howTos: some(all.howTos, ([question]) => question),
  }
}
