import { describe, expect, it } from 'vitest';
import { addressesOf } from './cautions-with.ts';

const ROSA = 'rosa.medina@post.example';
const greets = (greeting: string, ...to: string[]) =>
  addressesOf('greets-somebody-else', { text: `${greeting}\n\nThe chairs come on Thursday.`, to });

describe('a greeting that fits no recipient', () => {
  it.each([
    'Dear Ms. Alvarez,',
    'Hello Mr Delgado-Finch',
    'Hi Tomas,',
    'Dear Tomas Vera:',
    'Good morning Tomas,',
    'Hi Tomas, the forms are here.',
    'Estimada Sra. Álvarez:',
    'Hola Tomás:',
    'Buenos días, Tomás:',
    'Querido Tomás,',
  ])('is told of: %s', async (greeting) => {
    expect(await greets(greeting, ROSA)).toEqual([ROSA]);
  });

  it.each([
    ['fits by surname', 'Dear Ms. Medina,', [ROSA]],
    ['fits by given name', 'Hola Rosa:', [ROSA]],
    ['fits one of them', 'Hi Tomas,', [ROSA, 'Tomas Vera <tv@partner.example>']],
    ['fits a colleague', 'Hi Tomas,', [ROSA, 'Tomas Vera <tv@northfield-clinic.example>']],
    ['fits letters run together', 'Dear Ms. Alvarez,', ['Ana <aalvarez@partner.example>']],
    ['may be short for the name', 'Hi Bob,', ['Robert Stone <rs@partner.example>']],
    ['may be short for another spelling', 'Hi Jeff,', ['Geoffrey Hill <gh@partner.example>']],
    ['may be short for it with K', 'Hi Chris,', ['Kristopher Lee <kl@partner.example>']],
    ['may be short for it with C', 'Hi Cathy,', ['Katherine Lee <kl@partner.example>']],
    ['may be spelled with K', 'Hi Karl,', ['Carl Hill <ch@partner.example>']],
    ['may be the name in English', 'Hi Steve,', ['Esteban Ruiz <er@partner.example>']],
    ['may be the name in English too', 'Hi Phil,', ['Felipe Ruiz <fr@partner.example>']],
    ['may be the name in Spanish', 'Hola Pepe:', ['José Luna <jl@partner.example>']],
    ['may be an initial', 'Hi Renata,', ['rosa.adeyemi@partner.example']],
    ['is for all', 'Dear all,', [ROSA]],
    ['is for a team', 'Hello team,', [ROSA]],
    ['is for a doctor', 'Dear Dr. Alvarez,', [ROSA]],
    ['is for a function', 'Dear Hiring Committee,', [ROSA]],
    ['is for nobody', 'Hi there,', [ROSA]],
    ['is for two', 'Dear Quan and Melissa,', [ROSA]],
    ['is for everybody in Spanish', 'Estimados todos:', [ROSA]],
    ['is a sentence', 'Dear Tomas told me yesterday that the chairs come on Thursday', [ROSA]],
    ['stands nowhere', 'The forms are here.', [ROSA]],
    ['goes to a shared mailbox', 'Dear Ms. Alvarez,', ['records@partner.example']],
    ['goes to a shared mailbox too', 'Dear Ms. Alvarez,', [ROSA, 'records@partner.example']],
    ['goes to initials', 'Dear Ms. Alvarez,', ['rm88@post.example']],
    ['goes to a named clinic', 'Dear Ms. Alvarez,', ['Rosa Medina Clinic <rm@partner.example>']],
    ['goes to colleagues alone', 'Hi Tomas,', ['rosa.medina@northfield-clinic.example']],
  ])('is not told of when it %s', async (_when, greeting, to) => {
    expect(await greets(greeting, ...to)).toBeNull();
  });

  it('is not looked for in a message to many, nor in a quote', async () => {
    const many = ['ana', 'rosa', 'maria', 'laura'].map((name) => `${name}.medina@post.example`);
    expect(await greets('Hi Tomas,', ...many)).toBeNull();
    expect(await greets('> Hi Tomas,', ROSA)).toBeNull();
  });
});
