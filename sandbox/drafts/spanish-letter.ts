import { type ReadyDraft, written } from './ready-draft.ts';

export const spanishLetter: ReadyDraft = {
  id: 'spanish-letter',
  title: 'Letter to a patient in Spanish',
  expectation: 'Spanish is read as well as English: it goes by the secure portal.',
  message: written({
    to: [{ address: 'marisol.vega.72@correo.example', name: 'Marisol Vega' }],
    subject: 'Sus resultados',
    html: `<p>Estimada señora Vega:</p>
<p>Le escribo por los resultados de su mamografía del 12 de noviembre. La biopsia confirma un <b>cáncer de mama</b> en etapa temprana. Quisiera verla esta semana para hablar del tratamiento.</p>
<p>Paciente: Marisol Vega, fecha de nacimiento 09/06/1972, número de expediente 0047765.</p>
<p>Atentamente,<br>Dra. Ana Reyes</p>`,
  }),
  expected: { exposure: 'phi', route: 'portal' },
};
