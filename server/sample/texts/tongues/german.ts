import type { Tongue } from './tongue.ts'

export const GERMAN: Tongue = {
  code: 'de',
  countries: ['Germany', 'Austria', 'Switzerland'],
  share: 0.16,
  greeting: 'Guten Tag, {name},',
  closing: 'Freundliche Grüße\n{agent}\nHalden & Norra',
  cases: [
    {
      situation: 'late',
      subject: 'Wo bleibt meine Bestellung {order}?',
      letter:
        'Guten Tag,\n\nam {placedFigures} habe ich bestellt ({product}), und seit Tagen steht in der Verfolgung derselbe Satz. Können Sie bitte herausfinden, wo das Paket steckt? Ich bin ab nächster Woche verreist und möchte nicht, dass es dann vor der Tür liegt.\n\nMit freundlichen Grüßen\n{name}',
      question:
        'ich habe das Paket gefunden: Es liegt im Lager, weil auf dem Etikett die Hausnummer nicht zu lesen ist. Stimmt „{street}, {postcode} {city}“ noch?',
      answer: 'Ja, die Anschrift stimmt. Am besten kommt es vormittags, dann bin ich da.\n\n{name}',
      solution:
        'das hat zu lange gedauert, und niemand hat Ihnen etwas gesagt. Es tut mir leid. Das Paket ist jetzt auf dem richtigen Wagen und kommt morgen zwischen 9 und 13 Uhr. Die Versandkosten habe ich Ihnen zurückgegeben.',
      thanks: 'Es ist da. Vielen Dank für die schnelle Hilfe!\n\n{name}',
    },
    {
      situation: 'damaged',
      subject: 'Beschädigt angekommen: {product}',
      letter:
        'Sehr geehrte Damen und Herren,\n\nheute kam das Paket mit der Nummer {order}. Leider ist der Inhalt beschädigt, eine Ecke ist eingedrückt und es klappert. Den Karton habe ich aufgehoben.\n\nWie gehen wir weiter vor?\n\n{name}',
      question:
        'das tut mir leid. Würden Sie mir ein Foto von der Ecke und eines vom Karton schicken? Ein Handybild genügt.',
      answer:
        'Anbei die Bilder. Auf dem zweiten sieht man, dass der Karton von außen ganz in Ordnung ist.\n\n{name}',
      solution:
        'vielen Dank, man sieht es gut: Das war unsere Verpackung. Ich habe Ihnen {price} zurückgegeben. Behalten Sie das beschädigte Stück bitte oder geben Sie es zum Wertstoffhof, wir brauchen es nicht.',
      thanks: 'Danke, so unkompliziert hatte ich es nicht erwartet.\n\n{name}',
    },
    {
      situation: 'invoice',
      subject: 'Rechnung zu {order} mit Firmenanschrift',
      letter:
        'Hallo,\n\nunsere Buchhaltung hätte gern die Rechnung zu {order} auf den Firmennamen und mit ausgewiesener Umsatzsteuer. Lässt sich das noch ändern?\n\nDanke und Gruß\n{name}',
      question:
        'gern. Wie lautet der genaue Firmenname, und soll eine Bestellnummer von Ihnen darauf stehen?',
      answer: 'Wie im Absender, nur mit „GmbH“ dahinter. Unsere Nummer ist 4500-771.\n\n{name}',
      solution:
        'die neue Rechnung hängt an, die alte ist storniert. Ab jetzt steht der Firmenname von selbst auf jeder Rechnung.',
      thanks: 'Perfekt, danke!\n{name}',
    },
    {
      situation: 'praise',
      subject: 'Ein Lob',
      letter:
        'Liebes Team,\n\nman schreibt ja sonst nur, wenn etwas nicht stimmt. Also heute einmal andersherum: {product} kam schnell, heil und in Papier statt Plastik. Meine Nachbarin will jetzt auch.\n\nHerzliche Grüße aus {city}\n{name}',
      question:
        'danke für diese schönen Zeilen. Dürfen wir sie, nur mit Ihrem Vornamen, auf die Seite stellen?',
      answer: 'Aber sicher.\n\n{name}',
      solution:
        'danke. Ich habe Ihren Brief in der Morgenrunde vorgelesen, und danach haben alle etwas aufrechter gepackt. Grüßen Sie bitte die Nachbarin.',
      thanks: 'Mache ich!\n{name}',
    },
    {
      situation: 'defect',
      subject: 'Reklamation {product}',
      letter:
        'Guten Abend,\n\nich habe das gute Stück seit dem {deliveredFigures} und es pfleglich behandelt. Seit gestern ist es kaputt, ohne Sturz, ohne Wasser, einfach so. Ich bin ehrlich gesagt enttäuscht. Für {price} darf es länger halten als eine Packung Milch.\n\n{name}',
      question:
        'das darf es. Damit ich das Richtige schicke: Auf der Unterseite steht „Lot“ und eine Zahl. Würden Sie sie mir nennen?',
      answer: 'Lot 2140, wenn ich es recht lese. Die Schrift ist winzig.\n\n{name}',
      solution:
        'vielen Dank fürs Nachsehen. Es liegt nicht an Ihnen. Ich habe Ihnen den ganzen Preis zurückgegeben; das alte Stück brauchen wir nicht. Und die Kollegin, die das Produkt einkauft, hat Ihre Sätze Wort für Wort bekommen, auch den mit der Milch.',
      thanks: 'Das ist anständig. Danke.\n\n{name}',
    },
  ],
}
