/** Where customers live and what people and streets are called there. */
export interface Land {
  readonly country: string
  /** How many of the shop's customers live there, against the others. */
  readonly share: number
  readonly given: readonly string[]
  readonly family: readonly string[]
  readonly streets: readonly string[]
  /** City and the first figures of its postcode; `#` is a figure, `@` a letter. */
  readonly cities: readonly (readonly [city: string, postcode: string])[]
  readonly mail: readonly string[]
  /** House number before the street, as in '12 Mill Lane'. */
  readonly numberFirst?: boolean
}

const list = (words: string): readonly string[] => words.split(', ')

export const LANDS: readonly Land[] = [
  {
    country: 'United Kingdom',
    share: 20,
    given: list(
      'Ruth, Ellen, Harriet, George, Priya, Callum, Isla, Owen, Bethan, Winston, Maureen, Graham, Aisha, Tom, Chloe, Dorothy, Kwame, Fiona, Nigel, Zara, Ravi, Heather, Liam, Joan',
    ),
    family: list(
      'Adeyemi, Park, Whitfield, Hughes, Patel, Mackenzie, Okafor, Barker, Llewellyn, Campbell, Dunn, Osborne, Hussain, Fletcher, Bright, Pemberton, Mensah, Stewart, Hargreaves, Khan, Sharma, Doyle, Marsh, Ashworth',
    ),
    streets: list(
      'Mill Lane, Station Road, Victoria Terrace, Church Street, Elm Grove, Kingsway, Albert Road, Orchard Close',
    ),
    cities: [
      ['Leeds', 'LS# #@@'],
      ['Bristol', 'BS# #@@'],
      ['Cardiff', 'CF1# #@@'],
      ['Glasgow', 'G1# #@@'],
      ['Norwich', 'NR# #@@'],
      ['London', 'SE1# #@@'],
      ['Manchester', 'M1# #@@'],
    ],
    mail: list('mail.test, inbox.test, post-uk.test, letterbox.test'),
    numberFirst: true,
  },
  {
    country: 'Germany',
    share: 16,
    given: list(
      'Jonas, Katrin, Uwe, Lena, Matthias, Sabine, Emre, Anneliese, Felix, Birgit, Thorsten, Miriam, Heinz, Nele, Holger, Ayşe, Dieter, Franziska, Jens, Ingrid',
    ),
    family: list(
      'Weber, Schuster, Brandt, Hoffmann, Yılmaz, Krüger, Lehmann, Vogel, Petersen, Neumann, Seidel, Kaya, Böhm, Winkler, Arnold, Fuchs, Lorenz, Thiel, Sommer, Ziegler',
    ),
    streets: list(
      'Lindenstraße, Bergweg, Goethestraße, Am Mühlbach, Schillerplatz, Hafenstraße, Gartenweg, Ringstraße',
    ),
    cities: [
      ['Hamburg', '22###'],
      ['Leipzig', '04###'],
      ['Köln', '50###'],
      ['Freiburg', '79###'],
      ['Berlin', '10###'],
      ['Kassel', '34###'],
      ['Rostock', '18###'],
    ],
    mail: list('mail.test, postfach.test, briefe.test, web-de.test'),
  },
  {
    country: 'France',
    share: 10,
    given: list(
      'Camille, Julien, Margaux, Étienne, Fatou, Luc, Hélène, Karim, Sylvie, Mathieu, Inès, Gérard, Amélie, Thierry, Nadia, Bastien',
    ),
    family: list(
      'Laurent, Moreau, Diallo, Fontaine, Benali, Rousseau, Girard, Lefèvre, Chevalier, Mercier, Perrin, Renaud, Traoré, Marchand, Gauthier, Besson',
    ),
    streets: list(
      'rue des Lilas, avenue Jean Jaurès, rue Victor Hugo, place du Marché, chemin des Vignes, rue de la Gare',
    ),
    cities: [
      ['Lyon', '6900#'],
      ['Nantes', '4400#'],
      ['Lille', '5900#'],
      ['Toulouse', '3100#'],
      ['Paris', '7501#'],
      ['Rennes', '3500#'],
    ],
    mail: list('courrier.test, boite.test, mail.test'),
    numberFirst: true,
  },
  {
    country: 'Netherlands',
    share: 8,
    given: list(
      'Sanne, Daan, Femke, Joost, Marijke, Bram, Lotte, Willem, Naima, Ruben, Hanneke, Thijs',
    ),
    family: list(
      'de Vries, Jansen, van den Berg, Bakker, Visser, Smit, el Amrani, Mulder, Kuipers, Dekker, Hoekstra, Postma',
    ),
    streets: list('Dorpsstraat, Molenweg, Prinsengracht, Kerkplein, Beukenlaan, Havenkade'),
    cities: [
      ['Utrecht', '35## @@'],
      ['Groningen', '97## @@'],
      ['Eindhoven', '56## @@'],
      ['Haarlem', '20## @@'],
      ['Amsterdam', '10## @@'],
    ],
    mail: list('brievenbus.test, mail.test, post-nl.test'),
  },
  {
    country: 'Spain',
    share: 8,
    given: list(
      'Lucía, Javier, Carmen, Álvaro, Marta, Pablo, Rocío, Ignacio, Pilar, Sergio, Amaia, Joaquín',
    ),
    family: list(
      'García Ruiz, Morales, Ortega, Navarro, Iglesias, Vidal, Serrano, Castro Gil, Etxeberria, Romero, Blanco, Domínguez',
    ),
    streets: list(
      'Calle Mayor, Avenida de la Paz, Calle del Carmen, Plaza de España, Calle Nueva, Paseo del Río',
    ),
    cities: [
      ['Valencia', '460##'],
      ['Sevilla', '410##'],
      ['Bilbao', '480##'],
      ['Madrid', '280##'],
      ['Zaragoza', '500##'],
    ],
    mail: list('correo.test, buzon.test, mail.test'),
  },
  {
    country: 'Poland',
    share: 7,
    given: list(
      'Marta, Tomasz, Agnieszka, Piotr, Zofia, Krzysztof, Ewa, Marek, Natalia, Jakub, Halina, Paweł',
    ),
    family: list(
      'Kowalska, Nowicki, Zielińska, Wójcik, Kamińska, Lewandowski, Dąbrowska, Mazur, Jabłońska, Pawlak, Król, Sikora',
    ),
    streets: list(
      'ul. Lipowa, ul. Długa, ul. Mickiewicza, ul. Ogrodowa, al. Niepodległości, ul. Słoneczna',
    ),
    cities: [
      ['Kraków', '30-###'],
      ['Gdańsk', '80-###'],
      ['Poznań', '60-###'],
      ['Warszawa', '00-###'],
      ['Wrocław', '50-###'],
    ],
    mail: list('poczta.test, skrzynka.test, mail.test'),
  },
  {
    country: 'Sweden',
    share: 5,
    given: list('Astrid, Lars, Elin, Mats, Sofia, Gustav, Maja, Per, Leila, Oskar'),
    family: list(
      'Lindgren, Berg, Nyström, Ekström, Holm, Sandberg, Hassan, Åkesson, Dahl, Forsberg',
    ),
    streets: list('Storgatan, Björkvägen, Skolgatan, Hamngatan, Parkvägen'),
    cities: [
      ['Göteborg', '41# ##'],
      ['Uppsala', '75# ##'],
      ['Malmö', '21# ##'],
      ['Umeå', '90# ##'],
    ],
    mail: list('brevlada.test, mail.test'),
  },
  {
    country: 'Italy',
    share: 5,
    given: list(
      'Giulia, Marco, Chiara, Paolo, Francesca, Davide, Elena, Salvatore, Ilaria, Matteo',
    ),
    family: list('Ferrari, Conti, Bianchi, Greco, Marino, De Luca, Rinaldi, Fabbri, Costa, Gallo'),
    streets: list('Via Garibaldi, Via Roma, Corso Italia, Via dei Mille, Piazza Dante'),
    cities: [
      ['Bologna', '401##'],
      ['Torino', '101##'],
      ['Palermo', '901##'],
      ['Trieste', '341##'],
    ],
    mail: list('posta.test, casella.test, mail.test'),
  },
  {
    country: 'Portugal',
    share: 4,
    given: list('Tomás, Beatriz, Rui, Catarina, Duarte, Leonor, Nuno, Sílvia'),
    family: list('Silva, Ferreira, Almeida, Carvalho, Teixeira, Lopes, Moura, Pinheiro'),
    streets: list('Rua do Carmo, Avenida da Liberdade, Rua das Flores, Travessa do Poço'),
    cities: [
      ['Porto', '40##-1##'],
      ['Lisboa', '11##-2##'],
      ['Braga', '47##-3##'],
    ],
    mail: list('correio.test, mail.test'),
  },
  {
    country: 'Austria',
    share: 4,
    given: list('Eva, Stefan, Johanna, Markus, Theresa, Gernot, Sarah, Leopold'),
    family: list('Gruber, Huber, Steiner, Pichler, Wallner, Egger, Haider, Novotny'),
    streets: list('Hauptstraße, Kirchengasse, Mozartgasse, Am Graben, Neubaugasse'),
    cities: [
      ['Wien', '10##'],
      ['Graz', '80##'],
      ['Linz', '40##'],
      ['Innsbruck', '60##'],
    ],
    mail: list('postfach.test, mail.test'),
  },
  {
    country: 'Czechia',
    share: 3,
    given: list('Petra, Jan, Lucie, Ondřej, Hana, Vojtěch, Tereza, Karel'),
    family: list('Novak, Svobodová, Dvořák, Procházková, Černý, Veselá, Horák, Marková'),
    streets: list('Masarykova, Nádražní, Husova, Na Příkopě, Květná'),
    cities: [
      ['Brno', '602 ##'],
      ['Praha', '110 ##'],
      ['Olomouc', '779 ##'],
    ],
    mail: list('posta-cz.test, mail.test'),
  },
  {
    country: 'Ireland',
    share: 3,
    given: list('Niamh, Conor, Aoife, Declan, Siobhán, Idris, Ciara, Eoin'),
    family: list('Murphy, Byrne, Okafor, Gallagher, Kavanagh, Nolan, Brennan, Quinn'),
    streets: list('Patrick Street, Quay Road, Main Street, Chapel Lane'),
    cities: [
      ['Cork', 'T12 @@##'],
      ['Galway', 'H91 @@##'],
      ['Dublin', 'D08 @@##'],
    ],
    mail: list('post-ie.test, mail.test'),
    numberFirst: true,
  },
  {
    country: 'Japan',
    share: 3,
    given: list('Haruka, Kenji, Yui, Takumi, Emi, Shota, Naoko, Daiki'),
    family: list('Sato, Takahashi, Ito, Yamamoto, Nakamura, Kobayashi, Mori, Shimizu'),
    streets: list('Sakuragaoka, Honmachi, Minami-cho, Midorigaoka'),
    cities: [
      ['Kyoto', '600-8###'],
      ['Sapporo', '060-0###'],
      ['Tokyo', '150-00##'],
      ['Fukuoka', '810-0###'],
    ],
    mail: list('yubin.test, mail.test'),
  },
  {
    country: 'United Arab Emirates',
    share: 3,
    given: list('Amal, Khalid, Layla, Hamad, Noura, Tariq, Salma, Faisal'),
    family: list('Haddad, Al Mansoori, Rahman, Al Suwaidi, Nasser, Khoury, Saleh, Al Hashimi'),
    streets: list('Al Wasl Road, Corniche Street, Al Khail Street, Palm Walk'),
    cities: [
      ['Dubai', '#####'],
      ['Abu Dhabi', '#####'],
      ['Sharjah', '#####'],
    ],
    mail: list('bareed.test, mail.test'),
  },
  {
    country: 'Switzerland',
    share: 3,
    given: list('Liu, Reto, Corinne, Beat, Sandrine, Urs, Nora, Luca'),
    family: list('Yang, Meier, Favre, Baumann, Rochat, Keller, Bernasconi, Frei'),
    streets: list('Bahnhofstrasse, Seeweg, Rue du Lac, Dorfplatz'),
    cities: [
      ['Zürich', '80##'],
      ['Bern', '30##'],
      ['Lausanne', '100#'],
      ['Basel', '40##'],
    ],
    mail: list('briefkasten.test, mail.test'),
  },
  {
    country: 'Nigeria',
    share: 2,
    given: list('Chinedu, Ngozi, Tunde, Amara, Emeka, Folake'),
    family: list('Eze, Balogun, Obi, Adebayo, Nwosu, Lawal'),
    streets: list('Allen Avenue, Awolowo Road, Marina Street'),
    cities: [
      ['Lagos', '100###'],
      ['Abuja', '900###'],
      ['Ibadan', '200###'],
    ],
    mail: list('mail.test, inbox.test'),
    numberFirst: true,
  },
]

/** Firms that buy for their people; their mail has the firm's own domain. */
export const FIRMS: readonly string[] = list(
  'Harbour & Sons, Studio Mistral, Kestrel Tours, Nordlicht Hotels, Bluebird Events, Papier Royal, Osterberg Ingenieure, Casa Lima, Meridian Translations, Tall Trees School, Ferry & Frost, Atelier Vogel, Quay Street Dental, Lantern Theatre, Redwood Surveyors, Pomona Foods',
)
