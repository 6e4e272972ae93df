import { describe, expect, it } from 'vitest';
import { PHI_TEXT } from '../../draft-of.ts';
import { addressesOf } from './cautions-with.ts';

const HEAD = `From: Dr. Lee <dr.lee@lakeside.example>
Sent: Friday, November 20, 2026 9:12 AM
To: Adaeze Okafor <a.okafor@northfield-clinic.example>; Tomas Vera
Cc: Referrals
 <referrals@lakeside.example>
Subject: Follow-up`;
const THREAD = `See below, please.\n\n${HEAD}\n\n${PHI_TEXT}\n`;
const added = (text: string, ...to: string[]) => addressesOf('outsiders-added', { text, to });

describe('an outsider added to a conversation about a patient', () => {
  it('is named, and nobody who had a part in it is', async () => {
    expect(await added(THREAD, 'dr.lee@lakeside.example', 'info@partner.example')).toEqual(['info@partner.example']);
  });

  it('is none who stands in the head, in a line that runs on, or by name alone', async () => {
    expect(await added(THREAD, 'Dr.Lee@Lakeside.example', 'referrals@lakeside.example')).toBeNull();
    expect(await added(THREAD, 'Tomas Vera <t.v@partner.example>', 'tomas.vera@insurer.example')).toBeNull();
  });

  it('is anybody whose address is only part of one in the head', async () => {
    const maryann = THREAD.replace('dr.lee@', 'maryann@').replace(
      '<referrals@lakeside.example>',
      'www.lakeside.example',
    );
    expect(await added(maryann, 'ann@lakeside.example')).toEqual(['ann@lakeside.example']);
    expect(
      await added(
        maryann.replace('maryann@lakeside.example', "m.o'hara@lakeside.example."),
        "m.o'hara@lakeside.example",
      ),
    ).toBeNull();
  });

  it('is no colleague', async () => {
    expect(await added(THREAD, 'b.lind@northfield-clinic.example')).toBeNull();
  });

  it('is seen in Spanish threads and in answers with ">"', async () => {
    const spanish = THREAD.replace('From:', 'De:').replace('Sent:', 'Enviado el:').replace('To:', 'Para:');
    expect(await added(spanish.replace('Subject:', 'Asunto:'), 'info@partner.example')).toEqual([
      'info@partner.example',
    ]);
    const quoted = `Gracias\n\nEl vie, 20 nov 2026, Dr. Lee <dr.lee@lakeside.example> escribió:\n\n${PHI_TEXT}`;
    expect(await added(quoted.replace(/\n(?=[A-Z])/g, '\n> '), 'info@partner.example')).toEqual([
      'info@partner.example',
    ]);
    expect(await added(quoted, 'dr.lee@lakeside.example')).toBeNull();
  });

  it('is none where the conversation is not about a patient, or nobody is named in it', async () => {
    const chairs = `${PHI_TEXT}\n\n${HEAD}\n\nThe chairs come on Thursday.\n`;
    expect(await added(chairs, 'info@partner.example')).toBeNull();
    const nameless = THREAD.replace(/<[^>]{3,60}>/g, '');
    expect(await added(nameless, 'info@partner.example')).toBeNull();
    expect(await added(PHI_TEXT, 'info@partner.example')).toBeNull();
  });
});
