import type { Random } from '../random.ts'
import type { Tone } from './situation.ts'

interface Voice {
  readonly openings: readonly string[]
  readonly closings: readonly string[]
}

/** How each sort of writer begins and ends. `{first}`, `{name}`, `{order}` are filled in. */
const VOICES: Readonly<Record<Tone, Voice>> = {
  plain: {
    openings: [
      'Hello,',
      'Hi,',
      'Good morning,',
      'Good afternoon,',
      'Dear customer service,',
      'Hello Halden & Norra,',
      'Hi there,',
      'Good evening,',
      'Dear team,',
    ],
    closings: [
      'Best wishes,\n{name}',
      'Thanks,\n{first}',
      'Kind regards\n{name}',
      'Thank you,\n{name}',
      'Many thanks\n{first}',
      'Regards,\n{name}',
      'Best,\n{first}',
      'All the best\n{name}',
      '{first}',
    ],
  },
  brief: {
    openings: ['', '', '', 'Hi', 'hello,', 'Hi,'],
    closings: [
      '{first}',
      '{name}',
      '',
      'Thx\n{first}',
      'Sent from my phone',
      '- {first}',
      '{first}\n\nSent from my phone',
    ],
  },
  furious: {
    openings: [
      '',
      'To whoever reads this:',
      'Hello,',
      'Dear Sir or Madam,',
      'Hello??',
      'Good day.',
    ],
    closings: [
      '{name}',
      'I expect an answer today.\n{name}',
      'Waiting,\n{name}',
      'Not amused,\n{name}',
      '{name}, a customer until today',
    ],
  },
  patient: {
    openings: [
      'Dear team,',
      'Hello everyone,',
      'Good morning to you all,',
      'Hello, I hope you are well.',
      'Dear people at Halden & Norra,',
      'Hello again,',
    ],
    closings: [
      'No hurry. Have a good week,\n{name}',
      'Thank you for looking into it.\n{name}',
      'With kind regards from {city},\n{name}',
      'Thanks for your patience with me,\n{first}',
      'Take your time.\n{first}',
      'Warm regards,\n{name}',
    ],
  },
  elderly: {
    openings: [
      'Dear Sir or Madam,',
      'Dear Sirs,',
      'Good day,',
      'Dear Madam or Sir,',
      'To the customer department,',
    ],
    closings: [
      'Yours faithfully,\n{name}',
      'Yours sincerely,\n{name}',
      'With respectful greetings,\n{name}',
      'My grandson typed this for me.\nYours truly, {name}',
      'Yours faithfully,\n{name}\n{city}',
    ],
  },
  business: {
    openings: [
      'Dear Sir or Madam,',
      'Hello,',
      'Good afternoon,',
      'Dear all,',
      'Dear customer service team,',
    ],
    closings: [
      'Kind regards,\n{name}\nOffice management',
      'Best regards\n{name}\n{city} office',
      'Regards,\n{name}\nPurchasing',
      'Many thanks in advance,\n{name}',
      'Kind regards\n\n{name}\nPlease consider the environment before printing this e-mail.',
    ],
  },
  second: {
    openings: ['Hello,', 'Good day,', 'Dear shop,', 'Dear Halden and Norra,', 'Hello dear team,'],
    closings: [
      'Thank you and greetings,\n{name}',
      'Greetings from {city}\n{name}',
      'Thank you for understanding, sorry for my English.\n{name}',
      'With friendly greetings\n{name}',
      'I thank you in advance,\n{name}',
    ],
  },
  chatty: {
    openings: [
      'Hi all!',
      'Hello you lovely people,',
      'Hey there!',
      'Hi, me again (well, first time actually),',
      'Hello hello,',
      'Hi team,',
    ],
    closings: [
      'Cheers,\n{first}',
      'Big thanks!\n{first}',
      'Bye for now,\n{first} x',
      'Ta!\n{first}',
      'Lots of thanks from a rainy {city},\n{first}',
      'Cheers and thanks!\n{first}',
    ],
  },
}

export const openingOf = (tone: Tone, random: Random): string => random.pick(VOICES[tone].openings)
export const closingOf = (tone: Tone, random: Random): string => random.pick(VOICES[tone].closings)

/** How we greet back: by the first name, unless they wrote formally. */
export function greetingOf(tone: Tone, random: Random): string {
  if (tone === 'elderly' || tone === 'business') return 'Dear {name},'
  if (tone === 'furious') return random.pick(['Dear {name},', 'Hello {first},'])
  return random.pick(['Hello {first},', 'Hello {first},', 'Dear {first},', 'Hi {first},'])
}

export const signatureOf = (agent: string, teamName: string): string =>
  `Kind regards,\n${agent}\n${teamName === 'Travel' ? 'Travel team' : teamName}, Halden & Norra`
