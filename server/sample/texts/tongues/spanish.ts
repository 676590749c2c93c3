import type { Tongue } from './tongue.ts'

export const SPANISH: Tongue = {
  code: 'es',
  countries: ['Spain'],
  share: 0.28,
  greeting: 'Hola, {name}:',
  closing: 'Un saludo,\n{agent}\nHalden & Norra',
  cases: [
    {
      situation: 'gone',
      subject: 'Figura como entregado y no lo tengo',
      letter:
        'Buenas tardes:\n\nSegún su mensaje, el pedido {order} se entregó ayer. He preguntado al portero, a los vecinos y en el bar de abajo. Nadie sabe nada. ¿Podrían ver a quién se lo dieron?\n\nGracias,\n{name}',
      question:
        'he pedido la foto del repartidor. Mientras llega: ¿hay alguna tienda cerca donde suelan dejar los paquetes?',
      answer: 'La frutería de la esquina, pero ya he preguntado y no lo tienen.\n\n{name}',
      solution:
        'la foto muestra otra puerta. Para nosotros está perdido, y la pérdida es nuestra: le he devuelto {price}. Lo verá en dos o tres días.',
      thanks: 'Muchas gracias por creerme.\n\n{name}',
    },
    {
      situation: 'damaged',
      subject: 'Ha llegado roto',
      letter:
        'Hola:\n\nHe abierto la caja con mucha ilusión y me lo he encontrado roto por una esquina. Es {product}, pedido {order}. La caja por fuera está perfecta.\n\nNo es un drama, pero me gustaría tener uno entero.\n\n{name}',
      question: 'lo siento mucho. ¿Me podría mandar una foto? Con el móvil basta.',
      answer: 'Aquí va. Se ve mejor con la luz de la ventana.\n\n{name}',
      solution:
        'gracias por la foto, se ve muy bien. Le he devuelto el precio entero y no hace falta que mande nada. He enseñado la foto a quienes embalan.',
      thanks: 'Qué amables. Gracias.\n\n{name}',
    },
    {
      situation: 'return',
      subject: 'Devolución',
      letter:
        'Buenos días:\n\nQuisiera devolver {product}. Está sin usar; mi hermana compró otro igual el mismo día, sin decirnos nada el uno al otro. No tengo impresora. ¿Cómo lo hago?\n\nUn saludo desde {city},\n{name}',
      question:
        'qué buena historia. ¿Prefiere llevarlo a un punto de recogida con un código, o que pasemos a buscarlo?',
      answer: 'El código, por favor. Tengo uno al lado del trabajo.\n\n{name}',
      solution:
        'el código está abajo, no hace falta imprimir nada. El dinero sale el mismo día en que llegue el paquete.\n\n5 5 0 2 – 7 1 9 4',
      thanks: 'Hecho. Muchas gracias.\n{name}',
    },
  ],
}
