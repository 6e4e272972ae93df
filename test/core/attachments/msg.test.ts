import { createRequire } from 'node:module';
import { expect, test } from 'vitest';
import { budgetOf } from '../../../core/attachments/budget.ts';
import { readMsg } from '../../../core/attachments/msg.ts';
import { compoundFile, msgFile, properties, type Storage } from './msg-file.ts';

/** Another project's reader, whose default export Node and the test runner hand over in different ways. */
const { default: MsgReader } = createRequire(import.meta.url)(
  '@kenjiuno/msgreader',
) as typeof import('@kenjiuno/msgreader');

const SUBJECT = '0037';
const BODY = '1000';
const HTML = '1013';
const RTF = '1009';
const CLASS = '001A';
const CONTENT = '3701';
const LONG_NAME = '3707';

const bytesOf = (text: string) => new TextEncoder().encode(text);
const read = (storage: Storage) => readMsg(compoundFile(storage), budgetOf(26_214_400, null));

test('subject and body of a message are read, as another reader reads them', () => {
  const values = { [SUBJECT]: 'Visit of Ana Beispiel', [BODY]: 'MRN 00482137', [CLASS]: 'IPM.Note' };
  const reading = read(msgFile(values));
  expect(reading).toEqual({
    text: '',
    mail: { subject: 'Visit of Ana Beispiel', body: { html: null, text: 'MRN 00482137' }, parties: [] },
    inside: [],
    unread: [],
    signs: [],
  });
  const file = compoundFile(msgFile(values));
  const peer = new MsgReader(file.buffer as ArrayBuffer).getFileData();
  expect([peer.subject, peer.body]).toEqual([reading.mail?.subject, reading.mail?.body.text]);
});

test('a formatted body is read beside the plain one', () => {
  const html = '<p>Seen for <b>asthma</b></p>';
  expect(read(msgFile({ [HTML]: bytesOf(html) })).mail?.body).toEqual({ html, text: null });
  expect(read(msgFile({ [HTML]: bytesOf(html), [BODY]: 'Plain' })).mail?.body).toEqual({ html, text: 'Plain' });
});

test('a body that is RTF alone stands inside, unpacked', () => {
  // The example of [MS-OXRTFCP] 3.1.1.
  const sample = '2d0000002b0000004c5a4675f1c5c7a703000a007263706731323542320af32068656c090020627705b06c647d0a800fa0';
  const { inside } = read(msgFile({ [RTF]: Uint8Array.from(Buffer.from(sample, 'hex')) }));
  expect(inside.map(({ name, content }) => [name, new TextDecoder().decode(content as Uint8Array)])).toEqual([
    ['body.rtf', '{\\rtf1\\ansi\\ansicpg1252\\pard hello world}\r\n'],
  ]);
});

test('files of a message stand inside under their long names, large ones as well as small', () => {
  const large = new Uint8Array(9000).map((_, i) => i % 251);
  const attached = (name: string, content: Uint8Array) => properties({ [LONG_NAME]: name, [CONTENT]: content });
  const { inside } = read(
    msgFile({ [BODY]: 'See the files' }, [attached('list.csv', bytesOf('MRN\n1')), attached('scan.bin', large)]),
  );
  expect(inside.map(({ name, content }) => [name, content])).toEqual([
    ['list.csv', bytesOf('MRN\n1')],
    ['scan.bin', large],
  ]);
});

test('a message within the message stands inside as text, its files beside it', () => {
  const inner = msgFile({ [SUBJECT]: 'Referral', [BODY]: 'Patient: Ana Beispiel' }, [
    properties({ [LONG_NAME]: 'labs.txt', [CONTENT]: bytesOf('HbA1c 7.2 %') }),
  ]);
  const { inside, unread } = read(
    msgFile({ [BODY]: 'Forwarded' }, [
      { ...properties({ '3001': 'Referral' }), [`__substg1.0_${CONTENT}000D`]: inner },
    ]),
  );
  expect(unread).toEqual([]);
  expect(inside.map(({ name, content }) => [name, new TextDecoder().decode(content as Uint8Array)])).toEqual([
    ['labs.txt', 'HbA1c 7.2 %'],
    ['Referral.txt', 'Referral\nPatient: Ana Beispiel\n'],
  ]);
});

test('whoever wrote a message or got it from a personal address is told, of a message within it too', () => {
  const sender = (name: string, address: string) => ({ '0C1A': name, '0C1F': '/o=Northfield/cn=1', '5D01': address });
  const recipient = (name: string, address: string) => properties({ '3001': name, '3003': address });
  const inner = {
    ...msgFile({ [BODY]: 'The class helped', ...sender('Ana Beispiel', 'ana@gmail.com') }),
    '__recip_version1.0_#00000000': recipient('Bo Beispiel', 'BO@aol.com'),
    '__recip_version1.0_#00000001': recipient('Clinic', 'clinic@northfield-clinic.example'),
  };
  const outer = {
    ...msgFile({ [BODY]: 'Forwarded', ...sender('Dr. Vale', 'vale@northfield-clinic.example') }, [
      { ...properties({ '3001': 'Question' }), [`__substg1.0_${CONTENT}000D`]: inner },
    ]),
    '__recip_version1.0_#00000000': recipient('bo@aol.com', 'bo@aol.com'),
  };
  expect(read(inner).mail?.parties).toEqual([
    { name: 'Ana Beispiel', address: 'ana@gmail.com' },
    { name: 'Bo Beispiel', address: 'BO@aol.com' },
  ]);
  expect(read(outer).mail?.parties).toEqual([
    { name: '', address: 'bo@aol.com' },
    { name: 'Ana Beispiel', address: 'ana@gmail.com' },
  ]);
});

test('a file that was only named, and a drawing of another program, are unread', () => {
  const named = properties({ [LONG_NAME]: 'far-away.docx' });
  const drawing = {
    ...properties({ [LONG_NAME]: 'drawing' }),
    [`__substg1.0_${CONTENT}000D`]: { CONTENTS: new Uint8Array(8) },
  };
  expect(read(msgFile({ [BODY]: 'See' }, [named, drawing])).unread).toEqual([
    { name: 'far-away.docx', reason: 'no-bytes' },
    { name: 'drawing', reason: 'unsupported' },
  ]);
});

test('messages nested deeper than people forward them are unread', () => {
  let message = msgFile({ [BODY]: 'Patient: Ana Beispiel' });
  for (let level = 0; level < 5; level++)
    message = msgFile({ [BODY]: 'Forwarded' }, [
      { ...properties({ '3001': 'Fwd' }), [`__substg1.0_${CONTENT}000D`]: message },
    ]);
  expect(read(message).unread).toEqual([{ name: 'Fwd', reason: 'too-deep' }]);
});

test('a contact tells every text it holds', () => {
  expect(read(msgFile({ [CLASS]: 'IPM.Contact', '3A06': 'Ana', '3A11': 'Beispiel' })).mail?.body.text).toBe(
    'Ana\nBeispiel',
  );
});

test('another compound file is unsupported, and a locked document has a password', () => {
  expect(read({ WordDocument: new Uint8Array(600) }).unread).toEqual([{ name: '', reason: 'unsupported' }]);
  expect(read({ EncryptedPackage: new Uint8Array(600) }).unread).toEqual([{ name: '', reason: 'password-protected' }]);
});

test('control characters in a text are no reason not to read it', () => {
  const latin1 = (text: string) => Uint8Array.from(Buffer.from(text, 'latin1'));
  expect(read(msgFile({ [HTML]: bytesOf('<p>asthma</p>\0') })).mail?.body.html).toBe('<p>asthma</p>');
  const field = '\x13HYPERLINK "x"\x14 link\x15 Jos\xe9';
  expect(read({ ...msgFile({}), [`__substg1.0_${BODY}001E`]: latin1(field) }).mail?.body.text).toBe(
    '\x13HYPERLINK "x"\x14 link\x15 José',
  );
});

test('a body that is kept as rich text alone is read beside what else the item says', () => {
  const head = new DataView(new ArrayBuffer(16));
  const rtf = bytesOf('{\\rtf1 asthma}');
  head.setUint32(0, rtf.length + 12, true);
  head.setUint32(4, rtf.length, true);
  head.setUint32(8, 0x414c454d, true);
  const body = Uint8Array.from([...new Uint8Array(head.buffer), ...rtf]);
  const { mail, inside } = read(msgFile({ [CLASS]: 'IPM.Appointment', '0070': 'Visit', [BODY]: ' \r\n', [RTF]: body }));
  expect(mail?.body.text).toContain('Visit');
  expect(inside.map(({ name }) => name)).toEqual(['body.rtf']);
});

test('rich text beside another body stands inside where it says something else', () => {
  const rich = (rtf: string) => {
    const head = new DataView(new ArrayBuffer(16));
    head.setUint32(8, 0x414c454d, true);
    return Uint8Array.from([...new Uint8Array(head.buffer), ...bytesOf(rtf)]);
  };
  const bodies = { [BODY]: 'See you on Monday', [HTML]: bytesOf('<p>See you on <b>Monday</b></p>') };
  const same = '{\\rtf1\\fromhtml1 {\\*\\htmltag64 <p>}See you on {\\b Monday}{\\*\\htmltag72 </p>}}';
  expect(read(msgFile({ ...bodies, [RTF]: rich(same) })).inside).toEqual([]);
  for (const other of [bodies, { [BODY]: 'See you on Monday' }]) {
    const { inside, mail } = read(msgFile({ ...other, [RTF]: rich('{\\rtf1 Seen for asthma}') }));
    expect([inside.map(({ name }) => name), mail?.body.text]).toEqual([['body.rtf'], 'See you on Monday']);
  }
  const { unread, mail } = read(msgFile({ ...bodies, [RTF]: bytesOf('neither of both, for sure') }));
  expect([unread, mail?.body.text]).toEqual([[{ name: 'body.rtf', reason: 'corrupt' }], 'See you on Monday']);
});

test('categories and named fields are read where they hold words', () => {
  const { mail } = read({
    ...msgFile({ [BODY]: 'hello', '8001': 'for Ana Ruiz', '8002': 'AAMkADc4' }),
    '__substg1.0_8000101F': new Uint8Array(4),
    '__substg1.0_8000101F-00000000': Uint8Array.from(Buffer.from('Ana Ruiz', 'utf16le')),
  });
  expect(mail?.body.text).toBe('hello\nAna Ruiz\nfor Ana Ruiz');
});
