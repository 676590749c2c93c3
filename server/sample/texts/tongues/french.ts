import type { Tongue } from './tongue.ts'

export const FRENCH: Tongue = {
  code: 'fr',
  countries: ['France'],
  share: 0.3,
  greeting: 'Bonjour {name},',
  closing: 'Bien à vous,\n{agent}\nHalden & Norra',
  cases: [
    {
      situation: 'late',
      subject: 'Commande {order} toujours pas arrivée',
      letter:
        'Bonjour,\n\nj’ai commandé le {placedFigures} ({product}) et depuis quatre jours le suivi ne bouge plus. C’est un cadeau. Pouvez-vous me dire, franchement, si je dois encore attendre ?\n\nCordialement,\n{name}',
      question:
        'votre colis est au dépôt, l’étiquette est abîmée. Avant de le faire repartir : l’adresse « {street}, {postcode} {city} » est-elle bien la bonne ?',
      answer: 'Oui, c’est bien cela. Le code de la porte est 41B7.\n\n{name}',
      solution:
        'vous avez attendu trop longtemps et personne ne vous a rien dit : je vous présente mes excuses. Le colis est sur le bon camion et arrive demain avant 13 h. Je vous ai remboursé les frais de port.',
      thanks: 'Il est là, emballé et intact. Merci beaucoup !\n\n{name}',
    },
    {
      situation: 'wrongItem',
      subject: 'Erreur de couleur',
      letter:
        'Bonjour Madame, Monsieur,\n\nj’avais choisi le gris, l’étiquette dit gris, et dans la boîte c’est vert. Un joli vert, mais je n’ai pas les murs pour. Comment procède-t-on pour l’échange ?\n\n{name}, {city}',
      question:
        'toutes nos excuses pour cette erreur. Préférez-vous qu’un livreur reprenne l’autre chez vous, ou voulez-vous simplement le garder ?',
      answer: 'Si je peux le garder, je le donne à ma sœur. Elle a des murs verts.\n\n{name}',
      solution:
        'alors il est à votre sœur. Le gris part aujourd’hui et sera chez vous dans deux jours. J’ai ouvert la boîte pour vérifier.',
      thanks: 'Reçu, et gris. Merci pour tout, ma sœur vous embrasse.\n\n{name}',
    },
    {
      situation: 'refund',
      subject: 'Remboursement {order}',
      letter:
        'Bonjour,\n\nj’ai renvoyé l’article il y a deux semaines. D’après le suivi vous l’avez reçu. Sur mon compte, rien. {price}, ce n’est pas une fortune, mais c’est la mienne.\n\nMerci de votre réponse\n{name}',
      question:
        'je vois votre colis à l’entrée, mais sans nom. Pouvez-vous m’indiquer le numéro du reçu ?',
      answer: 'C’est RX 5512 8830. Je l’avais gardé dans mon livre de cuisine.\n\n{name}',
      solution:
        'trouvé. Le remboursement de {price} est parti à l’instant, comptez deux jours. Vous n’auriez pas dû avoir à demander.',
      thanks: 'Bien reçu, merci.\n{name}',
    },
    {
      situation: 'question',
      subject: 'Une question avant d’acheter',
      letter:
        'Bonjour,\n\nje regarde {product} depuis une semaine. Est-ce que cela convient à quelqu’un qui voyage beaucoup en train ? Et peut-on le rendre si l’on change d’avis ?\n\nMerci d’avance,\n{name}',
      question: 'avec plaisir. Vous voyagez plutôt une nuit, ou plutôt une semaine ?',
      answer: 'Deux ou trois nuits, presque toujours.\n\n{name}',
      solution:
        'oui, c’est fait pour cela, je l’emporte moi-même chaque mois à Paris. Vous avez 60 jours pour le rendre, même utilisé.',
      thanks: 'Alors c’est commandé. Merci !\n{name}',
    },
  ],
}
