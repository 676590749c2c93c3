import {
  Armchair,
  Backpack,
  BedSingle,
  Box,
  Cable,
  Camera,
  Clock3,
  Coffee,
  CookingPot,
  Footprints,
  Gamepad2,
  Headphones,
  Keyboard,
  LampDesk,
  Luggage,
  Milk,
  Notebook,
  PlugZap,
  Shirt,
  Slice,
  Speaker,
  Sprout,
  Tent,
  Umbrella,
} from 'lucide-react'
import type { ComponentType } from 'react'
import { Kettle } from './kettle.tsx'

type Drawing = ComponentType<{ size?: string | number; strokeWidth?: string | number }>

/** The drawing for each kind of product; anything else is a box. */
const SHAPES: Readonly<Record<string, Drawing>> = {
  suitcase: Luggage,
  backpack: Backpack,
  kettle: Kettle,
  lamp: LampDesk,
  notebook: Notebook,
  console: Gamepad2,
  mug: Coffee,
  chair: Armchair,
  headphones: Headphones,
  speaker: Speaker,
  charger: PlugZap,
  cable: Cable,
  bottle: Milk,
  tent: Tent,
  blanket: BedSingle,
  pan: CookingPot,
  knife: Slice,
  clock: Clock3,
  camera: Camera,
  keyboard: Keyboard,
  umbrella: Umbrella,
  jacket: Shirt,
  shoe: Footprints,
  plant: Sprout,
  box: Box,
}

export const shapeOf = (shape: string): Drawing =>
  (Object.hasOwn(SHAPES, shape) ? SHAPES[shape] : undefined) ?? Box
