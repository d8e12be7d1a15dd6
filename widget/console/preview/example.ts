const text = (en: string, es?: string) => ({ en, ...(es && { es }) });

/** A small definition to begin from: two languages, agreement, a condition, a check, a way not to answer. */
const example = {
  id: 'coffee',
  version: '1.0.0',
  wave: 'baseline',
  title: text('Coffee and study', 'Café y estudio'),
  introduction: text(
    '{study.sponsor} asks what you drink while you learn.',
    '{study.sponsor} pregunta qué bebe mientras aprende.',
  ),
  defaultLanguage: 'en',
  languages: ['en', 'es'],
  sections: [
    { id: 'habits', title: text('Your habits', 'Sus costumbres') },
    { id: 'program', title: text('The program', 'El programa') },
  ],
  pages: [
    {
      name: 'start',
      section: 'habits',
      elements: [
        {
          type: 'radiogroup',
          name: 'when',
          title: text('When do you study?', '¿Cuándo estudia?'),
          seconds: 5,
          choices: [
            { value: 1, text: text('In the morning', 'Por la mañana') },
            { value: 2, text: text('In the evening', 'Por la tarde') },
            { value: 97, text: text('At another time', 'En otro momento'), specify: 60 },
          ],
        },
      ],
    },
    {
      name: 'agree',
      section: 'habits',
      elements: [
        {
          type: 'consent',
          name: 'agreed',
          title: text('May we keep your answers?', '¿Podemos guardar sus respuestas?'),
          isRequired: true,
          seconds: 10,
          trueText: text('Yes, I agree', 'Sí, de acuerdo'),
          falseText: text('No', 'No'),
        },
      ],
    },
    {
      name: 'cups',
      section: 'habits',
      elements: [
        {
          type: 'integer',
          name: 'cups',
          title: text('How many cups a day?', '¿Cuántas tazas al día?'),
          min: 0,
          max: 40,
          seconds: 5,
          nonAnswers: [{ reason: 'prefer-not' }],
          checks: [
            {
              id: 'cups.many',
              level: 'soft',
              require: '{cups} <= 12',
              text: text('{cups} cups is a lot. Is this right?', '{cups} tazas son muchas. ¿Es correcto?'),
            },
          ],
        },
      ],
    },
    {
      name: 'why',
      section: 'habits',
      visibleIf: '{cups} > 6',
      elements: [
        { type: 'text', name: 'why', title: text('Why so many?', '¿Por qué tantas?'), maxLength: 500, lines: 3, seconds: 20 },
      ],
    },
    {
      name: 'degree',
      section: 'program',
      elements: [
        { type: 'boolean', name: 'degree', title: text('Will you go on to the master’s degree?'), visibleIf: '{program.master} = 1', seconds: 5 },
        { type: 'rating', name: 'taste', title: text('How good is the coffee where you study?', '¿Qué tal es el café donde estudia?'), min: 1, max: 5, lowText: text('Bad', 'Malo'), highText: text('Good', 'Bueno'), seconds: 4 },
      ],
    },
  ],
}; // prettier-ignore

/** Its text, as in a file. */
export const exampleText = JSON.stringify(example, null, 2);
