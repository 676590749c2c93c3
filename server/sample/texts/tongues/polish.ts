import type { Tongue } from './tongue.ts'

export const POLISH: Tongue = {
  code: 'pl',
  countries: ['Poland'],
  share: 0.28,
  greeting: 'Dzień dobry, {name},',
  closing: 'Pozdrawiam serdecznie\n{agent}\nHalden & Norra',
  cases: [
    {
      situation: 'late',
      subject: 'Gdzie jest moja paczka? {order}',
      letter:
        'Dzień dobry,\n\nzamówienie {order} jest z {placedFigures}, a od kilku dni paczka stoi w tym samym miejscu. Kurier nie odbiera telefonu. Czy mogą Państwo sprawdzić, co się dzieje? To prezent na imieniny.\n\nZ poważaniem\n{name}',
      question:
        'paczka się znalazła: leży w magazynie, bo na etykiecie brakuje numeru mieszkania. Czy adres {street}, {postcode} {city} jest pełny?',
      answer: 'Numer mieszkania to 9. Przepraszam, widocznie go zabrakło.\n\n{name}',
      solution:
        'nie ma za co przepraszać, formularz powinien był o to zapytać. Paczka jedzie dalej i jutro przed południem będzie u Państwa. Koszt przesyłki zwróciliśmy.',
      thanks: 'Przyszła! Dziękuję bardzo.\n\n{name}',
    },
    {
      situation: 'defect',
      subject: 'Reklamacja: {product}',
      letter:
        'Witam,\n\nmam od niedawna {product}. Po tygodniu przestało działać jak należy, choć wszystko było zgodnie z instrukcją. Proszę o wymianę albo zwrot pieniędzy.\n\n{name}\n{city}',
      question:
        'bardzo mi przykro. Na spodzie jest mały numer po słowie „lot”. Proszę mi go podać.',
      answer: 'Lot 2209.\n\n{name}',
      solution:
        'dziękuję. To wina tej partii, nie klienta. Zwróciliśmy całą kwotę, {price}. Nic nie trzeba odsyłać.',
      thanks: 'Szybko i uczciwie. Dziękuję.\n{name}',
    },
    {
      situation: 'question',
      subject: 'Pytanie o {product}',
      letter:
        'Dzień dobry,\n\nzastanawiam się nad zakupem: {product}. Czy jest gwarancja i jak długo? Poprzednia rzecz, z innego sklepu, wytrzymała trzy miesiące.\n\nPozdrawiam\n{name}',
      question: 'chętnie doradzę. Do czego głównie miałoby służyć?',
      answer: 'Na co dzień, do pracy.\n\n{name}',
      solution:
        'gwarancja trwa dwa lata, a przez pierwsze 60 dni można po prostu oddać, nawet używane. U nas w biurze jest od trzech lat i działa.',
      thanks: 'Dziękuję, zamawiam.\n{name}',
    },
  ],
}
