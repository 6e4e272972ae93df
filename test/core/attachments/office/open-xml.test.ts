import { describe, expect, it } from 'vitest';
import { review } from '../../../../core/index.ts';
import { draftOf, fileOf, settingOf } from '../../../draft-of.ts';
import { readingOf, zipOf } from '../archives.ts';

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const TYPES = { '[Content_Types].xml': '<Types/>' };
const paragraph = (text: string) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;
const cell = (text: string) => `<w:tc>${paragraph(text)}</w:tc>`;
const body = (inner: string) => `<?xml version="1.0"?><w:document ${W}><w:body>${inner}</w:body></w:document>`;

async function textOf(parts: Record<string, string>): Promise<string> {
  const { text, unread } = await readingOf('a.docx', zipOf({ ...TYPES, ...parts }));
  expect(unread).toEqual([]);
  return text;
}

describe('a Word document', () => {
  it('is read with headers, footers, notes, comments and text boxes, one paragraph a line', async () => {
    const text = await textOf({
      'word/document.xml': body(
        `${paragraph('Body &amp; soul')}<w:p><w:r><w:t>MRN 0048</w:t></w:r><w:r><w:t>2137</w:t></w:r></w:p><w:p><w:pict><w:txbxContent>${paragraph('In a box')}</w:txbxContent></w:pict></w:p>`,
      ),
      'word/header1.xml': `<w:hdr ${W}>${paragraph('Above')}</w:hdr>`,
      'word/footer2.xml': `<w:ftr ${W}>${paragraph('Below')}</w:ftr>`,
      'word/comments.xml': `<w:comments ${W}><w:comment w:author="Dr. Lee">${paragraph('Said beside')}</w:comment></w:comments>`,
      'word/footnotes.xml': `<w:footnotes ${W}><w:footnote>${paragraph('Said under')}</w:footnote></w:footnotes>`,
    });
    expect(text.split('\n')).toEqual(
      expect.arrayContaining([
        'Body & soul',
        'MRN 00482137',
        'In a box',
        'Above',
        'Below',
        'Said beside',
        'Said under',
      ]),
    );
    expect(text).not.toContain('Lee');
  });

  it('is read with what tracked changes took out', async () => {
    const changed = `<w:p><w:ins><w:r><w:t>new</w:t></w:r></w:ins><w:del><w:r><w:delText>MRN 00482137</w:delText></w:r></w:del></w:p>`;
    expect(await textOf({ 'word/document.xml': body(changed) })).toContain('MRN 00482137');
  });

  it('puts the cells of a table behind the names of its columns', async () => {
    const table = `<w:tbl><w:tr>${cell('Patient name')}${cell('MRN')}</w:tr><w:tr>${cell('Ana Ruiz')}${cell('00482137')}</w:tr></w:tbl>`;
    expect(await textOf({ 'word/document.xml': body(table) })).toMatch(/Patient name: Ana Ruiz\s+MRN: 00482137/);
  });

  it('says a text box once that stands in it twice, and both where they differ', async () => {
    const twice = (older: string) =>
      body(
        `<mc:AlternateContent><mc:Choice>${paragraph('New box')}</mc:Choice><mc:Fallback>${paragraph(older)}</mc:Fallback></mc:AlternateContent>`,
      );
    expect(await textOf({ 'word/document.xml': twice('New box') })).toBe('New box');
    expect(await textOf({ 'word/document.xml': twice('Old box') })).toBe('New box\nOld box');
  });

  it('is read with WordArt, what a form holds already, and fields that nobody has worked out yet', async () => {
    const art = '<w:pict><v:shape><v:textpath string="MRN 00482137"/></v:shape></w:pict>';
    const field =
      '<w:fldChar w:fldCharType="begin"><w:ffData><w:textInput><w:default w:val="Ana Ruiz"/></w:textInput><w:checkBox><w:default w:val="7"/></w:checkBox></w:ffData></w:fldChar>';
    const simple = (result: string) => `<w:fldSimple w:instr=" QUOTE &quot;asthma&quot; ">${result}</w:fldSimple>`;
    const text = await textOf({
      'word/document.xml': body(
        `<w:p><w:r>${field}</w:r></w:p><w:p>${simple('')}</w:p><w:p>${simple('<w:r><w:t>shown</w:t></w:r>')}</w:p>`,
      ),
      'word/header1.xml': `<w:hdr ${W}><w:p><w:r>${art}</w:r></w:p></w:hdr>`,
    });
    expect(text.split('\n').map((line) => line.trim())).toEqual(['Ana Ruiz', 'asthma', 'shown', 'MRN 00482137']);
  });

  it('is read with the words that stand in attributes, of its body, its variables and its controls', async () => {
    const text = await textOf({
      'word/document.xml': body(
        '<w:tbl><w:tblPr><w:tblCaption w:val="a table"/></w:tblPr></w:tbl><w:p><w:hyperlink w:tooltip="a link"/></w:p><w:p><w:pict><v:shape alt="a picture" style="width:1pt"/></w:pict></w:p><w:p><w:sdt><w:alias w:val="a field"/></w:sdt><w:jc w:val="center"/></w:p>',
      ),
      'word/settings.xml':
        '<w:settings><w:zoom w:percent="100"/><w:docVars><w:docVar w:name="MRN" w:val="00482137"/></w:docVars></w:settings>',
      'word/numbering.xml': '<w:numbering><w:lvlText w:val="%1."/><w:lvlText w:val="Bed %1"/></w:numbering>',
      'word/activeX/activeX1.xml':
        '<ax:ocx ax:classid="{8BD21D10}"><ax:ocxPr ax:name="Value" ax:value="Ana"/></ax:ocx>',
    });
    expect(text.split('\n').map((line) => line.trim())).toEqual([
      'a table a link',
      'a picture',
      'a field',
      'Bed %1',
      'MRN 00482137',
      'Value Ana',
    ]);
  });

  it('is read with what is chosen in a list, and fields of several runs', async () => {
    const field = (type: string, inner = '') => `<w:fldChar w:fldCharType="${type}">${inner}</w:fldChar>`;
    const list =
      '<w:ffData><w:ddList><w:result w:val="1"/><w:listEntry w:val="gout"/><w:listEntry w:val="asthma"/></w:ddList></w:ffData>';
    const complex = (instruction: string, shown: string) =>
      `<w:p>${field('begin')}<w:instrText> ${instruction} </w:instrText>${field('separate')}${shown}${field('end')}</w:p>`;
    const run = '<w:r><w:t>shown </w:t></w:r>';
    const text = await textOf({
      'word/document.xml': body(
        `<w:p>${field('begin', list)}<w:instrText> FORMDROPDOWN </w:instrText>${field('end')}</w:p>${complex('QUOTE "Ana Ruiz"', '')}${complex('IF 1 = 1 "no" "yes"', run)}${complex('HYPERLINK "mailto:a@b.example?subject=MRN%2000482137"', run)}`,
      ),
    });
    expect(text.split('\n').map((line) => line.trim())).toEqual([
      'asthma',
      'Ana Ruiz',
      'shown',
      'shown subject: MRN 00482137',
    ]);
  });

  it('hides nothing in a folder that programs use', async () => {
    const { text, inside } = await readingOf(
      'a.docx',
      zipOf({
        ...TYPES,
        'word/document.xml': body(''),
        'word/_rels/document.xml.rels':
          '<Relationships><Relationship Target="mailto:a@b.example?body=Ana%20Ruiz"/><Relationship Target="styles.xml"/></Relationships>',
        'word/_rels/list.csv': 'x',
        'word/activeX/activeX1.bin': 'y',
      }),
    );
    expect(text).toBe('body: Ana Ruiz');
    expect(inside.map(({ name }) => name).sort()).toEqual(['activeX1.bin', 'list.csv']);
  });

  it('is read with its title and own properties, and without its author', async () => {
    const text = await textOf({
      'word/document.xml': body(''),
      'docProps/core.xml':
        '<cp:coreProperties><dc:title>Ana Ruiz</dc:title><dc:creator>Dr. Lee</dc:creator><cp:lastModifiedBy>Kim</cp:lastModifiedBy></cp:coreProperties>',
      'docProps/custom.xml': '<Properties><property name="MRN"><vt:lpwstr>00482137</vt:lpwstr></property></Properties>',
    });
    expect(text).toBe('title: Ana Ruiz\nMRN: 00482137');
  });

  it('is read in the parts that nobody expects, and gives those that are no XML to be read as files', async () => {
    const { text, inside } = await readingOf(
      'a.docx',
      zipOf({
        ...TYPES,
        'word/document.xml': body(''),
        'word/afchunk1.htm': '<p>MRN 00482137</p>',
        'customXml/item1.xml': '<form><mrn>00482138</mrn></form>',
        'word/styles.xml': '<w:styles><w:t>Heading 1</w:t></w:styles>',
        'notes.txt': 'x',
      }),
    );
    expect(text).toBe('mrn: 00482138');
    expect(inside.map(({ name }) => name).sort()).toEqual(['afchunk1.htm', 'notes.txt']);
  });

  it('is an archive like any other when it is no document', async () => {
    const { inside } = await readingOf('a.vsdx', zipOf({ ...TYPES, 'visio/pages/page1.xml': '<t>MRN 00482137</t>' }));
    expect(inside.map(({ name }) => name)).toContain('visio/pages/page1.xml');
  });

  it('gives files inside it to be read, and its pictures apart', async () => {
    const { inside, pictures } = await readingOf(
      'a.docx',
      zipOf({
        ...TYPES,
        'word/document.xml': body(paragraph('The garden opens in May. ').repeat(12)),
        'word/embeddings/list.xlsx': 'x',
        'word/media/image1.png': 'y',
      }),
    );
    expect(inside.map(({ name }) => name)).toEqual(['list.xlsx']);
    expect(pictures?.map(({ name }) => name)).toEqual(['image1.png']);
  });
});

describe('a presentation', () => {
  it('is read slide by slide with notes and comments', async () => {
    const slide = (text: string) => `<p:sld><a:p><a:r><a:t>${text}</a:t></a:r></a:p></p:sld>`;
    const text = await textOf({
      'ppt/presentation.xml': '<p/>',
      'ppt/slides/slide10.xml': slide('tenth'),
      'ppt/slides/slide2.xml': slide('second'),
      'ppt/notesSlides/notesSlide2.xml': slide('a note'),
      'ppt/comments/comment1.xml': '<p:cmLst><p:cm><p:text>a comment</p:text></p:cm></p:cmLst>',
    });
    expect(text).toContain('second\ntenth');
    for (const said of ['a note', 'a comment']) expect(text).toContain(said);
  });

  it('is read with the names of its sections and labels', async () => {
    const text = await textOf({
      'ppt/presentation.xml': '<p:presentation><p14:section name="Ana Ruiz" id="{1}"/></p:presentation>',
      'ppt/tags/tag1.xml': '<p:tagLst><p:tag name="MRN" val="00482137"/></p:tagLst>',
    });
    expect(text).toBe('Ana Ruiz\nMRN 00482137');
  });
});

describe('a workbook', () => {
  const styles = `<styleSheet><numFmts><numFmt numFmtId="170" formatCode="000\\-00\\-0000"/><numFmt numFmtId="171" formatCode="00000000"/><numFmt numFmtId="172" formatCode="[$-409]mmm\\ d\\,\\ yyyy"/></numFmts>
    <cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="170"/><xf numFmtId="171"/><xf numFmtId="172"/></cellXfs></styleSheet>`;
  const strings =
    '<sst><si><t>Patient name</t></si><si><t>DOB</t></si><si><r><t>Ana </t></r><r><t>Ruiz</t></r></si></sst>';
  const book = (inner: string, workbook = '') => ({
    'xl/workbook.xml': `<workbook>${workbook}<sheets><sheet name="Bo Lind" state="veryHidden"/></sheets></workbook>`,
    'xl/styles.xml': styles,
    'xl/sharedStrings.xml': inner.includes('t="s"') ? strings : '<sst/>',
    'xl/worksheets/sheet1.xml': `<worksheet><sheetData>${inner}</sheetData></worksheet>`,
  });
  const header =
    '<row><c r="A3" t="s"><v>0</v></c><c r="C3" t="s"><v>1</v></c><c r="D3" t="inlineStr"><is><t>SSN</t></is></c><c r="E3" t="str"><v>MRN</v></c></row>';

  it('writes each value behind its column, dates as dates and numbers as they are shown', async () => {
    const row =
      '<row hidden="1"><c r="A4" t="s"><v>2</v></c><c r="C4" s="1"><v>22719</v></c><c r="D4" s="2"><v>36228145</v></c><c r="E4" s="3"><v>482137</v></c></row>';
    const text = await textOf(book(`<row><c t="inlineStr"><is><t>List 4</t></is></c></row>${header}${row}`));
    expect(text).toContain('Bo Lind');
    expect(text).toContain('Patient name: Ana Ruiz\tDOB: 1962-03-14\tSSN: 036-22-8145\tMRN: 00482137');
  });

  it('counts days from 1904 where it says so, and knows a day by its own format', async () => {
    const day = '<row><c s="4"><v>21257</v></c></row>';
    expect(await textOf(book(day, '<workbookPr date1904="1"/>'))).toContain('1962-03-14');
    expect(await textOf(book(day))).toContain('1958-03-13');
    expect(await textOf(book('<row><c s="1"><v>59</v></c></row>'))).toContain('1900-02-28');
  });

  it('gives the texts of a formula that was never worked out, and the value of one that was', async () => {
    const link = 'HYPERLINK("https://ehr.example/","Ana ""Annie"" Ruiz")';
    const cells = [
      `<c><f>${link}</f></c>`,
      '<c t="str"><f>"MRN "&amp;A1</f></c>',
      '<c t="str"><f>IF(A1="x","no","yes")</f><v>yes</v></c>',
      '<c t="str"><f>IF(A1="x","no","")</f><v/></c>',
    ];
    const text = await textOf(book(cells.map((cell) => `<row>${cell}</row>`).join('')));
    expect(text.split('\n').slice(-3)).toEqual(['https://ehr.example/ Ana "Annie" Ruiz', 'MRN', 'yes']);
  });

  it('is read with what its cells ask for and offer, its names, scenarios, controls and words around numbers', async () => {
    const parts = book('<row><c s="0"><v>482137</v></c><c><f>4+N("a note")+LEN("no")</f><v>4</v></c></row>');
    const text = await textOf({
      ...parts,
      'xl/workbook.xml':
        '<workbook><definedNames><definedName name="n" comment="a name">"a constant"&amp;A1</definedName></definedNames></workbook>',
      'xl/styles.xml':
        '<styleSheet><numFmts><numFmt numFmtId="170" formatCode="&quot;MRN &quot;0"/></numFmts><cellXfs><xf numFmtId="170"/></cellXfs></styleSheet>',
      'xl/worksheets/sheet1.xml': (parts['xl/worksheets/sheet1.xml'] ?? '').replace(
        '</worksheet>',
        '<scenarios><scenario comment="a scenario"><inputCells r="A1" val="00482138"/></scenario></scenarios><dataValidations><dataValidation prompt="a prompt"><formula1>"asthma,gout"</formula1></dataValidation></dataValidations><x14:formula1><xm:f>"another"</xm:f></x14:formula1></worksheet>',
      ),
      'xl/ctrlProps/ctrlProp1.xml': '<formControlPr objectType="List"><item val="an entry"/></formControlPr>',
      'xl/tables/table1.xml': '<table id="1" name="Table1" comment="a table"/>',
    });
    const said =
      'an entry,a table,a name,a constant,MRN 482137\t4,a note,a scenario,00482138,a prompt,asthma,gout,another';
    expect(text.replace(/\n/g, ',')).toBe(said);
  });

  it('is read with strings that no cell shows any longer, what external links keep, and texts that cells are marked by', async () => {
    const text = await textOf({
      ...book('<row><c t="s"><v>2</v></c></row>'),
      'xl/sharedStrings.xml': strings.replace('DOB', 'MRN 00482137'),
      'xl/externalLinks/externalLink1.xml':
        '<externalLink><sheetData><row><cell r="A1" t="str"><v>MRN 00482138</v></cell></row></sheetData></externalLink>',
      'xl/worksheets/sheet2.xml':
        '<worksheet><conditionalFormatting><cfRule type="containsText" text="for Bo Lind"/></conditionalFormatting></worksheet>',
    });
    expect(text.split('\n').filter((line) => line === 'Ana Ruiz')).toHaveLength(1);
    for (const said of ['MRN 00482137', 'MRN 00482138', 'for Bo Lind']) expect(text).toContain(said);
  });

  it('is read with older text boxes, and with comments once', async () => {
    const shape = (text: string, kind: string) =>
      `<v:shape><v:textbox><div><font>${text}</font><br></div></v:textbox><x:ClientData ObjectType="${kind}"><x:Row>4</x:Row></x:ClientData></v:shape>`;
    const text = await textOf({
      ...book(''),
      'xl/comments1.xml': '<comments><comment ref="A1"><text><r><t>about Ana</t></r></text></comment></comments>',
      'xl/drawings/vmlDrawing1.vml': `<xml>${shape('about Ana', 'Note')}${shape('MRN 00482137', 'Rect')}</xml>`,
    });
    expect(text.split('\n')).toEqual(['about Ana', 'MRN 00482137', 'Bo Lind']);
  });

  it('in the binary form is unread', async () => {
    const binary = zipOf({ ...TYPES, 'xl/workbook.bin': '\u0001', 'xl/worksheets/sheet1.bin': '\u0001' });
    const { unread } = await review(draftOf({ attachments: [fileOf('a.xlsb', binary)] }), settingOf());
    expect(unread.map(({ reason }) => reason)).toEqual(['unsupported', 'unsupported']);
  });

  it('is read with comments, headers and what a pivot table keeps a copy of', async () => {
    const text = await textOf({
      ...book(''),
      'xl/comments1.xml':
        '<comments><commentList><comment ref="A1"><text><r><t>about Ana</t></r></text></comment></commentList></comments>',
      'xl/pivotCache/pivotCacheDefinition1.xml': '<d><sharedItems><s v="MRN 00482137"/></sharedItems></d>',
      'xl/worksheets/sheet2.xml':
        '<worksheet><headerFooter><oddHeader>&amp;CMRN 00482138&amp;P</oddHeader></headerFooter></worksheet>',
    });
    for (const said of ['about Ana', 'MRN 00482137', 'MRN 00482138']) expect(text).toContain(said);
  });
});
