import { describe, expect, it } from 'vitest';
import { review } from '../../../core/index.ts';
import { draftOf, settingOf } from '../../draft-of.ts';

async function levelOf(text: string): Promise<string> {
  const from = { address: 'phart@northfield-clinic.example', name: 'Paula Hart' };
  const { exposure } = await review(draftOf({ from, to: ['benefits@paystream-hr.example'], text }), settingOf());
  return exposure.level;
}

describe("what somebody works as is no health information beside an employer's Social Security number", () => {
  it.each([
    'New hire Ben Arroyo, SSN 417-83-2096, MRI technologist, $41/hr.',
    'Jorge Salas SSN 530-07-5728 transfers from Labor and Delivery to the Cancer Center on Monday, same rate.',
    'Payroll: Rosa Nunez SSN 536-22-8145, substance abuse counselor, 40 hours PTO paid out.',
    'Alta de empleado: José Mora, SSN 536-22-8145, técnico de diálisis, turno de noche, nómina quincenal.',
    'La empleada Rosa Núñez, SSN 536-22-8145, enfermera de Urgencias, entra el 1 de diciembre.',
  ])('leaves at possible: %s', async (text) => {
    expect(await levelOf(text)).toBe('possible');
  });

  it.each([
    'Employee Troy Beck, SSN 530-07-5728, dialysis tech, is out for his own hernia surgery.',
    'Payroll: Dana Whitlock SSN 536-22-8145 goes on leave, she starts dialysis Monday.',
    'Employee Dana Whitlock, SSN 536-22-8145, is treated at the Cancer Center since May, adjust payroll.',
    'New hire Dana Whitlock, SSN 536-22-8145, MRN 4471882, MRI technologist.',
    'Ana Ruiz, SSN 536-22-8145, needs a chemo infusion nurse at home.',
  ])('leaves at phi: %s', async (text) => {
    expect(await levelOf(text)).toBe('phi');
  });
});
