import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readingOf, zipOf } from '../archives.ts';

const TEXT = 'application/vnd.oasis.opendocument.text';
const SHEET = 'application/vnd.oasis.opendocument.spreadsheet';

describe('an OpenDocument file', () => {
  it('is read with notes, comments, tracked changes, headers and its title, and without who wrote it', async () => {
    const { text, unread } = await readingOf(
      'a.odt',
      zipOf({
        mimetype: TEXT,
        'content.xml':
          '<o><text:tracked-changes><text:deletion><text:p>MRN 00482137</text:p></text:deletion></text:tracked-changes><text:h>Ana</text:h><text:p>Body<office:annotation><dc:creator>Dr. Lee</dc:creator><text:p>beside</text:p></office:annotation><text:s/>goes on</text:p></o>',
        'styles.xml': '<o><style:header><text:p>Above</text:p></style:header></o>',
        'meta.xml': '<o><dc:title>About Ana</dc:title><meta:initial-creator>Kim</meta:initial-creator></o>',
      }),
    );
    expect(unread).toEqual([]);
    expect(text.split('\n')).toEqual(['title: About Ana', 'MRN 00482137', 'Ana', 'beside', 'Body goes on', 'Above']);
  });

  it('puts the cells of a table behind the names of its columns, and dates as dates', async () => {
    const cell = (text: string, more = '') => `<table:table-cell${more}><text:p>${text}</text:p></table:table-cell>`;
    const gap = '<table:table-cell table:number-columns-repeated="2"/>';
    const content = `<table:table table:name="List"><table:table-row>${cell('Name')}${gap}${cell('DOB')}</table:table-row><table:table-row>${cell('Ruiz')}${gap}${cell('14.3.62', ' office:date-value="1962-03-14T00:00:00"')}</table:table-row></table:table>`;
    const { text } = await readingOf('a.ods', zipOf({ mimetype: SHEET, 'content.xml': content }));
    expect(text).toBe('List\nName\tDOB\nName: Ruiz\tDOB: 1962-03-14');
  });

  it('is read with what its fields hold, which nothing need show', async () => {
    const { text } = await readingOf(
      'a.odt',
      zipOf({
        mimetype: TEXT,
        'content.xml':
          '<o><form:form><form:text form:name="MRN" form:current-value="00482137"/><form:text form:current-value=""/></form:form><text:user-field-decl office:string-value="Ana Ruiz" text:name="who"/><text:p>Dear <text:variable-set text:display="none" office:string-value="asthma"/>reader<text:variable-set office:string-value="shown">shown</text:variable-set></text:p></o>',
      }),
    );
    expect(text.split('\n')).toEqual(['MRN: 00482137', 'Ana Ruiz', 'asthma', 'Dear readershown']);
  });

  it('is read with what stands on every slide, hidden text, titles of links, names for values and rules for cells', async () => {
    const { text } = await readingOf(
      'a.odp',
      zipOf({
        mimetype: TEXT,
        'content.xml':
          '<o><presentation:footer-decl presentation:name="f">on every slide</presentation:footer-decl><form:option form:label="an option" form:current-selected="true"/><form:option form:label="another"/><text:p>x<text:hidden-text text:condition="c" text:string-value="hidden"/><text:a office:title="a link">y</text:a><text:conditional-text text:string-value-if-true="either"/></text:p><table:named-expression table:expression="&quot;a name&quot;"/><table:content-validation table:condition="of:cell-content-is-in-list(&quot;a choice&quot;)"><table:help-message table:title="a prompt"/></table:content-validation><table:table><table:scenario table:comment="a scenario"/><table:shapes><text:p>a shape</text:p></table:shapes><table:table-row><table:table-cell><text:p>a value</text:p></table:table-cell></table:table-row></table:table></o>',
      }),
    );
    expect(text.split('\n').sort().join()).toBe(
      'a choice,a link,a name,a prompt,a scenario,a shape,a value,an option,either,hidden,on every slide,xy',
    );
  });

  it('reads a cell that shows nothing of what it holds', async () => {
    const cells = ['Ruiz', 'Lind'].map((text) => `<table:table-cell office:string-value="${text}"/>`).join('');
    const content = `<table:table><table:table-row>${cells}</table:table-row></table:table>`;
    expect((await readingOf('a.ods', zipOf({ mimetype: SHEET, 'content.xml': content }))).text).toBe('Ruiz\tLind');
  });

  it('reads what a tracked change took out of a cell, numbers that are not shown, and what links write', async () => {
    const change =
      '<table:change-track-table-cell office:value="482137"/><table:change-track-table-cell office:string-value="Ruiz"/>';
    const cells =
      '<table:table-cell office:value="482138"/><table:table-cell table:formula="of:=&quot;MRN &quot;&amp;[.A1]"/><table:table-cell table:formula="of:=&quot;x&quot;" office:value="7"><text:p>7</text:p></table:table-cell>';
    const link = '<text:p><text:a xlink:href="mailto:a@b.example?subject=MRN%20482139">x</text:a></text:p>';
    const content = `<table:tracked-changes>${change}</table:tracked-changes><table:table><table:table-row>${cells}</table:table-row></table:table>${link}`;
    const { text } = await readingOf('a.ods', zipOf({ mimetype: SHEET, 'content.xml': content }));
    expect(text.split('\n')).toEqual(['482137', 'Ruiz', '482138\tMRN \t7', 'subject: MRN 482139', 'x']);
  });

  it('of one XML file gives the files in it to be read', async () => {
    const data = (text: string) => `<office:binary-data>${text}</office:binary-data>`;
    const note = 'Patient: Ana Ruiz, MRN 00482137, seen on Tuesday for asthma, and back in May.';
    const coded = Buffer.from(note).toString('base64');
    const wrapped = `${coded.slice(0, 72)}\n     ${coded.slice(72)}`;
    const source = `<?xml version="1.0"?><office:document>${data(wrapped)}<pkg:binaryData>${coded}</pkg:binaryData></office:document>`;
    const { inside, text } = await readingOf('a.fodt', source);
    const said = inside.map(({ content }) =>
      content instanceof Uint8Array ? new TextDecoder().decode(content) : content,
    );
    expect(said).toEqual([note, note]);
    expect(text).not.toContain(coded.slice(0, 20));
  });

  it('behind a password is unread', async () => {
    const { unread } = await readingOf(
      'a.odt',
      zipOf({ mimetype: TEXT, 'META-INF/manifest.xml': '<m><manifest:encryption-data/></m>', 'content.xml': 'x' }),
    );
    expect(unread).toEqual([{ name: '', reason: 'password-protected' }]);
  });
});

const hasOffice = spawnSync('soffice', ['--version']).status === 0;
if (!hasOffice) console.log('skipped: files written by LibreOffice, since soffice is not installed');

describe.skipIf(!hasOffice)('what LibreOffice writes is read', () => {
  it.each(['xlsx', 'ods'])('%s', { timeout: 120_000 }, async (format) => {
    const folder = mkdtempSync(join(tmpdir(), 'mailward-office-'));
    try {
      writeFileSync(join(folder, 'a.csv'), 'Patient name,DOB,SSN\nAna Ruiz,1962-03-14,536-22-8145\n');
      const profile = `-env:UserInstallation=file://${folder}/profile`;
      spawnSync('soffice', [profile, '--headless', '--convert-to', format, '--outdir', folder, join(folder, 'a.csv')]);
      const { text, unread } = await readingOf('a', new Uint8Array(readFileSync(join(folder, `a.${format}`))));
      expect(unread).toEqual([]);
      expect(text).toContain('Patient name: Ana Ruiz\tDOB: 1962-03-14\tSSN: 536-22-8145');
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
